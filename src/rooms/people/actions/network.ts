import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import type { Picture } from '../../../platform/files/pictures.ts';
import { dropFile, keepFile } from '../../../platform/files/uploads.ts';
import { found, must } from '../../../platform/refusal.ts';
import { mayManagePeople } from '../rules/person.ts';
import { overlay } from '../rules/network.ts';
import { findNetwork, lockNetwork, updateNetwork, type Network } from '../store/network.ts';

const object = { type: 'network', id: '1' };

/** Lets the running process know at once what the operator has changed. */
export async function takeEffect(deed: Deed): Promise<void> {
  overlay(deed.house.settings, await findNetwork(deed), deed.house.vault);
}

async function lock(deed: Deed): Promise<Network> {
  must(mayManagePeople(deed.actor));
  return found(await lockNetwork(deed), 'network');
}

export interface NetworkFields {
  name: string;
  locales: string[];
  contact_address: string;
  imprint: string;
  public_url: string | null;
}

export async function saveNetwork(deed: Deed, fields: NetworkFields): Promise<void> {
  const before = await lock(deed);
  await updateNetwork(deed, fields);
  const changed = (['name', 'contact_address', 'imprint', 'public_url'] as const).filter((name) => before[name] !== fields[name]);
  await audit(deed, 'network.save', object, {
    after: { fields: [...changed, ...(before.locales.join() === fields.locales.join() ? [] : ['locales'])] },
  });
  await takeEffect(deed);
}

/** `smtp_url`: undefined keeps what is stored, null takes it away. It holds a password: sealed, never shown again. */
export async function saveMailServer(
  deed: Deed,
  fields: { mail_from: string | null; smtp_url: string | null | undefined },
): Promise<void> {
  await lock(deed);
  const { vault } = deed.house;
  const server =
    fields.smtp_url === undefined
      ? {}
      : { sealed_smtp_url: fields.smtp_url === null ? null : vault.seal(fields.smtp_url, 'network.smtp_url') };
  await updateNetwork(deed, { mail_from: fields.mail_from, ...server });
  await audit(deed, 'network.saveMailServer', object, { after: { fields: ['mail_from', ...Object.keys(server)] } });
  await takeEffect(deed);
}

/** Both tones have been checked; null for both means the product's own colour. */
export async function saveColour(deed: Deed, colour: { lead_light: string; lead_dark: string } | null): Promise<void> {
  await lock(deed);
  await updateNetwork(deed, colour ?? { lead_light: null, lead_dark: null });
  await audit(deed, 'network.saveColour', object, { after: colour });
}

/** Stores the picture as the network's; the file of the one before goes. */
export async function keepLogo(deed: Deed, before: string | null, picture: Picture): Promise<string> {
  const logo_file_id = await keepFile(deed, {
    kind: 'logo',
    person_id: null,
    name: 'logo',
    type: 'image/png',
    bytes: picture.bytes,
  });
  await updateNetwork(deed, { logo_file_id });
  if (before) await dropFile(deed, before);
  return logo_file_id;
}

export async function saveLogo(deed: Deed, picture: Picture): Promise<void> {
  const { logo_file_id } = await lock(deed);
  await keepLogo(deed, logo_file_id, picture);
  await audit(deed, 'network.saveLogo', object);
}

export async function removeLogo(deed: Deed): Promise<void> {
  const { logo_file_id } = await lock(deed);
  if (!logo_file_id) return;
  await updateNetwork(deed, { logo_file_id: null });
  await dropFile(deed, logo_file_id);
  await audit(deed, 'network.removeLogo', object);
}
