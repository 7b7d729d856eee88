import type { Sight } from '../../../platform/deed.ts';
import { CvRefused, readCv } from '../../../platform/files/cv.ts';
import { CV_MAX_BYTES } from '../../../platform/files/kinds.ts';
import { readPdf } from '../../../platform/files/uploads.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { Refusal } from '../../../platform/refusal.ts';
import { chooseTopics, confirmForApplication, saveCv, saveEvidence, saveExperience, savePledge } from '../actions/draft.ts';
import { buttonForm, cvForm, evidenceForm, experienceForm, pledgeForm, topicsForm } from '../forms.ts';
import { ownDraft, showCv, showEvidence, showExperience, showPledge, showProfile, showTopics } from './steps.tsx';

/** Reading takes its time and its own thread: before the transaction, and only for somebody with a draft. */
async function readUpload(sight: Sight, file: File | undefined) {
  if (!(await ownDraft(sight))) throw new Refusal('applications.refused.not_draft');
  if (!file) return undefined;
  const bytes = await readPdf(sight.house, file, 'cv');
  try {
    return { name: file.name, bytes, read: await readCv(bytes) };
  } catch (error) {
    if (error instanceof CvRefused) throw new Refusal(`applications.cv.refused.${error.reason}`, {}, { field: 'cv' });
    throw error;
  }
}

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
    deed: async (deed, form) => (await chooseTopics(deed, form.topics), to('/application/evidence')),
  });
  on.get('/application/evidence', showEvidence);
  on.post('/application/evidence', {
    page: showEvidence,
    form: evidenceForm,
    deed: async (deed, form) => (
      await saveEvidence(deed, form),
      form.again ? to('/application', 'applications.kept') : to('/application/experience')
    ),
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
    before: (sight, form) => readUpload(sight, form.cv),
    deed: async (deed, _form, _req, cv) => {
      await saveCv(deed, cv);
      // A scan is accepted; that a person has to read it is said where the file is.
      return cv && !cv.read.has_text ? to('/application/cv', 'applications.cv.kept') : to('/application/pledge');
    },
  });
  on.get('/application/pledge', showPledge);
  on.post('/application/pledge', {
    page: showPledge,
    form: pledgeForm,
    deed: async (deed, form) => (await savePledge(deed, form), to('/application')),
  });
}
