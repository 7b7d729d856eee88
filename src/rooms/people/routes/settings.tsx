import { verify } from '@node-rs/argon2';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { localPath, to } from '../../../platform/http/answer.ts';
import { networkOf } from '../../../platform/http/limits.ts';
import { buttonForm, filled, emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, NotFound, Refusal } from '../../../platform/refusal.ts';
import {
  askEmailChange,
  leaveNetwork,
  saveDisplay,
  saveLocale,
  saveNotifications,
  saveZone,
  switchOff,
} from '../actions/account.ts';
import { hashPassword, setPassword } from '../actions/sign-in.ts';
import { endLogin, endOtherLogins } from '../actions/logins.ts';
import { displayForm, emailForm, languageForm, leaveForm, notificationForm, passwordForm, zoneForm } from '../forms.ts';
import { weakPassword } from '../rules/passwords.ts';
import { listLogins, tokenHash } from '../store/logins.ts';
import { notificationsOff } from '../store/network.ts';
import { findPerson } from '../store/persons.ts';
import { DataPage } from '../views/data.tsx';
import { OffPage } from '../views/off.tsx';
import { SecurityPage } from '../views/security.tsx';
import { SettingsPage, type NotificationKind } from '../views/settings.tsx';

/** Which form of a page with several the refused values belong to. */
const formFor = (req: Req, path: string, otherwise = emptyForm) => (req.ui.path.split('?')[0] === path ? req.form : otherwise);

/** `kinds`: what can be switched off in this installation, from all rooms. */
export function mountSettings(on: Routes, kinds: (req: Req) => NotificationKind[]): void {
  const own = (req: Req) => kinds(req).filter(({ role }) => !role || req.ui.actor.roles.has(role));
  const showSettings: Handler = async (sight, req) => {
    const person = found(await findPerson(sight, selfId(sight)), 'person');
    const off = await notificationsOff(sight, person.id);
    const display = req.form !== emptyForm && req.ui.path === '/settings' ? req.form : filled(person);
    const on_now = own(req).filter(({ kind }) => !off.has(kind));
    return (
      <SettingsPage
        ui={req.ui}
        display={display}
        zone={formFor(req, '/settings/zone', filled(person))}
        notifications={filled({ on: on_now.map(({ kind }) => kind) })}
        kinds={own(req)}
      />
    );
  };
  on.get('/settings', showSettings);
  on.post('/settings', {
    page: showSettings,
    form: displayForm,
    deed: async (deed, form) => (await saveDisplay(deed, form), to('/settings', 'people.settings.saved')),
  });
  on.post('/settings/zone', {
    page: showSettings,
    form: zoneForm,
    deed: async (deed, form) => (await saveZone(deed, form.zone), to('/settings', 'people.settings.saved')),
  });
  on.post('/settings/notifications', {
    page: showSettings,
    form: notificationForm,
    deed: async (deed, form, req) => {
      await saveNotifications(
        deed,
        own(req).map(({ kind }) => kind),
        form.on,
      );
      return to('/settings', 'people.settings.saved');
    },
  });
  mountSecurity(on);
  mountNotificationLinks(on, kinds);
  const showData: Handler = (_sight, req) => <DataPage ui={req.ui} state={req.form} />;
  on.get('/settings/data', showData);
  on.post('/settings/departure', {
    page: showData,
    form: leaveForm,
    deed: async (deed) => (await leaveNetwork(deed), { ...to('/', 'people.data.left'), login: null }),
  });
}

function mountSecurity(on: Routes): void {
  const showSecurity: Handler = async (sight, req) => {
    const person = found(await findPerson(sight, selfId(sight)), 'person');
    const own = req.login ? tokenHash(req.login) : '';
    const logins = (await listLogins(sight, person.id)).map((login) => ({ ...login, own: login.token_hash === own }));
    return (
      <SecurityPage
        ui={req.ui}
        password={formFor(req, '/settings/password')}
        email={formFor(req, '/settings/email')}
        has_password={person.password_hash !== null}
        address={person.email}
        logins={logins}
      />
    );
  };
  on.get('/settings/security', showSecurity);
  on.post('/settings/password', {
    page: showSecurity,
    form: passwordForm,
    before: async (sight, form, req) => {
      await sight.house.limits.spend('sign_in', networkOf(req.address));
      const person = found(await findPerson(sight, selfId(sight)), 'person');
      if (person.password_hash && !(await verify(person.password_hash, form.old_password ?? '')))
        throw new Refusal('people.password.old_wrong', {}, { field: 'old_password' });
      if (weakPassword(form.password, [person.first_name, person.last_name, person.email, req.ui.frame.network]))
        throw new Refusal('people.password.common', {}, { field: 'password' });
      return hashPassword(form.password);
    },
    deed: async (deed, _form, req, password_hash) => (
      await setPassword(deed, selfId(deed), password_hash, req.login),
      to('/settings/security', 'people.password.saved')
    ),
  });
  on.post('/settings/email', {
    page: showSecurity,
    form: emailForm,
    before: (sight, _form, req) => sight.house.limits.spend('link', networkOf(req.address)),
    deed: async (deed, form) => (
      await askEmailChange(deed, form.email),
      to('/settings/security', 'people.email.asked', { address: form.email })
    ),
  });
  on.post('/settings/logins/others/end', {
    form: buttonForm,
    deed: async (deed, _form, req) => (await endOtherLogins(deed, req.login), to('/settings/security', 'people.security.ended')),
  });
  on.post('/settings/logins/:id/end', {
    form: buttonForm,
    deed: async (deed, _form, req) => (await endLogin(deed, req.param('id')), to('/settings/security', 'people.security.ended')),
  });
}

function mountNotificationLinks(on: Routes, kinds: (req: Req) => NotificationKind[]): void {
  const open = { open: true };
  on.post(
    '/language',
    {
      form: languageForm,
      deed: async (deed, form) => {
        if (deed.actor.kind === 'person') await saveLocale(deed, form.locale);
        return { ...to(localPath(form.next, '/')), locale: form.locale };
      },
    },
    open,
  );
  const path = '/notifications/off/:person/:kind/:mark';
  const known = (deed: Pick<Deed, 'house'>, req: Req): NotificationKind => {
    const [person, kind, mark] = [req.param('person'), req.param('kind'), req.param('mark')];
    const label = kinds(req).find((entry) => entry.kind === kind);
    if (!label || !deed.house.vault.holds(`off ${person} ${kind}`, mark)) throw new NotFound('notification');
    return label;
  };
  on.get(path, (sight, req) => <OffPage ui={req.ui} label={known(sight, req).label} action={req.ui.path} done={false} />, open);
  on.post(
    path,
    {
      form: buttonForm,
      // The mail program's own button posts without a page of ours; the mark in the address stands for the token.
      foreign: true,
      deed: async (deed, _form, req) => {
        const { kind, label } = known(deed, req);
        await switchOff(deed, req.param('person'), kind);
        return <OffPage ui={req.ui} label={label} action={req.ui.path} done />;
      },
    },
    open,
  );
}
