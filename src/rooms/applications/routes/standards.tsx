import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { acceptBy, publishStandards } from '../../programs/actions/draft.ts';
import { bodyOf, gapsOf, mayEditStandards, policyKinds } from '../../programs/rules/standards.ts';
import { compareTexts, countChanges } from '../../programs/rules/standards-diff.ts';
import { countTold } from '../../programs/store/letters.ts';
import { currentPolicy } from '../../programs/store/policies.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { findDraft, seenOf } from '../../programs/store/draft.ts';
import { findBindingInForce, listVersions } from '../../programs/store/standards.ts';
import { countAcceptances } from '../../programs/store/standing.ts';
import { publicationForm } from '../forms.ts';
import { countPublished } from '../store/published.ts';
import { listOwingMentors } from '../store/reacceptance.ts';
import { ConfirmPublicationPage, PublicationPage } from '../views/publication.tsx';
import { VersionsPage } from '../views/versions.tsx';

// These pages stand here and not beside the editor: they count listings, and the programmes know none.

async function standards(sight: Sight) {
  must(mayEditStandards(sight.actor));
  const program = found(await findNetworkProgram(sight), 'program');
  const current = found(await currentPolicy(sight, program.id), 'standards');
  const binding = found(await findBindingInForce(sight, program.id), 'standards');
  return { program, current, binding, draft: await findDraft(sight, program.id) };
}

const showVersions: Handler = async (sight, req) => {
  const { program, current, binding, draft } = await standards(sight);
  const asked = { program_id: program.id, number: binding.number };
  const [versions, counts, owing, told] = await Promise.all([
    listVersions(sight, program.id),
    countAcceptances(sight, program.id, binding.number),
    listOwingMentors(sight, asked),
    countTold(sight, binding.id),
  ]);
  return (
    <VersionsPage
      ui={req.ui}
      versions={versions}
      current={current.number}
      binding={binding}
      {...{ counts, owing, told }}
      draft={draft && { saved_by: draft.saved_by, saved_at: draft.updated_at }}
    />
  );
};

/** The consequence first, for either kind; `?kind=` asks once more before the button. */
const showPublication: Handler = async (sight, req) => {
  const { program, current, draft } = await standards(sight);
  // Somebody else was faster: the second click is told so, with a page of its own.
  if (!draft && req.form.refusal) throw new Refusal('programs.publication.no_draft');
  if (!draft) return to('/program/standards', 'programs.publication.no_draft');
  const next = bodyOf(draft.body);
  const { settings } = program;
  const [counts, listed] = await Promise.all([countAcceptances(sight, program.id, 1), countPublished(sight, program.id)]);
  const facts = {
    number: current.number + 1,
    members: counts.holding,
    listed,
    accept_by: acceptBy(sight.now, settings.reaccept_days),
    days: settings.reaccept_days,
  };
  const countIn = (language: 'de' | 'en') => countChanges(compareTexts(current.body[language], next[language]));
  const changes = { de: countIn('de'), en: countIn('en') };
  const [own, other] = req.ui.locale === 'en' ? (['en', 'de'] as const) : (['de', 'en'] as const);
  const language = changes[own].any || !changes[other].any ? own : other;
  const missing = [
    ...(gapsOf(draft.body).length > 0 ? (['incomplete'] as const) : []),
    ...(draft.note_de && draft.note_en ? [] : (['no_note'] as const)),
    ...(changes.de.any || changes.en.any ? [] : (['same'] as const)),
  ];
  const seen = seenOf(current.number, draft);
  const kind = policyKinds.find((value) => value === req.query('kind'));
  if (kind && missing.length === 0 && !req.form.refusal)
    return <ConfirmPublicationPage ui={req.ui} kind={kind} facts={facts} seen={seen} />;
  return (
    <PublicationPage
      ui={req.ui}
      facts={facts}
      changes={changes[language]}
      language={language}
      notes={draft}
      missing={missing}
      refusal={req.form.refusal}
    />
  );
};

export function mountOfficeStandards(on: Routes): void {
  on.get('/program/standards', showVersions);
  on.get('/program/standards/publication', showPublication);
  on.post('/program/standards/publication', {
    page: showPublication,
    form: publicationForm,
    deed: async (deed, form) => {
      const number = await publishStandards(deed, form);
      return to('/program/standards', `programs.publication.done_${form.kind}`, { number });
    },
  });
}
