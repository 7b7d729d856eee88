import { type Deed, type House, inDeed, type Sight } from '../../../platform/deed.ts';
import { isLoopback } from '../../../platform/env.ts';
import { localPath, to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { networkOf } from '../../../platform/http/limits.ts';
import { must, Refusal } from '../../../platform/refusal.ts';
import { weakPassword } from '../rules/passwords.ts';
import { changeEmail } from '../actions/account.ts';
import { checkPassword, closeLogin, hashPassword, joinNetwork, openLogin, setPassword, stillOpens } from '../actions/sign-in.ts';
import { linkOwner, takeLink } from '../actions/link.ts';
import { demoForm, joinForm, linkRequestForm, resetForm, signInForm } from '../forms.ts';
import { fullName } from '../rules/profile.ts';
import { findLink } from '../store/logins.ts';
import { demoDoors } from '../store/demo.ts';
import { findAnyPerson } from '../store/persons.ts';
import { DeadLinkPage, JoinPage, LinkPage, ResetPage } from '../views/link.tsx';
import { ResetRequestPage, SentPage, SignInPage } from '../views/sign-in.tsx';

/** One-click sign-ins exist in a demo database only, and only for somebody who sits at this machine. */
function atHome(house: House, req: Req): boolean {
  return isLoopback(house.settings.host) && isLoopback(req.host) && /^(127\.|::1$|::ffff:127\.|local$)/.test(req.address);
}

const showSignIn: Handler = async (sight, req) => {
  const next = localPath(req.query('next') ?? (req.form.values['next'] as string | undefined));
  if (sight.actor.kind === 'person') return to(next);
  const doors = req.ui.frame.demo && atHome(sight.house, req) ? await demoDoors(sight) : [];
  return <SignInPage ui={req.ui} state={req.form} next={next} doors={doors} />;
};

const showReset: Handler = (_sight, req) => <ResetRequestPage ui={req.ui} state={req.form} />;

const showLink: Handler = async (sight, req) => {
  const token = req.param('token');
  const link = await findLink(sight, token);
  const person = link && (await findAnyPerson(sight, link.person_id));
  if (!link || !person) return <DeadLinkPage ui={req.ui} />;
  if (link.purpose === 'invitation')
    return (
      <JoinPage
        ui={req.ui}
        token={token}
        name={fullName(person)}
        state={req.form === emptyForm ? { values: { locale: person.locale }, errors: {} } : req.form}
      />
    );
  if (link.purpose === 'reset') return <ResetPage ui={req.ui} token={token} state={req.form} />;
  return <LinkPage ui={req.ui} token={token} purpose={link.purpose} />;
};

/** Opens a login; the one that this browser had ends, whoever's it was. */
async function enter(deed: Deed, req: Req, person_id: string): Promise<string> {
  if (req.login) await closeLogin(deed, req.login);
  return openLogin(deed, person_id, req.agent);
}

/** Hashes a password that somebody chooses, after having refused one that others guess first. */
async function chosen(sight: Sight, req: Req, purpose: 'reset' | 'invitation', password: string): Promise<string> {
  const { first_name, last_name, email } = await linkOwner(sight, req.param('token'), purpose);
  if (weakPassword(password, [first_name, last_name, email, req.ui.frame.network]))
    throw new Refusal('people.password.common', {}, { field: 'password' });
  return hashPassword(password);
}

async function askForLink(sight: Sight, req: Req, email: string, purpose: 'sign_in' | 'reset', next?: string): Promise<void> {
  const account = email.toLowerCase();
  await sight.house.limits.spend('link', networkOf(req.address));
  await sight.house.limits.spend('link_account', `${networkOf(req.address)} ${account}`);
  await sight.house.limits.spend('link_everywhere', account);
  await inDeed(sight, (deed) => deed.house.jobs.queue(deed, 'task', { name: 'people.sendLink', email, purpose, next }));
}

export function mountSignIn(on: Routes): void {
  const open = { open: true };
  on.get('/sign-in', showSignIn, open);
  on.get('/sign-in/reset', showReset, open);
  on.get('/sign-in/sent', (_sight, req) => <SentPage ui={req.ui} />, open);
  on.get('/link/:token', showLink, open);
  on.post(
    '/sign-in',
    {
      page: showSignIn,
      form: signInForm,
      before: async (sight, form, req) => {
        await sight.house.limits.spend('sign_in', networkOf(req.address));
        await sight.house.limits.spend('sign_in_account', form.email.toLowerCase());
        const person = await checkPassword(sight, form.email, form.password);
        if (!person) throw new Refusal('people.sign_in.wrong', {}, { status: 422 });
        return person;
      },
      deed: async (deed, form, req, person) => {
        await stillOpens(deed, person);
        return { ...to(localPath(form.next)), login: await enter(deed, req, person.id) };
      },
    },
    open,
  );
  on.post(
    '/sign-in/link',
    {
      page: showSignIn,
      form: linkRequestForm,
      before: (sight, form, req) => askForLink(sight, req, form.email, 'sign_in', form.next && localPath(form.next)),
      deed: async () => to('/sign-in/sent'),
    },
    open,
  );
  on.post(
    '/sign-in/reset',
    {
      page: showReset,
      form: linkRequestForm,
      before: (sight, form, req) => askForLink(sight, req, form.email, 'reset'),
      deed: async () => to('/sign-in/sent'),
    },
    open,
  );
  on.post(
    '/sign-in/demo',
    {
      form: demoForm,
      deed: async (deed, form, req) => {
        must(req.ui.frame.demo && atHome(deed.house, req));
        const door = (await demoDoors(deed)).find(({ id }) => id === form.id);
        must(door !== undefined);
        return { ...to(localPath(form.next)), login: await enter(deed, req, door.id) };
      },
    },
    open,
  );
  on.post(
    '/link/:token/sign-in',
    {
      page: showLink,
      form: buttonForm,
      deed: async (deed, _form, req) => {
        const { link, person } = await takeLink(deed, req.param('token'), 'sign_in');
        return { ...to(localPath(link.next_path ?? undefined)), login: await enter(deed, req, person.id) };
      },
    },
    open,
  );
  on.post(
    '/link/:token/password',
    {
      page: showLink,
      form: resetForm,
      before: (sight, form, req) => chosen(sight, req, 'reset', form.password),
      deed: async (deed, _form, req, password_hash) => {
        const { person } = await takeLink(deed, req.param('token'), 'reset');
        await setPassword(deed, person.id, password_hash);
        return { ...to('/home', 'people.password.saved'), login: await enter(deed, req, person.id) };
      },
    },
    open,
  );
  on.post(
    '/link/:token/join',
    {
      page: showLink,
      form: joinForm,
      before: async (sight, form, req) => (form.password ? chosen(sight, req, 'invitation', form.password) : null),
      deed: async (deed, form, req, password_hash) => {
        const { person, next_path } = await joinNetwork(deed, req.param('token'), { password_hash, locale: form.locale });
        return { ...to(localPath(next_path), 'people.join.welcome'), login: await enter(deed, req, person.id) };
      },
    },
    open,
  );
  on.post(
    '/link/:token/email',
    {
      page: showLink,
      form: buttonForm,
      deed: async (deed, _form, req) => {
        await changeEmail(deed, req.param('token'), req.login);
        return to('/settings/security', 'people.email.changed');
      },
    },
    open,
  );
  on.post(
    '/sign-out',
    {
      form: buttonForm,
      deed: async (deed, _form, req) => (req.login && (await closeLogin(deed, req.login)), { ...to('/'), login: null }),
    },
    open,
  );
}
