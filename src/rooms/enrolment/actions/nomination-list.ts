import { z } from 'zod';
import { decodeText } from '../../../platform/csv/decode.ts';
import { CsvRefused, readCsv, type CsvTable } from '../../../platform/csv/read.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { LIST_MAX_BYTES } from '../forms/coming.ts';
import { mappingFaults, readLines, type ListLine, type ListMapping } from '../rules/nominations-csv.ts';
import { nominate, nominationFaults, type Candidate } from './nominate.ts';

/** People on one list. */
const maxLines = 500;
const address = z.email().max(200);
const isEmail = (text: string) => address.safeParse(text).success;

/** The text of an uploaded list, which goes on from page to page until it is carried out. */
export function textOf(bytes: Uint8Array): string {
  tableOf(bytes);
  return decodeText(bytes).text;
}

/** A list as a table; a file that is none is refused with the reason. */
export function tableOf(bytes: Uint8Array): CsvTable {
  try {
    const table = readCsv(bytes, { max_rows: maxLines, max_bytes: LIST_MAX_BYTES });
    if (table.rows.length + table.problems.length === 0) throw new Refusal('enrolment.list.refused.empty', {}, { field: 'file' });
    return table;
  } catch (error) {
    if (error instanceof CsvRefused) throw new Refusal(`enrolment.list.refused.${error.reason}`, {}, { field: 'file' });
    throw error;
  }
}

const candidateOf = ({ values, role, informed_on }: ListLine): Candidate | undefined =>
  role && informed_on
    ? {
        email: values.email,
        first_name: values.first_name || undefined,
        last_name: values.last_name || undefined,
        role,
        why: values.why,
        time_granted: values.time_granted,
        manager_informed_on: informed_on,
      }
    : undefined;

/** Every line with what is wrong with it, by itself or by what the cycle knows of the person. */
export async function checkList(
  sight: Sight,
  cycle: Cycle,
  organization_id: string,
  table: CsvTable,
  mapping: ListMapping,
): Promise<ListLine[]> {
  const lines = readLines(table, mapping, isEmail);
  const sound = lines.flatMap((line) => {
    const candidate = line.fault === undefined ? candidateOf(line) : undefined;
    return candidate ? [{ line, candidate }] : [];
  });
  const faults = await nominationFaults(
    sight,
    cycle,
    organization_id,
    sound.map(({ candidate }) => candidate),
  );
  const found = new Map(sound.map(({ line }, at) => [line, faults[at]] as const));
  return lines.map((line) => ({ ...line, fault: line.fault ?? found.get(line) }));
}

/** Nominates everybody of a list without a fault; one fault, and nothing is written. Returns how many. */
export async function runList(
  deed: Deed,
  cycle: Cycle,
  organization_id: string,
  table: CsvTable,
  mapping: ListMapping,
): Promise<number> {
  const { missing, shared } = mappingFaults(mapping);
  const lines = await checkList(deed, cycle, organization_id, table, mapping);
  const candidates = lines.flatMap((line) => candidateOf(line) ?? []);
  if (missing.length + shared.length > 0 || lines.some(({ fault }) => fault) || candidates.length !== lines.length)
    throw new Refusal('enrolment.list.changed');
  await nominate(deed, cycle.id, organization_id, candidates);
  return candidates.length;
}
