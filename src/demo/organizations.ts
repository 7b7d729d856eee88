import type { Random } from './random.ts';
import { industryLabels, organizationSeeds } from './texts/organizations.ts';
import type { DemoOrganization } from './types.ts';

/** Letters that a mail address takes: «Müller-Çelik» becomes `mueller-celik`. */
export function asciiSlug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function makeOrganizations(random: Random): DemoOrganization[] {
  return organizationSeeds.map(([name, industry_key, location]) => ({
    id: random.uuid(),
    name,
    industry: industryLabels[industry_key],
    industry_key,
    location,
    domain: `${asciiSlug(name)}.example`,
  }));
}
