import type { Handler } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { kickoffState } from '../../agreements/store/kickoff.ts';
import { listFeedbackSteps } from '../../feedback/store/due.ts';
import { visibleProfile } from '../../people/rules/visible.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { topicNames } from '../../people/store/topics.ts';
import { listAgreementSteps } from '../../agreements/store/steps.ts';
import { listGoalSteps } from '../../goals/store/due.ts';
import { goalSummary } from '../../goals/store/summary.ts';
import { contactOf } from '../../oversight/store/contact.ts';
import { listMessageSteps } from '../../sessions/store/messages.ts';
import { countPlanned } from '../../sessions/store/counts.ts';
import { countNotes } from '../../sessions/store/notes.ts';
import { listSessionSteps, nextSessions } from '../../sessions/store/steps.ts';
import { firstTalkDue } from '../../tandems/rules/deadlines.ts';
import { isOpenRoom } from '../../tandems/rules.ts';
import { findRoom } from '../../tandems/store/room.ts';
import { tandemSteps } from '../../tandems/store/steps.ts';
import { stillHers } from '../store/done.ts';
import { noneWaits, nextSteps } from '../views/steps/steps.ts';
import { TandemPage } from '../views/tandem.tsx';

/** What happens in the rooms below the tandem comes together here. */
export const showTandem: Handler = async (sight, req) => {
  const { ui } = req;
  const room = found(await findRoom(sight, ui, req.param('id')), 'tandem');
  const { tandem, view } = room;
  const [names, profile, sessions, messages, feedback, ahead, notes, kickoff, goals, outside, signing, working, planned] =
    await Promise.all([
      topicNames(sight, ui.locale),
      isOpenRoom(tandem) ? findProfile(sight, tandem.partner.id) : undefined,
      listSessionSteps(sight, [tandem]),
      listMessageSteps(sight, [tandem]),
      listFeedbackSteps(sight, [tandem]),
      nextSessions(sight, tandem.id),
      countNotes(sight, tandem.id),
      tandem.has_kickoff && tandem.state === 'forming' ? kickoffState(sight, tandem.id) : [],
      goalSummary(sight, tandem.id),
      contactOf(sight, tandem.id),
      listAgreementSteps(sight, [tandem]),
      listGoalSteps(sight, [tandem]),
      countPlanned(sight, tandem.id),
    ]);
  const { name } = view.partner;
  const here = <T extends { tandem_id: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.tandem_id === tandem.id).map((row) => ({ ...row, name }));
  const unread = here(messages);
  const steps = nextSteps(ui, {
    ...noneWaits,
    // What to do first, and the question after a suspension, have sections of their own here.
    tandems: here(await stillHers(sight, tandemSteps(sight, tandem))).filter(
      ({ kind }) => kind !== 'first_talk' && kind !== 'asked',
    ),
    sessions: here(sessions).map((row) => ({ ...row, when: row.on && ui.date(row.on, 'time', ui.frame.zone) })),
    messages: unread,
    agreements: here(signing),
    goals: here(working),
    feedback: here(feedback),
  });
  return (
    <TandemPage
      {...{ ui, room, steps, ahead, notes, names, kickoff, goals, outside, planned }}
      unread={unread[0]?.count ?? 0}
      profile={profile && visibleProfile(profile, 'partners')}
      first_due={firstTalkDue(tandem, tandem.settings)}
    />
  );
};
