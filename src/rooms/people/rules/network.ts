import type { Settings } from '../../../platform/env.ts';
import type { Sealed, Vault } from '../../../platform/vault.ts';

/** What the operator set on her pages fills the settings that the environment leaves open. Called at start and after each change. */
export function overlay(
  settings: Settings,
  network: { public_url: string | null; mail_from: string | null; sealed_smtp_url: Sealed | null } | undefined,
  vault: Vault,
): void {
  const { from_environment } = settings;
  if (!network) return;
  if (!from_environment.public_url && network.public_url) settings.public_url = network.public_url;
  if (!from_environment.mail_from) settings.mail_from = network.mail_from ?? undefined;
  if (!from_environment.smtp_url)
    settings.smtp_url = network.sealed_smtp_url ? vault.open(network.sealed_smtp_url, 'network.smtp_url') : undefined;
}
