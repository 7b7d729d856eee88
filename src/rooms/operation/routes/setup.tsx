import type { Sight } from '../../../platform/deed.ts';
import { LOGO_MAX_BYTES } from '../../../platform/files/kinds.ts';
import { readPhoto } from '../../../platform/files/uploads.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import { networkOf } from '../../../platform/http/limits.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { found, NotFound, Refusal } from '../../../platform/refusal.ts';
import { isSetupCode } from '../../people/actions/setup.ts';
import { hashPassword } from '../../people/actions/sign-in.ts';
import { weakPassword } from '../../people/rules/passwords.ts';
import { findNetwork, type Network } from '../../people/store/network.ts';
import { setUp } from '../actions/setup.ts';
import { setupForm } from '../forms.ts';
import { SetupPage, type Fixed } from '../views/setup.tsx';

/** What the environment fixes of what the operator could otherwise enter. */
export function fixedOf({ house: { settings } }: Pick<Sight, 'house'>): Fixed {
  const { from_environment } = settings;
  return {
    public_url: from_environment.public_url ? settings.public_url : undefined,
    mail_from: from_environment.mail_from ? settings.mail_from : undefined,
    smtp: from_environment.smtp_url,
  };
}

/** Once, before anybody is there; afterwards the address does not exist. */
async function unset(sight: Sight): Promise<Network> {
  const network = found(await findNetwork(sight), 'setup');
  if (network.set_up_at) throw new NotFound('setup');
  return network;
}

const showSetup: Handler = async (sight, req) => {
  await unset(sight);
  return (
    <SetupPage ui={req.ui} state={req.form === emptyForm ? filled({ locales: [...locales] }) : req.form} fixed={fixedOf(sight)} />
  );
};

export function mountSetup(on: Routes): void {
  const open = { open: true };
  on.get('/setup', showSetup, open);
  on.post(
    '/setup',
    {
      page: showSetup,
      form: setupForm,
      limit: LOGO_MAX_BYTES + 100_000,
      before: async (sight, form, req) => {
        const network = await unset(sight);
        await sight.house.limits.spend('setup', networkOf(req.address));
        if (!isSetupCode(form.code, network.setup_code_hash))
          throw new Refusal('operation.setup.code_wrong', {}, { field: 'code' });
        if (weakPassword(form.password, [form.first_name, form.last_name, form.email, form.name]))
          throw new Refusal('people.password.common', {}, { field: 'password' });
        const logo = form.logo && (await readPhoto(sight.house, form.logo, 'logo', 'logo'));
        return { logo, password_hash: await hashPassword(form.password) };
      },
      deed: async (deed, form, req, { logo, password_hash }) => {
        const optional = {
          public_url: form.public_url ?? null,
          mail_from: form.mail_from ?? null,
          smtp_url: form.smtp_url ?? null,
        };
        const locale = form.locales.includes(req.ui.locale) ? req.ui.locale : (form.locales[0] ?? 'de');
        const login = await setUp(deed, { ...form, ...optional, locale, logo, password_hash }, req.agent);
        return { ...to('/operation', 'operation.setup.done'), login };
      },
    },
    open,
  );
}
