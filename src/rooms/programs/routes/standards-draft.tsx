import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { isLocale } from '../../../platform/i18n/words.ts';
import { found, must } from '../../../platform/refusal.ts';
import { discardDraft, saveDraft } from '../actions/draft.ts';
import { discardForm, standardsForm } from '../forms.ts';
import { bodyOf, draftOf, gapsOf, mayEditStandards } from '../rules/standards.ts';
import { valuesOf } from '../rules/standards-form.ts';
import { currentPolicy } from '../store/policies.ts';
import { findNetworkProgram } from '../store/programs.ts';
import { findDraft, seenOf } from '../store/draft.ts';
import { EditorPage } from '../views/standards-editor.tsx';
import { DiscardPage, PreviewPage } from '../views/standards-preview.tsx';

/** Long texts in two languages; nothing typed is lost to a limit. */
const bodyLimit = 2 * 1024 * 1024;

const noNotes = { note_de: '', note_en: '' };

/** The version in force and the draft of the next one, for the office. */
async function onTheTable(sight: Sight) {
  must(mayEditStandards(sight.actor));
  const program = found(await findNetworkProgram(sight), 'program');
  const current = found(await currentPolicy(sight, program.id), 'standards');
  return { current, draft: await findDraft(sight, program.id) };
}

/** After somebody else's saving the page carries the new state: who saves again now does so knowing it. */
function seenAfter(form: FormState, now: string): string {
  const typed = form.values['seen'];
  return typeof typed === 'string' && !form.refusal ? typed : now;
}

const showEditor: Handler = async (sight, req) => {
  const { current, draft } = await onTheTable(sight);
  const seen = seenOf(current.number, draft);
  const body = draft?.body ?? draftOf(current.body);
  return (
    <EditorPage
      ui={req.ui}
      form={req.form === emptyForm ? filled(valuesOf(body, draft ?? noNotes)) : req.form}
      number={current.number + 1}
      seen={req.form === emptyForm ? seen : seenAfter(req.form, seen)}
      saved={draft && { by: draft.saved_by, at: draft.updated_at }}
      gaps={draft ? gapsOf(draft.body).length : 0}
    />
  );
};

const showPreview: Handler = async (sight, req) => {
  const { current, draft } = await onTheTable(sight);
  if (!draft) return to('/program/standards/draft');
  const language = req.query('language');
  return (
    <PreviewPage
      ui={req.ui}
      locale={isLocale(language) ? language : req.ui.locale}
      show={req.query('show') === 'changes' ? 'changes' : 'text'}
      number={current.number + 1}
      current={current.body}
      next={bodyOf(draft.body)}
      notes={draft}
    />
  );
};

const showDiscard: Handler = async (sight, req) => {
  const { current, draft } = await onTheTable(sight);
  if (!draft) return to('/program/standards');
  return <DiscardPage ui={req.ui} seen={seenOf(current.number, draft)} refusal={req.form.refusal} />;
};

const leadsTo = { preview: '/program/standards/draft/preview?show=changes', publish: '/program/standards/publication' } as const;

export function mountStandardsDraft(on: Routes): void {
  on.get('/program/standards/draft', showEditor);
  on.post('/program/standards/draft', {
    page: showEditor,
    form: standardsForm,
    limit: bodyLimit,
    deed: async (deed, form) => {
      const place = await saveDraft(deed, form);
      if (form.do === 'preview' || form.do === 'publish') return to(leadsTo[form.do]);
      return to(`/program/standards/draft${place ? `#${place}` : ''}`, 'programs.editor.saved_now');
    },
  });
  on.get('/program/standards/draft/preview', showPreview);
  on.get('/program/standards/draft/removal', showDiscard);
  on.post('/program/standards/draft/removal', {
    page: showDiscard,
    form: discardForm,
    deed: async (deed, form) => (await discardDraft(deed, form), to('/program/standards', 'programs.discard.done')),
  });
}
