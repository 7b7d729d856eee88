import { selfId, type Sight } from '../../platform/deed.ts';
import { to } from '../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../platform/http/routes.tsx';
import { dayOf } from '../../platform/i18n/words.ts';
import { found } from '../../platform/refusal.ts';
import { listApplicationSteps } from '../applications/store/steps.ts';
import { findOwnListing } from '../applications/store/listings.ts';
import { countPublished } from '../applications/store/published.ts';
import { isMember } from '../people/rules/person.ts';
import { fullName, initials, missingForConfirmation, shortName } from '../people/rules/profile.ts';
import { photoPath } from '../people/rules/visible.ts';
import { countByStatus } from '../people/store/persons.ts';
import { findProfile } from '../people/store/profiles.ts';
import { countTopics, topicNames } from '../people/store/topics.ts';
import { isOpen, networkDefaults } from '../programs/rules.ts';
import { mayReadFeedback } from '../programs/rules/feedback.ts';
import { countUnreadFeedback } from '../programs/store/feedback.ts';
import { currentPolicy } from '../programs/store/policies.ts';
import { findNetworkProgram } from '../programs/store/programs.ts';
import { listOwnRequests, listRequestSteps } from '../requests/store/requests.ts';
import { isLive } from '../tandems/rules.ts';
import { countRunning } from '../tandems/store/office.ts';
import { listOwn, listTandemSteps } from '../tandems/store/own.ts';
import { findDesk } from './store/office.ts';
import { countFree } from './store/start.ts';
import { HomePage } from './views/home.tsx';
import { StartPage } from './views/start.tsx';
import { nextSteps, type Waiting } from './views/steps.ts';

/** Public counts: what a programme shows is its setting. */
const showStart: Handler = async (sight, req) => {
  if (sight.actor.kind === 'person') return to('/home');
  const program = found(await findNetworkProgram(sight), 'program');
  const { settings, id } = program;
  const [status, topics, policy, listed, free, running] = await Promise.all([
    countByStatus(sight),
    countTopics(sight),
    currentPolicy(sight, id),
    settings.show_listed_publicly ? countPublished(sight, id) : undefined,
    settings.show_listed_publicly ? countFree(sight, id) : undefined,
    settings.show_running_publicly ? countRunning(sight, id) : undefined,
  ]);
  const open = isOpen(program, dayOf(sight.now));
  return (
    <StartPage
      ui={req.ui}
      {...{ topics, policy, listed, free, running, open }}
      members={status.active ?? 0}
      answer_days={settings.answer_days}
      max_open_requests={settings.max_open_requests}
    />
  );
};

async function waitingFor(sight: Sight, profile_missing: string[]): Promise<Waiting> {
  const answer_days = (await findNetworkProgram(sight))?.settings.answer_days ?? networkDefaults.answer_days;
  const [applications, requests, tandems, feedback_unread] = await Promise.all([
    listApplicationSteps(sight),
    listRequestSteps(sight, answer_days),
    listTandemSteps(sight),
    countUnreadFeedback(sight),
  ]);
  return {
    profile_missing,
    applications,
    feedback_unread,
    requests: requests.map((row) => ({
      ...row,
      name: shortName(row.other),
      due: new Date(row.sent_at.getTime() + answer_days * 86_400_000),
    })),
    tandems: tandems.map((row) => ({ ...row, name: fullName(row.partner) })),
  };
}

async function ownRequests(sight: Sight, req: Req) {
  const [requests, topics] = await Promise.all([listOwnRequests(sight, 20), topicNames(sight, req.ui.locale)]);
  const signs = { sent: 'open', accepted: 'done', declined: 'rest', withdrawn: 'rest', expired: 'rest' } as const;
  return requests
    .filter((row) => row.side === 'mentee')
    .slice(0, 4)
    .map((row) => ({
      id: row.id,
      name: shortName(row.other),
      topics: row.topics.map((slug) => topics.get(slug) ?? slug).join(', '),
      sign: signs[row.state],
      state: req.ui.t(`requests.state.mentee.${row.state}`),
    }));
}

/** The office's piles stand in their own section. */
function withoutDesk(waiting: Waiting): Waiting {
  return { ...waiting, applications: waiting.applications.filter(({ kind }) => kind !== 'queue.review'), feedback_unread: 0 };
}

const showHome: Handler = async (sight, req) => {
  const { t, locale } = req.ui;
  const profile = found(await findProfile(sight, selfId(sight)), 'person');
  const member = isMember(sight.actor);
  const profile_missing = member
    ? missingForConfirmation(profile).map((part) => t(part === 'languages' ? 'people.languages' : `people.${part}`))
    : [];
  const program = await findNetworkProgram(sight);
  const [desk, waiting, own, topics, listing, requests] = await Promise.all([
    program && findDesk(sight, program),
    waitingFor(sight, profile_missing),
    listOwn(sight),
    topicNames(sight, locale),
    findOwnListing(sight, profile.id),
    ownRequests(sight, req),
  ]);
  const tandems = own
    .filter((tandem) => isLive(tandem.state))
    .map(({ id, role, partner, topics: slugs }) => ({
      id,
      own: { initials: initials(profile), photo: photoPath(profile) },
      other: {
        name: fullName(partner),
        initials: initials(partner),
        photo: photoPath(partner),
        line: `${[partner.function, partner.organization].filter(Boolean).join(', ')}. ${t(role === 'mentor' ? 'home.tandem_giving' : 'home.tandem_receiving', { topics: slugs.map((slug) => topics.get(slug) ?? slug).join(', ') })}`,
      },
    }));
  const status_note =
    profile.status === 'lapsed' || profile.status === 'invited' ? t(`home.status.${profile.status}`) : undefined;
  return (
    <HomePage
      ui={req.ui}
      name={fullName(profile)}
      steps={nextSteps(req.ui, desk ? withoutDesk(waiting) : waiting)}
      {...{ tandems, requests, profile_missing, member, status_note, desk }}
      office={mayReadFeedback(sight.actor)}
      mentor={listing !== undefined && listing.state !== 'retired'}
    />
  );
};

export function mountHome(on: Routes): void {
  on.get('/', showStart, { open: true });
  on.get('/home', showHome);
}
