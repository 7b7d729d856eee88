import type { Deed } from '../platform/deed.ts';
import { makeCaseRows } from './caseRows.ts';
import { insertAll } from './portions.ts';
import { caseTexts } from './texts/caseTexts.ts';
import type { DemoListing, DemoRequest, World } from './types.ts';

const day = 86_400_000;

/**
 * Gate three in the demo: what the feedback has raised; a listing that Jana has reported; a suspended mentor whose appeal waits for
 * another person than Eva; a mentee whose hearing runs because Urs has reported a request; a warning of the past.
 */
export async function insertCases(deed: Deed, world: World, program_id: string): Promise<void> {
  const { eva, milo, jana, urs } = world.cast;
  const made = makeCaseRows(deed.house.vault, program_id, deed.now, eva);
  const { rows, ago, flag, report, addCase, asked, entry, uuid } = made;

  // Each low rating and each broken standard, as the running application would have raised it.
  const low = await deed.tx
    .selectFrom('tandem_feedback')
    .selectAll()
    .where((eb) => eb.or([eb('rating', '<=', 2), eb('standards_kept', '=', false)]))
    .orderBy('created_at')
    .execute();
  for (const row of low) {
    if (!row.about_id) continue;
    const fresh = deed.now.getTime() - row.created_at.getTime() < 10 * day;
    const done = fresh ? {} : { done: new Date(row.created_at.getTime() + 2 * day), note: caseTexts.closed_note };
    const state = fresh ? ('open' as const) : ('closed' as const);
    const side = row.author_role === 'mentor' ? ('mentee' as const) : ('mentor' as const);
    const common = { about: row.about_id, side, state, at: row.created_at, ...done };
    if (row.rating <= 2) flag({ ...common, source: 'rating' }, { feedback_id: row.id });
    if (!row.standards_kept) flag({ ...common, source: 'standards' }, { feedback_id: row.id });
  }

  const named = new Set(Object.values(world.cast));
  const english = new Set(world.persons.filter(({ locale }) => locale === 'en').map(({ id }) => id));
  const some = (id: string) => !named.has(id) && !english.has(id);
  const evas = new Set(
    world.tandems.flatMap((row) =>
      [row.mentor_id, row.mentee_id].some((id) => id === eva || id === milo) ? [row.mentor_id, row.mentee_id] : [],
    ),
  );
  const free = (id: string) => some(id) && !evas.has(id) && !low.some(({ about_id }) => about_id === id);
  const listed: DemoListing[] = world.listings.filter((row) => row.state === 'published' && free(row.person_id));
  const crowd = world.persons.filter((row) => row.status === 'active' && free(row.id)).map(({ id }) => id);

  const reported = listed[3];
  if (jana && reported)
    report({
      by: jana,
      about: reported.person_id,
      kind: 'listing',
      object_id: reported.id,
      reason: 'advertising',
      side: 'mentor',
      days: 3,
      text: caseTexts.listing_report,
      quote: null,
    });

  const suspended = world.listings.find(({ state }) => state === 'suspended');
  const words = caseTexts.advertising;
  if (suspended) {
    const [id, about] = [uuid(), suspended.person_id];
    const since = suspended.suspended_at ? new Date(suspended.suspended_at) : ago(6);
    const decided = {
      state: 'appealed',
      outcome: 'suspension',
      suspension_code: 'advertising',
      decided_by: milo,
      decided_at: since,
    };
    const times = { suspended_at: since, appeal_by: new Date(since.getTime() + 30 * day), appealed_at: ago(1) };
    addCase(id, about, 'mentor', 27, { ...decided, ...times }, words);
    const seen = {
      about,
      kind: 'listing',
      object_id: suspended.id,
      reason: 'advertising',
      side: 'mentor',
      quote: null,
      case_id: id,
    } as const;
    const [one, two] = crowd;
    for (const [by, days, text] of [[one, 30, words.first] as const, [two, 28, words.second] as const])
      if (by) report({ ...seen, by, days, text });
    asked(id, about, 'about', 26, 20, words.statement);
    if (one) asked(id, one, 'other', 26, 22, words.other);
    entry(id, 'note', 19, words.note);
    entry(id, 'evidence', 18, words.evidence, words.link);
    const running = world.tandems.filter((row) => row.mentor_id === about && ['forming', 'active'].includes(row.state));
    for (const row of running)
      await deed.tx
        .updateTable('tandem_party')
        .set({ asked_at: since, asked_because: id })
        .where('tandem_id', '=', row.id)
        .where('person_id', '=', row.mentee_id)
        .execute();
  }

  const request: DemoRequest | undefined =
    world.requests.find((row) => row.mentor_id === urs && row.state === 'declined' && free(row.mentee_id)) ??
    world.requests.find((row) => row.state === 'declined' && free(row.mentee_id) && free(row.mentor_id));
  if (request) {
    const id = uuid();
    addCase(id, request.mentee_id, 'mentee', 8, { state: 'hearing', statement_by: ago(-7) }, caseTexts.asking);
    report({
      by: request.mentor_id,
      about: request.mentee_id,
      kind: 'request',
      object_id: request.id,
      reason: 'advertising',
      side: 'mentee',
      days: 9,
      text: caseTexts.asking.report,
      quote: caseTexts.asking.concern,
      case_id: id,
    });
    const sealed_concern = deed.house.vault.seal(caseTexts.asking.concern, `mentoring_request.concern.${request.id}`);
    await deed.tx.updateTable('mentoring_request').set({ sealed_concern }).where('id', '=', request.id).execute();
    asked(id, request.mentee_id, 'about', 7);
    asked(id, request.mentor_id, 'other', 7);
  }

  const warned = listed[5];
  if (warned) {
    const id = uuid();
    const times = { decided_at: ago(60), appeal_by: ago(30), closed_at: ago(30) };
    addCase(
      id,
      warned.person_id,
      'mentor',
      80,
      { state: 'closed', outcome: 'warning', decided_by: milo, handled_by: milo, ...times },
      caseTexts.warned,
    );
    const [, , by] = crowd;
    if (by)
      report({
        by,
        about: warned.person_id,
        kind: 'listing',
        object_id: warned.id,
        reason: 'unreliable',
        side: 'mentor',
        days: 82,
        text: caseTexts.warned.report,
        quote: null,
        case_id: id,
      });
    asked(id, warned.person_id, 'about', 79, 75, caseTexts.warned.statement);
  }
  for (const table of ['report', 'quality_case', 'flag', 'case_statement', 'case_entry'] as const)
    await insertAll(deed, table, rows[table]);
}
