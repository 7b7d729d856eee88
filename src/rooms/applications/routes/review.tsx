import { inDeed, selfId, type Deed, type Sight } from '../../../platform/deed.ts';
import { openFile } from '../../../platform/files/uploads.ts';
import { download, to, type Redirect } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { approveApplication, mustReview, rejectApplication, saveDecisions, startReview, viewCv } from '../actions/review.ts';
import { decisionsForm, rejectionForm } from '../forms.ts';
import { isWaiting } from '../rules/queue.ts';
import type { Application } from '../store/applications.ts';
import { openCvPage } from '../store/cv-pages.ts';
import { findNextWaiting } from '../store/queue-place.ts';
import { findApplication } from '../store/queue.ts';
import { hasViewedCv } from '../store/trail.ts';
import { RejectionPage } from '../views/rejection.tsx';
import { ReviewPage } from '../views/review.tsx';
import { reviewData } from './review-data.ts';

/** For so long the pictures belong to a look at the page that is recorded already. */
const sameLookMs = 3_600_000;

async function reviewable(sight: Sight, req: Req): Promise<Application> {
  const row = found(await findApplication(sight, req.param('id')), 'application');
  await mustReview(sight, row);
  return row;
}

export const showReview: Handler = async (sight, req) => {
  const row = await reviewable(sight, req);
  const data = await reviewData(sight, req, row);
  if (data.cv && (data.cv.drawn.length > 0 || data.cv.lines.length > 0))
    await inDeed(sight, (deed) => viewCv(deed, row.id, data.cv?.drawn.length ? 'pages' : 'text'));
  return <ReviewPage {...data} />;
};

const showPage: Handler = async (sight, req) => {
  const row = await reviewable(sight, req);
  const number = /^\d{1,2}$/.test(req.param('page')) ? Number(req.param('page')) : 0;
  const gone = row.state === 'withdrawn' || row.cv_file_id === null;
  const bytes = found(gone ? null : await openCvPage(sight, row.id, number), 'page');
  const since = new Date(sight.now.getTime() - sameLookMs);
  if (!(await hasViewedCv(sight, row.id, selfId(sight), since))) await inDeed(sight, (deed) => viewCv(deed, row.id, 'pages'));
  return download({ bytes, name: `page-${number}.webp`, type: 'image/webp', inline: true });
};

const showFile: Handler = async (sight, req) => {
  const row = await reviewable(sight, req);
  const id = found(row.state === 'withdrawn' ? null : row.cv_file_id, 'cv');
  const bytes = found(await openFile(sight.house, id, true), 'cv');
  await inDeed(sight, (deed) => viewCv(deed, row.id, 'file'));
  return download({ bytes, name: row.cv_name ?? 'cv.pdf', type: 'application/pdf' });
};

const showRejection: Handler = async (sight, req) => {
  const row = await reviewable(sight, req);
  if (!isWaiting(row.state)) return req.form === emptyForm ? to(`/applications/${row.id}`) : showReview(sight, req);
  const person = found(await findAnyPerson(sight, row.person_id), 'person');
  return <RejectionPage ui={req.ui} state={req.form} id={row.id} name={fullName(person)} />;
};

/** After a decision on to the next that waits; when none does, back to the list. */
async function onward(deed: Deed, row: Application, verb: 'approved' | 'rejected'): Promise<Redirect> {
  const [next, person] = [await findNextWaiting(deed, row), await findAnyPerson(deed, row.person_id)];
  const vars = { name: person ? fullName(person) : '' };
  return next
    ? to(`/applications/${next}`, `applications.review.${verb}_next`, vars)
    : to('/applications', `applications.review.${verb}_now`, vars);
}

export function mountReview(on: Routes): void {
  const own = (req: Req) => `/applications/${req.param('id')}`;
  on.get('/applications/:id', showReview);
  on.get('/applications/:id/cv', showFile);
  on.get('/applications/:id/cv/pages/:page', showPage);
  on.post('/applications/:id/review', {
    page: showReview,
    form: buttonForm,
    deed: async (deed, _form, req) => (await startReview(deed, req.param('id')), to(own(req), 'applications.review.started')),
  });
  on.post('/applications/:id/decisions', {
    page: showReview,
    form: decisionsForm,
    deed: async (deed, form, req) => {
      await saveDecisions(deed, req.param('id'), form);
      return form.then === 'rejection' ? to(`${own(req)}/rejection`) : to(own(req), 'applications.review.saved');
    },
  });
  on.post('/applications/:id/approval', {
    page: showReview,
    form: decisionsForm,
    deed: async (deed, form, req) => onward(deed, await approveApplication(deed, req.param('id'), form), 'approved'),
  });
  on.get('/applications/:id/rejection', showRejection);
  on.post('/applications/:id/rejection', {
    page: showRejection,
    form: rejectionForm,
    deed: async (deed, form, req) => onward(deed, await rejectApplication(deed, req.param('id'), form), 'rejected'),
  });
}
