import { verify } from '@node-rs/argon2';
import { regionNames } from '../../../platform/calendar/holidays.ts';
import { selfId } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { networkOf } from '../../../platform/http/limits.ts';
import { buttonForm, filled, emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, Refusal } from '../../../platform/refusal.ts';
import {
  askEmailChange,
  leaveNetwork,
  saveDisplay,
  saveMessageMail,
  saveNotifications,
  saveRegion,
  saveZone,
} from '../actions/account.ts';
import { hashPassword, setPassword } from '../actions/sign-in.ts';
import { endLogin, endOtherLogins } from '../actions/logins.ts';
import {
  displayForm,
  emailForm,
  leaveForm,
  messageMailForm,
  notificationForm,
  passwordForm,
  regionForm,
  zoneForm,
} from '../forms.ts';
import { weakPassword } from '../rules/passwords.ts';
import { listLogins, tokenHash } from '../store/logins.ts';
import { notificationsOff } from '../store/network.ts';
import { findPerson } from '../store/persons.ts';
import { DataPage } from '../views/data.tsx';
import { SecurityPage } from '../views/security.tsx';
import { SettingsPage, type NotificationKind } from '../views/settings.tsx';
import { mountNotificationLinks } from './notifications.tsx';

/** Which form of a page with several the refused values belong to. */
const formFor = (req: Req, path: string, otherwise = emptyForm) => (req.ui.path.split('?')[0] === path ? req.form : otherwise);

/** `kinds`: what can be switched off in this installation, from all rooms. */
export function mountSettings(on: Routes, kinds: (req: Req) => NotificationKind[]): void {
  const own = (req: Req) => kinds(req).filter(({ role, apart }) => !apart && (!role || req.ui.actor.roles.has(role)));
  const messageKinds = (req: Req) => kinds(req).flatMap(({ kind, apart }) => (apart ? [kind] : []));
  const showSettings: Handler = async (sight, req) => {
    const person = found(await findPerson(sight, selfId(sight)), 'person');
    const off = await notificationsOff(sight, person.id);
    const display = req.form !== emptyForm && req.ui.path === '/settings' ? req.form : filled(person);
    // The link in a mail switches a kind off; here it reads as «never».
    const message_mail = messageKinds(req).some((kind) => off.has(kind)) ? 'never' : person.message_mail;
    const on_now = own(req).filter(({ kind }) => !off.has(kind));
    return (
      <SettingsPage
        ui={req.ui}
        display={display}
        zone={formFor(req, '/settings/zone', filled(person))}
        region={formFor(req, '/settings/region', filled(person))}
        regions={await regionNames(req.ui.locale)}
        notifications={filled({ on: on_now.map(({ kind }) => kind) })}
        kinds={own(req)}
        messages={formFor(req, '/settings/messages', filled({ message_mail }))}
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
  on.post('/settings/region', {
    page: showSettings,
    form: regionForm,
    deed: async (deed, form) => (await saveRegion(deed, form.region), to('/settings#region', 'people.settings.saved')),
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
  on.post('/settings/messages', {
    page: showSettings,
    form: messageMailForm,
    deed: async (deed, form, req) => (
      await saveMessageMail(deed, form.message_mail, messageKinds(req)),
      to('/settings#messages', 'people.settings.saved')
    ),
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
