import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { House } from './platform/deed.ts';
import type { Assets } from './platform/http/assets.ts';
import { cookieJar } from './platform/http/cookies.ts';
import { makeReplier } from './platform/http/reply.tsx';
import { makeRoutes, type Routes, type Visitor } from './platform/http/routes.tsx';
import { secureHeaders } from './platform/http/security.ts';
import { NotFound } from './platform/refusal.ts';
import { frameOf } from './frame.ts';
import { allMails } from './registry.ts';
import { identify, type Visit } from './rooms/people/actions/visit.ts';
import { mountNetwork } from './rooms/people/routes/network.tsx';
import { mountProfile } from './rooms/people/routes/profile.tsx';
import { mountProposals } from './rooms/people/routes/proposals.tsx';
import { mountSettings } from './rooms/people/routes/settings.tsx';
import { mountSignIn } from './rooms/people/routes/sign-in.tsx';
import { findNetwork } from './rooms/people/store/network.ts';
import { mountApplications } from './rooms/applications/routes.tsx';
import { mountConsortium } from './rooms/consortium/routes.tsx';
import { mountCycles } from './rooms/cycles/routes.tsx';
import { mountEnrolment } from './rooms/enrolment/routes.tsx';
import { cycleFacts } from './rooms/enrolment/store/facts.ts';
import { listLeaders } from './rooms/enrolment/store/leaders.ts';
import { readPeopleOf } from './rooms/enrolment/store/own-people.ts';
import { listMoreSteps } from './rooms/pairing/store/organization-steps.ts';
import { readUnderWay } from './rooms/pairing/store/under-way.ts';
import { mountPairing } from './rooms/pairing/routes.tsx';
import { mountCare } from './rooms/care/routes.tsx';
import { mountFeedback } from './rooms/feedback/routes.tsx';
import { listVoices } from './rooms/feedback/store/voices.ts';
import { mountGoals } from './rooms/goals/routes.tsx';
import { mountAgreements } from './rooms/agreements/routes.tsx';
import { mountProtection } from './rooms/protection/routes.tsx';
import { mountOversight } from './rooms/oversight/routes.tsx';
import { mountHome } from './rooms/home/routes.tsx';
import { mountInsight } from './rooms/insight/routes.tsx';
import { cycleMeasures } from './rooms/insight/store/measures.ts';
import { mountOperation } from './rooms/operation/routes.tsx';
import { mountPrograms } from './rooms/programs/routes.tsx';
import { mountRequests } from './rooms/requests/routes.tsx';
import { searchAgreements } from './rooms/agreements/store/search.ts';
import { searchGoals } from './rooms/goals/store/search.ts';
import { mountSessions } from './rooms/sessions/routes.tsx';
import { mountTandems } from './rooms/tandems/routes.tsx';
import type { Key } from './platform/i18n/catalogue.ts';

/** Words for a kind of mail: `requests.sent` is called `requests.mail.kind.sent`. */
export function mailLabel(kind: string): Key {
  const [room = '', name = ''] = kind.split('.');
  return `${room}.mail.kind.${name}` as Key;
}

/** The whole application: middleware in order, then the rooms in reading order. `app.request()` is all that a test needs. */
export function createApp(house: House, assets: Assets): { app: Hono; routes: { method: string; path: string }[] } {
  const app = new Hono();
  const cookies = cookieJar(house.settings.secure_cookies);
  app.use(secureHeaders(house.settings));
  app.get('/health', async (c) => {
    await findNetwork(house);
    return c.text('ok');
  });
  assets.mount(app);
  app.use(compress());

  let ready = false;
  app.use(async (c, next) => {
    // Before the first-run page was answered there is nothing else.
    ready ||= Boolean((await findNetwork(house))?.set_up_at);
    if (!ready && !['/setup', '/language'].includes(c.req.path)) return c.redirect('/setup', 303);
    return next();
  });

  // What fails before a page can be drawn, the database away for one.
  app.onError((error, c) => {
    const code = house.chance.id().slice(0, 8);
    house.log.error({ code, method: c.req.method, route: c.req.routePath, err: error }, 'no page could be drawn');
    return c.text(`Tandemwerk is not available at the moment. ${code}`, 503, { 'Retry-After': '10' });
  });

  const replier = makeReplier(house, cookies);
  const on: Routes = makeRoutes(app, {
    house,
    replier,
    identify: (c, sight) => identify(c, sight, cookies),
    frame: (sight, visitor: Visitor) => frameOf(sight, visitor as Visit),
    asset: assets.path,
    signIn: (path) => `/sign-in?next=${encodeURIComponent(path)}`,
  });
  mountSignIn(on);
  mountProfile(on);
  mountProposals(on);
  mountSettings(on, (req) =>
    allMails
      .filter((mail) => !mail.essential)
      .map(({ kind, role, apart }) => ({ kind, role, apart, label: req.ui.t(mailLabel(kind)) })),
  );
  mountNetwork(on);
  // Before the programmes: «mentorings» is no address of a feedback about the programme.
  mountFeedback(on);
  mountPrograms(on, (sight, ui, program_id) => listVoices(sight, ui, program_id, 6));
  mountCycles(on, cycleFacts, listLeaders, cycleMeasures);
  mountConsortium(on, readPeopleOf, listMoreSteps);
  mountTandems(on);
  mountApplications(on);
  mountRequests(on);
  mountEnrolment(on, readUnderWay);
  mountPairing(on);
  mountSessions(on, async (sight, question) => [
    ...(await searchGoals(sight, question)),
    ...(await searchAgreements(sight, question)),
  ]);
  mountGoals(on);
  mountAgreements(on);
  mountCare(on);
  mountProtection(on);
  mountOversight(on);
  mountInsight(on);
  mountOperation(on, { mails: allMails, label: mailLabel });
  // After the others: /tandems/:id would take their addresses.
  mountHome(on);
  on.get(
    '*',
    () => {
      throw new NotFound();
    },
    { open: true },
  );
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && path !== '*')
    .map(({ method, path }) => ({ method, path }));
  return { app, routes };
}
