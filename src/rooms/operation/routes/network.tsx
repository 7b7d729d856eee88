import { LOGO_MAX_BYTES } from '../../../platform/files/kinds.ts';
import { readPhoto } from '../../../platform/files/uploads.ts';
import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, filled } from '../../../platform/http/form.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { removeLogo, saveColour, saveLogo, saveMailServer, saveNetwork } from '../../people/actions/network.ts';
import { nearestPassing, passes } from '../../people/rules/colour.ts';
import { findNetwork } from '../../people/store/network.ts';
import { sendTestMail } from '../actions/mails.ts';
import { colourForm, logoForm, mailServerForm, networkForm } from '../forms.ts';
import { mayOperate } from '../rules.ts';
import { NetworkPage } from '../views/network.tsx';
import { forOperator, formFor } from './reach.ts';
import { fixedOf } from './setup.tsx';

/** The mail server's address as it may be shown: without the password. */
function serverWords(smtp_url: string | undefined): string | undefined {
  if (!smtp_url || !URL.canParse(smtp_url)) return smtp_url && '…';
  const { protocol, username, host } = new URL(smtp_url);
  return `${protocol}//${username ? `${decodeURIComponent(username)}@` : ''}${host}`;
}

const showNetwork = forOperator(async (sight, req) => {
  const network = found(await findNetwork(sight), 'network');
  return (
    <NetworkPage
      ui={req.ui}
      network={formFor(req, '/operation/network', filled({ ...network }))}
      mail={formFor(req, '/operation/network/mail', filled({ mail_from: network.mail_from }))}
      colour={formFor(
        req,
        '/operation/network/colour',
        filled({ lead_light: network.lead_light ?? '#0D4B53', lead_dark: network.lead_dark ?? '#86C5C4' }),
      )}
      logo={formFor(req, '/operation/network/logo')}
      has_logo={network.logo_file_id !== null}
      own_colour={network.lead_light !== null}
      fixed={fixedOf(sight)}
      server={serverWords(sight.house.settings.smtp_url)}
    />
  );
});

/** Each tone must be readable on every background of its mode; otherwise the nearest that is stands in the sentence. */
function checkColour(form: { lead_light: string; lead_dark: string }): void {
  for (const [field, mode] of [
    ['lead_light', 'light'],
    ['lead_dark', 'dark'],
  ] as const) {
    if (!passes(form[field], mode))
      throw new Refusal('operation.network.colour_weak', { nearest: nearestPassing(form[field], mode) }, { field });
  }
}

export function mountNetworkSettings(on: Routes): void {
  const base = '/operation/network';
  const saved = () => to(base, 'operation.network.saved');
  const operator = (sight: Sight) => must(mayOperate(sight.actor));
  on.get(base, showNetwork);
  on.post(base, {
    page: showNetwork,
    form: networkForm,
    deed: async (deed, form) => {
      const stored = await findNetwork(deed);
      const public_url = fixedOf(deed).public_url ? (stored?.public_url ?? null) : (form.public_url ?? null);
      await saveNetwork(deed, { ...form, public_url, imprint: form.imprint ?? '' });
      return saved();
    },
  });
  on.post(`${base}/mail`, {
    page: showNetwork,
    form: mailServerForm,
    deed: async (deed, form) => {
      await saveMailServer(deed, { mail_from: form.mail_from ?? null, smtp_url: form.smtp_off ? null : form.smtp_url });
      return saved();
    },
  });
  on.post(`${base}/test-mail`, {
    page: showNetwork,
    form: buttonForm,
    deed: async (deed) => (
      await sendTestMail(deed),
      to('/operation/mails', deed.house.settings.smtp_url ? 'operation.network.test_sent' : 'operation.network.test_kept')
    ),
  });
  on.post(`${base}/colour`, {
    page: showNetwork,
    form: colourForm,
    deed: async (deed, form) => (checkColour(form), await saveColour(deed, form), saved()),
  });
  on.post(`${base}/colour/removal`, {
    page: showNetwork,
    form: buttonForm,
    deed: async (deed) => (await saveColour(deed, null), saved()),
  });
  on.post(`${base}/logo`, {
    page: showNetwork,
    form: logoForm,
    limit: LOGO_MAX_BYTES + 100_000,
    before: async (sight, form) => (operator(sight), readPhoto(sight.house, form.logo, 'logo', 'logo')),
    deed: async (deed, _form, _req, picture) => (await saveLogo(deed, picture), saved()),
  });
  on.post(`${base}/logo/removal`, {
    page: showNetwork,
    form: buttonForm,
    deed: async (deed) => (await removeLogo(deed), saved()),
  });
}
