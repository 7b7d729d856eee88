import type { Sight } from '../../../platform/deed.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { listOwnProposals } from '../../people/store/proposals.ts';
import { topicNames } from '../../people/store/topics.ts';
import { type Application } from '../store/applications.ts';
import { listApplicationTopics } from '../store/application-topics.ts';
import { openText } from '../store/texts.ts';
import type { OwnProposal } from '../views/proposals.tsx';
import type { Sent } from '../views/receipt.tsx';

/** Everything the applicant wrote, opened for her own eyes. */
export async function sentOf(sight: Sight, req: Req, row: Application): Promise<Sent> {
  const [topics, names] = await Promise.all([listApplicationTopics(sight, row.id), topicNames(sight, req.ui.locale)]);
  const open = (column: 'experience' | 'motivation' | 'conflicts') =>
    openText(sight.house, row.id, column, row[`sealed_${column}`]);
  return {
    topics: topics.map((topic) => ({
      label: names.get(topic.topic) ?? topic.topic,
      level: topic.self_level,
      evidence: topic.evidence,
      outcome: row.state === 'approved' && topic.decision ? req.ui.t(`applications.decision.${topic.decision}`) : undefined,
    })),
    experience: open('experience'),
    motivation: open('motivation'),
    conflicts: open('conflicts'),
    capacity: row.capacity,
    durations: row.durations,
    short_mentoring: row.short_mentoring,
    expectations: row.expectations,
    cv:
      row.cv_name ??
      (row.cv_deleted_at ? req.ui.t('applications.cv.deleted', { date: req.ui.date(row.cv_deleted_at) }) : undefined),
  };
}

/** Own proposals that wait, and those that were decided while this application ran. */
export async function proposalsOf(sight: Sight, req: Req, row: Application): Promise<OwnProposal[]> {
  const [rows, names] = await Promise.all([listOwnProposals(sight), topicNames(sight, req.ui.locale)]);
  return rows.flatMap(({ id, label, evidence, state, topic, reason, created_at }) =>
    state === 'withdrawn' || (state !== 'open' && created_at < row.created_at)
      ? []
      : [{ id, label, evidence, state, reason, topic: names.get(topic ?? '') ?? label }],
  );
}
