import { buttonForm } from '../../../platform/http/form.ts';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import { CvRefused, readCv } from '../../../platform/files/cv.ts';
import { CV_MAX_BYTES } from '../../../platform/files/kinds.ts';
import { openFile, readPdf } from '../../../platform/files/uploads.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { found, Refusal } from '../../../platform/refusal.ts';
import { withdrawProposal } from '../../people/actions/proposals.ts';
import { chooseTopics, confirmForApplication, saveCv, saveEvidence, saveExperience, savePledge } from '../actions/draft.ts';
import { proposeForApplication } from '../actions/proposed.ts';
import { cvForm, evidenceForm, experienceForm, pledgeForm, topicsForm } from '../forms.ts';
import type { Step } from '../rules.ts';
import { findKeptCv } from '../store/applications.ts';
import { showOwn } from './own.tsx';
import { ownDraft, showCv, showEvidence, showExperience, showPledge, showProfile, showTopics } from './steps.tsx';

/** A copy of the CV that came with an earlier application, as long as that is kept. */
async function earlierCv(sight: Sight, program_id: string) {
  const row = await findKeptCv(sight, program_id);
  const bytes = row?.cv_file_id && (await openFile(sight.house, row.cv_file_id, true));
  if (!bytes) throw new Refusal('applications.cv.again_gone', {}, { field: 'cv' });
  return { name: row.cv_name ?? '', bytes };
}

/** Reading takes its time and its own thread: before the transaction, and only for somebody with a draft. */
async function readUpload(sight: Sight, form: z.output<typeof cvForm>) {
  const opened = await ownDraft(sight);
  if (!opened) throw new Refusal('applications.refused.not_draft');
  const chosen = form.cv
    ? { name: form.cv.name, bytes: await readPdf(sight.house, form.cv, 'cv') }
    : form.again && (await earlierCv(sight, opened.program.id));
  if (!chosen) return undefined;
  try {
    return { ...chosen, read: await readCv(chosen.bytes) };
  } catch (error) {
    if (error instanceof CvRefused) throw new Refusal(`applications.cv.refused.${error.reason}`, {}, { field: 'cv' });
    throw error;
  }
}

/** After the last step: the whole of it, to look through and send. */
const onTo = (step: Step | undefined) => to(step ? `/application/${step}` : '/application');

export function mountWizard(on: Routes): void {
  on.get('/application/profile', showProfile);
  on.post('/application/profile', {
    page: showProfile,
    form: buttonForm,
    deed: async (deed) => (await confirmForApplication(deed), to('/application/topics')),
  });
  on.get('/application/topics', showTopics);
  on.post('/application/topics', {
    page: showTopics,
    form: topicsForm,
    deed: async (deed, form, req) => {
      if (form.topics.length > 0) await chooseTopics(deed, form.topics);
      const { label, evidence, self_level } = form;
      if (!label || !evidence || !self_level) return to('/application/evidence');
      await proposeForApplication(deed, { label, evidence, self_level, locale: req.ui.locale });
      return to('/application/topics', 'applications.proposals.sent');
    },
  });
  on.post('/application/proposals/:id/withdrawal', {
    page: showOwn,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await withdrawProposal(deed, found(z.uuid().safeParse(req.param('id')).data, 'topic proposal'));
      return to('/application', 'applications.proposals.withdrawn_now');
    },
  });
  on.get('/application/evidence', showEvidence);
  on.post('/application/evidence', {
    page: showEvidence,
    form: evidenceForm,
    deed: async (deed, form) => {
      const step = await saveEvidence(deed, form);
      return form.again ? to('/application', 'applications.kept') : onTo(step);
    },
  });
  on.get('/application/experience', showExperience);
  on.post('/application/experience', {
    page: showExperience,
    form: experienceForm,
    deed: async (deed, form) => (
      await saveExperience(deed, form),
      form.again ? to('/application', 'applications.kept') : to('/application/cv')
    ),
  });
  on.get('/application/cv', showCv);
  on.post('/application/cv', {
    page: showCv,
    form: cvForm,
    // Room for a file that is somewhat too large, so that the form itself can say so.
    limit: 3 * CV_MAX_BYTES,
    before: (sight, form) => readUpload(sight, form),
    deed: async (deed, _form, _req, cv) => {
      const step = await saveCv(deed, cv);
      // A scan is accepted; that a person has to read it is said where the file is.
      return cv && !cv.read.has_text ? to('/application/cv', 'applications.cv.kept') : onTo(step);
    },
  });
  on.get('/application/pledge', showPledge);
  on.post('/application/pledge', {
    page: showPledge,
    form: pledgeForm,
    deed: async (deed, form) => (await savePledge(deed, form), to('/application')),
  });
}
