import { cast } from './cast.ts';
import type { Fields } from './harness.ts';
import { things } from './stage.ts';

export const columns = ['guest', 'selin', 'jana', 'urs', 'eva', 'tarik', 'lara'] as const;
export type Column = (typeof columns)[number];

/**
 * What each role gets from each route, written by hand. The columns:
 * guest · selin (member, has applied) · jana (member, in a tandem, has asked milo) · urs (mentor) · eva (office) · tarik (operator) · lara (lapsed)
 *
 * in: a page · on: led on to another page · door: led to the sign-in · do: the deed is open to her (whatever its form then says) · 403 · 404
 */
const everybody = 'in in in in in in in';
const signedIn = 'door in in in in in in';
const members = 'door in in in in in 403';
const office = 'door 403 403 403 in 403 403';
const staff = 'door 403 403 403 in in 403';
const operator = 'door 403 403 403 403 in 403';
const doEverybody = 'do do do do do do do';
const doSignedIn = 'door do do do do do do';
const doMembers = 'door do do do do do 403';
const doStaff = 'door 403 403 403 do do 403';
const doOperator = 'door 403 403 403 403 do 403';

export const table: Record<string, string> = {
  'GET /': 'in on on on on on on',
  'GET /home': signedIn,
  'GET /health': everybody,
  'GET /sign-in': 'in on on on on on on',
  'GET /sign-in/reset': everybody,
  'GET /sign-in/sent': everybody,
  'GET /link/:token': everybody,
  'POST /sign-in': doEverybody,
  'POST /sign-in/link': doEverybody,
  'POST /sign-in/reset': doEverybody,
  // No demo here: nobody comes in without a password.
  'POST /sign-in/demo': '403 403 403 403 403 403 403',
  'POST /link/:token/sign-in': doEverybody,
  'POST /link/:token/password': doEverybody,
  'POST /link/:token/join': doEverybody,
  'POST /link/:token/email': doEverybody,
  'POST /sign-out': doEverybody,
  'POST /language': doEverybody,
  'GET /profile': signedIn,
  'POST /profile': doSignedIn,
  'POST /profile/confirmation': doSignedIn,
  'GET /profile/preview': signedIn,
  'GET /profile/topics': signedIn,
  'POST /profile/topics': doSignedIn,
  'GET /profile/photo': signedIn,
  'POST /profile/photo': doSignedIn,
  'POST /profile/photo/removal': doSignedIn,
  // Nobody in the cast has a picture.
  'GET /people/:id/photo': 'door 404 404 404 404 404 404',
  'GET /settings': signedIn,
  'POST /settings': doSignedIn,
  'POST /settings/notifications': doSignedIn,
  'GET /settings/security': signedIn,
  'POST /settings/password': doSignedIn,
  'POST /settings/email': doSignedIn,
  'POST /settings/logins/others/end': doSignedIn,
  // The id is nobody's own login.
  'POST /settings/logins/:id/end': 'door 404 404 404 404 404 404',
  'GET /settings/data': signedIn,
  'GET /settings/data/export': signedIn,
  'POST /settings/departure': doSignedIn,
  'GET /notifications/off/:person/:kind/:mark': '404 404 404 404 404 404 404',
  'POST /notifications/off/:person/:kind/:mark': '404 404 404 404 404 404 404',
  'GET /logo': '404 404 404 404 404 404 404',
  'GET /theme.css': everybody,
  'GET /imprint': everybody,
  'GET /privacy': everybody,
  'GET /accessibility': everybody,
  'GET /program': everybody,
  'GET /standards': everybody,
  'POST /standards/acceptance': doSignedIn,
  'GET /program/settings': staff,
  'POST /program/settings': doStaff,
  'POST /program/launch': doStaff,
  'POST /program/hold': doStaff,
  'POST /program/resumption': doStaff,
  'GET /program/end': staff,
  'POST /program/end': doStaff,
  // Only an ended programme is archived.
  'GET /program/archiving': 'door 403 403 403 on on 403',
  'POST /program/archiving': doStaff,
  'GET /program/topics': staff,
  'GET /program/topics/new': staff,
  'GET /program/topics/:slug': staff,
  'POST /program/topics': doStaff,
  'POST /program/topics/:slug': doStaff,
  'POST /program/topics/:slug/removal': doStaff,
  'POST /program/topics/:slug/return': doStaff,
  'GET /feedback': signedIn,
  'POST /feedback': doSignedIn,
  'GET /feedback/inbox': office,
  'GET /feedback/:id': 'door 404 in 404 in 404 404',
  'POST /feedback/:id/reading': 'door 404 403 404 do 404 404',
  'POST /feedback/:id/reading/withdrawal': 'door 404 403 404 do 404 404',
  'GET /tandems': signedIn,
  'GET /tandems/endings': office,
  'GET /tandems/:id': 'door 404 in in 404 404 404',
  'GET /tandems/:id/ending': 'door 404 in in 404 404 404',
  'POST /tandems/:id/ending': 'door 404 do do 404 404 404',
  // A mentor is led on to her listing.
  'GET /application': 'door in in on in in 403',
  'POST /application': doMembers,
  // Urs has no application: he is listed already.
  'POST /application/submission': 'door do do 404 do do 403',
  'GET /application/withdrawal': 'door in on on on on 403',
  'POST /application/withdrawal': 'door do do 404 do do 403',
  'GET /application/profile': 'door on on on on on 403',
  'POST /application/profile': doMembers,
  'GET /application/topics': 'door on on on on on 403',
  'POST /application/topics': doMembers,
  'GET /application/evidence': 'door on on on on on 403',
  'POST /application/evidence': doMembers,
  'GET /application/experience': 'door on on on on on 403',
  'POST /application/experience': doMembers,
  'GET /application/cv': 'door on on on on on 403',
  'POST /application/cv': doMembers,
  'GET /application/pledge': 'door on on on on on 403',
  'POST /application/pledge': doMembers,
  'GET /applications': office,
  'GET /applications/:id': 'door 404 404 404 in 404 404',
  'GET /applications/:id/cv': 'door 404 404 404 in 404 404',
  'POST /applications/:id/review': 'door 404 404 404 do 404 404',
  'POST /applications/:id/decisions': 'door 404 404 404 do 404 404',
  'POST /applications/:id/approval': 'door 404 404 404 do 404 404',
  'GET /applications/:id/rejection': 'door 404 404 404 in 404 404',
  'POST /applications/:id/rejection': 'door 404 404 404 do 404 404',
  'GET /listing': signedIn,
  'POST /listing': 'door 404 404 do 404 404 403',
  'POST /listing/pause': 'door 404 404 do 404 404 404',
  'POST /listing/resumption': 'door 404 404 do 404 404 403',
  'GET /listing/retirement': 'door on on in on on on',
  'POST /listing/retirement': 'door 404 404 do 404 404 404',
  'GET /mentors': members,
  'GET /mentors/:id': 'door in in in in in 404',
  'GET /mentors/:id/request': 'door in in in in in 404',
  'POST /mentors/:id/request': 'door do do do do do 404',
  'GET /requests': signedIn,
  'GET /requests/:id': 'door 404 in 404 404 404 404',
  // Jana has asked: only milo answers.
  'GET /requests/:id/decline': 'door 404 on 404 404 404 404',
  'POST /requests/:id/acceptance': 'door 404 403 404 404 404 403',
  'POST /requests/:id/decline': 'door 404 403 404 404 404 404',
  'POST /requests/:id/withdrawal': 'door 404 do 404 404 404 404',
  'GET /setup': '404 404 404 404 404 404 404',
  'POST /setup': '404 404 404 404 404 404 404',
  'GET /operation': operator,
  'GET /operation/audit': operator,
  'GET /operation/people': staff,
  'GET /operation/people/new': operator,
  'POST /operation/people/new': doOperator,
  'GET /operation/people/:id': staff,
  'POST /operation/people/:id/block': doStaff,
  'POST /operation/people/:id/unblocking': doStaff,
  'POST /operation/people/:id/lapse': doOperator,
  'POST /operation/people/:id/renewal': doOperator,
  'POST /operation/people/:id/departure': doOperator,
  'POST /operation/people/:id/invitation': 'door 404 404 404 403 do 404',
  'POST /operation/people/:id/email': doOperator,
  'POST /operation/people/:id/roles': doOperator,
  'GET /operation/people/:id/merge': operator,
  'POST /operation/people/:id/merge': doOperator,
  'GET /operation/imports': operator,
  'POST /operation/imports': doOperator,
  'GET /operation/imports/:id': operator,
  // This import is done and has left nothing out.
  'GET /operation/imports/:id/mapping': 'door 403 403 403 403 409 403',
  'POST /operation/imports/:id/mapping': doOperator,
  'POST /operation/imports/:id/run': doOperator,
  'POST /operation/imports/:id/cancellation': doOperator,
  'GET /operation/imports/:id/left-out.csv': 'door 403 403 403 403 404 403',
  'GET /operation/invitations': operator,
  'POST /operation/invitations': doOperator,
  'POST /operation/invitations/repeat': doOperator,
  'GET /operation/mails': operator,
  'GET /operation/mails/templates': operator,
  'GET /operation/mails/templates/:kind': operator,
  'GET /operation/mails/:id': operator,
  'POST /operation/mails/:id/retry': doOperator,
  'GET /operation/network': operator,
  'POST /operation/network': doOperator,
  'POST /operation/network/mail': doOperator,
  'POST /operation/network/test-mail': doOperator,
  'POST /operation/network/colour': doOperator,
  'POST /operation/network/colour/removal': doOperator,
  'POST /operation/network/logo': doOperator,
  'POST /operation/network/logo/removal': doOperator,
};

/** Where an empty form would be refused before anybody asks who sends it. */
export const fields: Record<string, Fields> = {
  'POST /sign-in/demo': { id: cast.jana },
  'POST /standards/acceptance': { hash: 'x' },
  'POST /program/topics': { group_slug: 'leadership', label_de: 'Neu', label_en: 'New' },
  'POST /listing': { capacity: 1, durations: 6 },
  'POST /requests/:id/decline': { suggestion: 'own', answer: 'Not now, I am sorry.', reason_code: 'time' },
  'POST /operation/people/:id/email': { email: 'new@weitblick.example', sure: 'yes' },
  'POST /operation/people/:id/roles': { role: 'office', verb: 'grant' },
};

/** A real thing for each value in a path, so that a refusal is about the person and not about the address. */
export function addressOf(route: string): string {
  const [, path = ''] = route.split(' ');
  const ids: [RegExp, string][] = [
    [/^\/applications\/:id/, `/applications/${things.application}`],
    [/^\/mentors\/:id/, `/mentors/${things.milo_listing}`],
    [/^\/requests\/:id/, `/requests/${things.request}`],
    [/^\/tandems\/:id/, `/tandems/${things.tandem}`],
    [/^\/feedback\/:id/, `/feedback/${things.feedback}`],
    [/^\/operation\/people\/:id/, `/operation/people/${cast.ines}`],
    [/^\/operation\/imports\/:id/, `/operation/imports/${things.import_run}`],
    [/^\/operation\/mails\/templates\/:kind/, '/operation/mails/templates/people.invitation'],
    [/^\/operation\/mails\/:id/, `/operation/mails/${things.mail}`],
    [/^\/program\/topics\/new/, '/program/topics/new?group=leadership'],
    [/:slug/, 'delegation'],
    [/:id/, cast.milo],
    [/:person\/:kind\/:mark/, `${cast.jana}/requests.sent/none`],
    [/:token/, 'a'.repeat(43)],
  ];
  return ids.reduce((done, [pattern, value]) => done.replace(pattern, value), path);
}
