import type { Sight } from '../../../platform/deed.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { listAgreementSteps } from '../../agreements/store/steps.ts';
import { listGoalSteps } from '../../goals/store/due.ts';
import { findLonelyCalls } from '../../protection/store/lonely.ts';
import { listProtectionSteps } from '../../protection/store/steps.ts';
import { listCaseSteps, listNamedAppeals } from '../../care/store/desk.ts';
import { findLonelyFlags } from '../../care/store/lonely.ts';
import { listAppealsWithoutHandler } from '../../care/store/judges.ts';
import { listApplicationSteps } from '../../applications/store/steps.ts';
import { listFeedbackSteps } from '../../feedback/store/due.ts';
import { listTestimonialSteps } from '../../feedback/store/testimonials.ts';
import { fullName, shortName } from '../../people/rules/profile.ts';
import { topicNames } from '../../people/store/topics.ts';
import { saidState } from '../../requests/rules.ts';
import { listOwnRequests } from '../../requests/store/requests.ts';
import { asksForPause } from '../../requests/store/silence.ts';
import { listRequestSteps } from '../../requests/store/steps.ts';
import { listMessageSteps } from '../../sessions/store/messages.ts';
import { listSessionSteps } from '../../sessions/store/steps.ts';
import { programName } from '../../programs/rules/settings.ts';
import type { OwnTandem } from '../../tandems/store/own.ts';
import { listTandemSteps } from '../../tandems/store/steps.ts';
import { stillHers } from '../store/done.ts';
import { programsWaiting } from './programs-waiting.ts';
import type { Waiting } from '../views/steps/steps.ts';

/** The partner's name; whoever has several tandems with one person reads which of them is meant. */
export function partnerIn(
  ui: Ui,
  own: readonly OwnTandem[],
  { partner, program_de, program_en }: Pick<OwnTandem, 'partner' | 'program_de' | 'program_en'>,
): string {
  const name = partner.last_name ? fullName(partner) : ui.t('tandems.gone');
  const often = own.filter((each) => each.partner.id === partner.id && !each.ended_at).length > 1;
  const program = programName({ name_de: program_de, name_en: program_en }, ui.locale);
  return often ? ui.t('home.partner_in', { name, program }) : name;
}

/** Everything that waits for the reader, with the names as she may know them. */
export async function waitingFor(
  sight: Sight,
  { ui }: Pick<Req, 'ui'>,
  own: readonly OwnTandem[],
  profile_missing: string[],
): Promise<Waiting> {
  const [
    applications,
    requests,
    tandems,
    sessions,
    messages,
    feedback,
    testimonials,
    cases,
    judging,
    lonely,
    flags,
    silence,
    agreements,
    goals,
    protection,
    calls,
    programs,
  ] = await Promise.all([
    listApplicationSteps(sight),
    listRequestSteps(sight),
    listTandemSteps(sight, own).then((steps) => stillHers(sight, steps)),
    listSessionSteps(sight, own),
    listMessageSteps(sight, own),
    listFeedbackSteps(sight, own),
    listTestimonialSteps(sight),
    listCaseSteps(sight),
    listNamedAppeals(sight),
    listAppealsWithoutHandler(sight),
    findLonelyFlags(sight),
    asksForPause(sight),
    listAgreementSteps(sight, own),
    listGoalSteps(sight, own),
    listProtectionSteps(sight),
    findLonelyCalls(sight),
    programsWaiting(sight, ui),
  ]);
  const names = new Map(own.map((tandem) => [tandem.id, partnerIn(ui, own, tandem)]));
  const named = <T extends { tandem_id: string }>(row: T) => ({ ...row, name: names.get(row.tandem_id) ?? '' });
  return {
    profile_missing,
    applications,
    requests: requests.map((row) => ({ ...row, name: shortName(row.other) })),
    tandems: tandems.map(named),
    sessions: sessions.map((row) => ({
      ...named(row),
      when: row.on && ui.date(row.on, 'time', ui.frame.zone),
    })),
    messages: messages.map(named),
    agreements: agreements.map(named),
    goals: goals.map(named),
    protection,
    feedback: feedback.map(named),
    testimonials: testimonials.map(({ author, ...row }) => ({ ...row, name: fullName(author) })),
    programs,
    cases,
    appeals: { named: judging, lonely, flags, calls },
    silence,
  };
}

export async function ownRequests(sight: Sight, req: Req) {
  const [requests, topics] = await Promise.all([listOwnRequests(sight, 20), topicNames(sight, req.ui.locale)]);
  const signs = {
    sent: 'open',
    clarifying: 'waits',
    accepted: 'done',
    declined: 'rest',
    withdrawn: 'rest',
    expired: 'rest',
  } as const;
  return requests
    .filter((row) => row.side === 'mentee')
    .slice(0, 4)
    .map((row) => ({
      id: row.id,
      name: shortName(row.other),
      topics: row.sensitive
        ? req.ui.t('requests.sensitive.short')
        : row.topics.map((slug) => topics.get(slug) ?? slug).join(', '),
      sign: signs[row.state],
      state: req.ui.t(`requests.state.mentee.${saidState(row)}`),
    }));
}
