import type { Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { firstTalkDue } from '../../tandems/rules/course.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { listOwn, type OwnTandem, type Partner } from '../../tandems/store/own.ts';
import { goalSteps, kitSteps, type GoalStepKind } from '../rules/due.ts';
import { releasedBy } from '../rules/ideas.ts';
import { listOwnGoals } from './goals.ts';

export interface GoalStepRow {
  kind: GoalStepKind;
  tandem_id: string;
  partner: Partner;
  /** Lands on the thing itself. */
  path: string;
  since: Date;
  /** `2026-11-21`; null where nothing presses. */
  due: string | null;
}

async function listOwnIdeas({ db, actor }: Sight) {
  return db
    .selectFrom('idea')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'idea.tandem_id')
    .leftJoin('idea_release', 'idea_release.idea_id', 'idea.id')
    .select(['idea.id', 'idea.tandem_id', 'idea.version'])
    .select(['idea_release.person_id', 'idea_release.version as released', 'idea_release.released_at'])
    .where('own.person_id', '=', actor.person_id)
    .where('idea.released_at', 'is', null)
    .execute();
}

async function listKits({ db }: Sight, tandem_ids: readonly string[]) {
  if (tandem_ids.length === 0) return { needs: [], written: [] };
  const [needs, written] = await Promise.all([
    db
      .selectFrom('needs_assessment')
      .leftJoin('preparation', 'preparation.assessment_id', 'needs_assessment.id')
      .leftJoin('session', 'session.id', 'preparation.session_id')
      .select(['needs_assessment.id', 'needs_assessment.tandem_id', 'needs_assessment.state', 'needs_assessment.done_at'])
      .select(['preparation.ready_at', 'session.state as session'])
      .where('needs_assessment.tandem_id', 'in', tandem_ids)
      .orderBy('needs_assessment.created_at')
      .execute(),
    db
      .selectFrom('message')
      .innerJoin('tandem_party', (join) =>
        join.onRef('tandem_party.tandem_id', '=', 'message.tandem_id').onRef('tandem_party.person_id', '=', 'message.author_id'),
      )
      .select('message.tandem_id')
      .distinct()
      .where('message.tandem_id', 'in', tandem_ids)
      .where('tandem_party.role', '=', 'mentor')
      .where('message.taken_back_at', 'is', null)
      .execute(),
  ]);
  return { needs, written };
}

/**
 * What waits for the reader in the goals, the reverse kit and the ideas of her tandems. `known`: her tandems, where the caller has
 * them already.
 */
export async function listGoalSteps(sight: Sight, known?: readonly OwnTandem[]): Promise<GoalStepRow[]> {
  const self = sight.actor.person_id;
  if (self === null) return [];
  const tandems = (known ?? (await listOwn(sight))).filter(isOpenRoom);
  if (tandems.length === 0) return [];
  const [goals, ideas, { needs, written }] = await Promise.all([
    listOwnGoals(sight),
    listOwnIdeas(sight),
    listKits(
      sight,
      tandems.filter(({ format }) => format === 'reverse').map(({ id }) => id),
    ),
  ]);
  const today = dayOf(sight.now);
  return tandems.flatMap((tandem): GoalStepRow[] => {
    const here = `/tandems/${tandem.id}`;
    const of = <T extends { tandem_id: string }>(rows: readonly T[]) => rows.filter(({ tandem_id }) => tandem_id === tandem.id);
    const row = (step: { kind: GoalStepKind; since: Date; due: string | null }, path: string): GoalStepRow => ({
      ...step,
      path,
      tandem_id: tandem.id,
      partner: tandem.partner,
    });
    const mine = of(goals).flatMap((goal) =>
      goalSteps(goal, self, today).map((step) =>
        row(step, `${here}/goals/${goal.id}${step.kind === 'goal_rate' ? '#levels' : ''}`),
      ),
    );
    const kit =
      tandem.format === 'reverse'
        ? kitSteps(
            {
              role: tandem.role,
              written: of(written).length > 0,
              talked: Boolean(tandem.said.contact_confirmed_at && tandem.partner_said.contact_confirmed_at),
              created_at: tandem.created_at,
              contact_due: dayOf(firstTalkDue(tandem, tandem.settings)),
            },
            of(needs),
          ).map(({ id, ...step }) => row(step, id ? `${here}/needs/${id}` : `${here}/needs`))
        : [];
    const asked = of(ideas)
      .filter((idea) => idea.person_id === tandem.partner.id && idea.released === idea.version)
      .filter((idea) => !releasedBy(idea, releasesOf(ideas, idea.id)).has(self))
      .map((idea) => row({ kind: 'idea', since: idea.released_at ?? sight.now, due: null }, `${here}/ideas/${idea.id}`));
    return [...mine, ...kit, ...asked];
  });
}

const releasesOf = (rows: Awaited<ReturnType<typeof listOwnIdeas>>, id: string) =>
  rows.flatMap((row) =>
    row.id === id && row.person_id && row.released ? [{ person_id: row.person_id, version: row.released }] : [],
  );
