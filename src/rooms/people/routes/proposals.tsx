import { buttonForm } from '../../../platform/http/form.ts';
import { z } from 'zod';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { withdrawProposal } from '../actions/proposals.ts';
import { listOwnProposals } from '../store/proposals.ts';
import { topicNames } from '../store/topics.ts';
import { OwnProposalsPage } from '../views/proposals.tsx';

const showOwn: Handler = async (sight, req) => {
  const [proposals, names] = await Promise.all([listOwnProposals(sight), topicNames(sight, req.ui.locale)]);
  const rows = proposals.map((row) => ({ ...row, topic: row.topic && (names.get(row.topic) ?? row.topic) }));
  return <OwnProposalsPage ui={req.ui} state={req.form} rows={rows} />;
};

export function mountProposals(on: Routes): void {
  on.get('/topics/proposals', showOwn);
  on.post('/topics/proposals/:id/withdrawal', {
    page: showOwn,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await withdrawProposal(deed, found(z.uuid().safeParse(req.param('id')).data, 'topic proposal'));
      return to('/topics/proposals', 'people.proposals.withdrawn_done');
    },
  });
}
