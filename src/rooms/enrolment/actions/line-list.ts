import { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { decodeText } from '../../../platform/csv/decode.ts';
import { CsvRefused, readCsv, type CsvTable } from '../../../platform/csv/read.ts';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { LINES_MAX_BYTES } from '../forms/lines.ts';
import { lineMappingFaults, readReportingLines, type LineMapping, type ReadLine } from '../rules/lines-csv.ts';
import { planLines, type LinesPlan } from '../rules/lines-plan.ts';
import { isLiveParticipation } from '../rules.ts';
import { idsByAddress, participantIds } from '../store/line-people.ts';
import { replaceLines } from '../store/lines.ts';
import { findInCycle } from '../store/participations.ts';
import { noteChange } from './changes.ts';
import { lockRunningCycle } from './reach.ts';

const maxLines = 5000;
const address = z.email().max(200);
const isEmail = (text: string) => address.safeParse(text).success;

/** A list as a table; a file that is none is refused with the reason. */
export function lineTable(bytes: Uint8Array): CsvTable {
  try {
    return readCsv(bytes, { max_rows: maxLines, max_bytes: LINES_MAX_BYTES });
  } catch (error) {
    if (error instanceof CsvRefused) throw new Refusal(`enrolment.list.refused.${error.reason}`, {}, { field: 'file' });
    throw error;
  }
}

export function lineText(bytes: Uint8Array): string {
  lineTable(bytes);
  return decodeText(bytes).text;
}

/** What each line says, and what of it would be kept. */
export async function checkLines(
  sight: Pick<Sight, 'db'>,
  cycle_id: string,
  table: CsvTable,
  mapping: LineMapping,
): Promise<{ lines: ReadLine[]; plan: LinesPlan }> {
  const lines = readReportingLines(table.rows, table.problems, mapping, isEmail);
  const good = lines.filter(({ fault }) => fault === undefined);
  const ids = await idsByAddress(
    sight,
    good.flatMap(({ person, superior }) => [person, superior]),
  );
  return { lines, plan: planLines(good, ids, new Set(await participantIds(sight, cycle_id))) };
}

/**
 * Takes the place of what an earlier list said of these people; what they say themselves stays. Nothing is written as long as one
 * line has a fault. Returns how many lines are kept.
 */
export async function runLines(deed: Deed, cycle_id: string, table: CsvTable, mapping: LineMapping): Promise<number> {
  const cycle = await lockRunningCycle(deed, cycle_id);
  const { missing, shared } = lineMappingFaults(mapping);
  if (missing[0] ?? shared[0]) throw new Refusal('enrolment.lines.columns');
  const { lines, plan } = await checkLines(deed, cycle_id, table, mapping);
  if (lines.some(({ fault }) => fault)) throw new Refusal('enrolment.lines.faults_first');
  if (plan.lines.length === 0) throw new Refusal('enrolment.lines.nothing');
  const people = [...new Set(plan.lines.map(({ person_id }) => person_id))];
  await replaceLines(deed, 'import', people, plan.lines);
  await audit(deed, 'cycle.importLines', { type: 'cycle', id: cycle.id }, { after: { count: plan.lines.length } });
  for (const person_id of people) {
    const row = await findInCycle(deed, cycle_id, person_id);
    if (row && isLiveParticipation(row.state)) await noteChange(deed, row, ['line']);
  }
  return plan.lines.length;
}
