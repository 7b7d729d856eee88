import { locales } from '../../../platform/i18n/catalogue.ts';
import type { Deed } from '../../../platform/deed.ts';
import { findNetwork, insertNetwork, updateNetwork } from '../store/network.ts';

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
