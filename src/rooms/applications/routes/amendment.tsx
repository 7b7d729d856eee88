import { buttonForm } from '../../../platform/http/form.ts';
import { selfId } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { topicNames } from '../../people/store/topics.ts';
import { isOpen } from '../../programs/rules.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { startAmendment } from '../actions/start.ts';
import { mayAmend } from '../rules.ts';
import { findOwnApplication } from '../store/applications.ts';
import { findOwnListing } from '../store/listings.ts';
import { AmendmentPage } from '../views/amendment.tsx';
import { showOwn } from './own.tsx';

/** Whoever has no listing, or something under way already, is shown how things stand. */
const showAmendment: Handler = async (sight, req) => {
  must(isMember(sight.actor), 'applications.refused.member');
  const program = found(await findNetworkProgram(sight), 'program');
  const [row, listing] = await Promise.all([
    findOwnApplication(sight, program.id),
    findOwnListing(sight, selfId(sight), program.id),
  ]);
  if (!mayAmend(sight.actor, row?.state, listing?.state)) return req.form.refusal ? showOwn(sight, req) : to('/application');
  const names = await topicNames(sight, req.ui.locale);
  return (
    <AmendmentPage
      ui={req.ui}
      state={req.form}
      open={isOpen(program, dayOf(sight.now))}
      listed={(listing?.topics ?? []).map(({ topic }) => names.get(topic) ?? topic)}
      max_topics={program.settings.max_topics}
    />
  );
};

export function mountAmendment(on: Routes): void {
  on.get('/application/amendment', showAmendment);
  on.post('/application/amendment', {
    page: showAmendment,
    form: buttonForm,
    deed: async (deed) => (await startAmendment(deed), to('/application/profile')),
  });
}
