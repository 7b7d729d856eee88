import type { Deed } from '../src/platform/deed.ts';
import { insertCase } from '../src/rooms/care/store/cases.ts';
import { insertFlag } from '../src/rooms/care/store/flags.ts';
import { insertReport } from '../src/rooms/care/store/reports.ts';
import { sealAt } from '../src/rooms/care/store/seals.ts';
import { insertStatement } from '../src/rooms/care/store/statements.ts';
import { cast, programId } from './cast.ts';

const day = 86_400_000;

export interface CareThings {
  /** About Urs, from Selin’s report: it waits. */
  flag: string;
  /** About Urs, from Jana’s report in confidence: both are asked, Eva has it in hand. */
  case: string;
  listing: string;
}

async function reported(deed: Deed, id: string, by: 'jana' | 'selin', about: CareThings): Promise<void> {
  await insertReport(deed, {
    id,
    program_id: programId,
    reporter_id: cast[by],
    about_id: cast.urs,
    kind: 'listing',
    object_id: about.listing,
    reason: 'advertising',
    text: 'He sells courses in his listing.',
    quote: 'Twelve years of it.',
    confidential: true,
    created_at: deed.now,
  });
}

/** Two reports about Urs: a flag that waits, and a case in which he and Jana are asked. */
export async function setCare(deed: Deed, things: CareThings): Promise<void> {
  const [first, second, third, fourth, fifth] = Array.from({ length: 5 }, () => deed.house.chance.id());
  const raised = { program_id: programId, about_id: cast.urs, source: 'report', side: 'mentor', created_at: deed.now } as const;
  await reported(deed, first!, 'selin', things);
  await insertFlag(deed, { ...raised, id: things.flag, report_id: first!, state: 'open' });
  await reported(deed, second!, 'jana', things);
  await insertCase(deed, {
    id: things.case,
    program_id: programId,
    about_id: cast.urs,
    side: 'mentor',
    state: 'hearing',
    opened_by: cast.eva,
    opened_at: deed.now,
    handled_by: cast.eva,
    sealed_allegation: sealAt(deed.house, 'quality_case.allegation', things.case, 'Your listing offers courses for money.'),
    statement_by: new Date(deed.now.getTime() + 14 * day),
  });
  await insertFlag(deed, { ...raised, id: third!, report_id: second!, state: 'case', case_id: things.case, closed_at: deed.now });
  const asked = { case_id: things.case, asked_at: deed.now };
  await insertStatement(deed, { ...asked, id: fourth!, person_id: cast.urs, side: 'about' });
  await insertStatement(deed, { ...asked, id: fifth!, person_id: cast.jana, side: 'other' });
}
