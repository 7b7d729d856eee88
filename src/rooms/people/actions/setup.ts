import { createHash, timingSafeEqual } from 'node:crypto';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import type { Picture } from '../../../platform/files/pictures.ts';
import { locales } from '../../../platform/i18n/catalogue.ts';
import { found, NotFound, Refusal } from '../../../platform/refusal.ts';
import { roles } from '../rules/person.ts';
import { findNetwork, insertNetwork, insertRole, lockNetwork, updateNetwork } from '../store/network.ts';
import { insertPerson } from '../store/persons.ts';
import { keepLogo, takeEffect } from './network.ts';

/** A database without a network gets a row that only the console's code can fill. A new start makes a new code. */
export async function prepareSetup(deed: Deed, setup_code_hash: string): Promise<void> {
  if (await findNetwork(deed)) return updateNetwork(deed, { setup_code_hash });
  await insertNetwork(deed, {
    name: '',
    logo_file_id: null,
    lead_light: null,
    lead_dark: null,
    locales: [...locales],
    contact_address: null,
    public_url: null,
    mail_from: null,
    sealed_smtp_url: null,
    setup_code_hash,
    set_up_at: null,
  });
}

/** True for the code that the console printed, however the person grouped its digits. */
export function isSetupCode(code: string, setup_code_hash: string | null): boolean {
  const wanted = Buffer.from(setup_code_hash ?? '', 'hex');
  const grouped = code.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1-');
  return [code.trim(), grouped].some((text) => {
    const given = createHash('sha256').update(text).digest();
    return wanted.length === given.length && timingSafeEqual(given, wanted);
  });
}

export interface SetupFields {
  code: string;
  name: string;
  locales: string[];
  contact_address: string;
  public_url: string | null;
  mail_from: string | null;
  smtp_url: string | null;
  first_name: string;
  last_name: string;
  email: string;
  locale: string;
  password_hash: string;
  logo: Picture | undefined;
}

/** The first-run page: network and first operator, who is the office as well. Once; the code is worthless afterwards. Gives her id. */
export async function setUpNetwork(deed: Deed, fields: SetupFields): Promise<string> {
  const network = found(await lockNetwork(deed), 'setup');
  if (network.set_up_at) throw new NotFound('setup');
  if (!isSetupCode(fields.code, network.setup_code_hash)) throw new Refusal('operation.setup.code_wrong', {}, { field: 'code' });
  const { name, locales: offered, contact_address, public_url, mail_from, smtp_url } = fields;
  const sealed_smtp_url = smtp_url ? deed.house.vault.seal(smtp_url, 'network.smtp_url') : null;
  await updateNetwork(deed, {
    name,
    locales: offered,
    contact_address,
    public_url,
    mail_from,
    sealed_smtp_url,
    demo: false,
    setup_code_hash: null,
    set_up_at: deed.now,
  });
  if (fields.logo) await keepLogo(deed, network.logo_file_id, fields.logo);
  const id = deed.house.chance.id();
  const { first_name, last_name, email, locale, password_hash } = fields;
  await insertPerson(deed, {
    id,
    email,
    status: 'active',
    first_name,
    last_name,
    locale,
    password_hash,
    joined_at: deed.now,
    created_at: deed.now,
    updated_at: deed.now,
  });
  for (const role of roles) {
    await insertRole(deed, id, role);
    await audit(deed, 'person.grantRole', { type: 'person', id }, { after: role });
  }
  await audit(deed, 'network.setUp', { type: 'network', id: '1' });
  await takeEffect(deed);
  return id;
}
