import type { Sight } from './platform/deed.ts';
import { locales } from './platform/i18n/catalogue.ts';
import { isLocale, translator, type Translate } from './platform/i18n/words.ts';
import { networkZone } from './platform/words/day.ts';
import type { Frame, NavItem } from './platform/html/ui.ts';
import type { Visit } from './rooms/people/actions/visit.ts';
import { fullName, initials } from './rooms/people/rules/profile.ts';
import { photoPath } from './rooms/people/rules/visible.ts';
import { findTalk } from './rooms/sessions/store/talk.ts';
import { countQueue } from './rooms/applications/store/applications.ts';
import { hasPrograms } from './rooms/home/store/programs.ts';

/** The member network is a programme, too: its pages are reached from there and from the home page. */
const programPlaces = ['/programs', '/program', '/cycles', '/participations', '/organizations', '/consortia'];

async function navigation(sight: Sight, t: Translate): Promise<NavItem[]> {
  const { actor } = sight;
  if (actor.kind !== 'person') {
    return [
      { href: '/program', label: t('home.nav.program_page') },
      { href: '/standards', label: t('home.nav.standards') },
      { href: '/sign-in', label: t('home.nav.sign_in') },
    ];
  }
  const items: NavItem[] = [{ href: '/home', label: t('home.nav.home') }];
  if (actor.roles.has('member'))
    items.push({ href: '/mentors', label: t('home.nav.mentors') }, { href: '/tandems', label: t('home.nav.tandems') });
  const talk = await findTalk(sight);
  const staff = actor.roles.has('office') || actor.roles.has('operator');
  // The bar of those with a desk is full; their meetings stand at home and in the tandem.
  if (talk.any && !staff) items.push({ href: '/sessions', label: t('home.nav.sessions') });
  if (talk.dates) items.push({ href: '/dates', label: t('home.nav.dates') });
  if (talk.any) items.push({ href: '/messages', label: t('home.nav.messages'), count: talk.unread });
  if (actor.roles.has('office')) {
    items.push({ href: '/applications', label: t('home.nav.applications'), count: await countQueue(sight) });
  }
  if (actor.roles.has('office') || (await hasPrograms(sight)))
    items.push({ href: '/programs', label: t('home.nav.programs'), under: programPlaces });
  if (actor.roles.has('confidant')) items.push({ href: '/protections', label: t('protection.nav') });
  if (actor.roles.has('operator')) items.push({ href: '/operation', label: t('home.nav.operation') });
  else if (actor.roles.has('office')) items.push({ href: '/operation/people', label: t('home.nav.people') });
  return items;
}

/** What stands around every page: name, navigation by role, own disc, display choices. */
export async function frameOf(sight: Sight, visit: Visit): Promise<Frame> {
  const { person, network } = visit;
  const t = translator(visit.locale);
  return {
    network: network?.name ?? '',
    logo: network?.logo_file_id?.slice(0, 8),
    theme: network?.lead_light ? network.lead_light.slice(1) + (network.lead_dark ?? '').slice(1) : undefined,
    nav: network?.set_up_at ? await navigation(sight, t) : [],
    // Before the first-run page is answered there is nothing to read yet.
    foot: network?.set_up_at
      ? [
          { href: '/standards', label: t('home.nav.standards') },
          { href: '/privacy', label: t('home.nav.privacy') },
          { href: '/accessibility', label: t('home.nav.accessibility') },
          { href: '/imprint', label: t('home.nav.imprint') },
        ]
      : [],
    self: person && { initials: initials(person), name: fullName(person), photo: photoPath(person) },
    demo: network?.demo ?? false,
    locales: network?.locales.filter(isLocale) ?? locales,
    contrast: person?.contrast ?? 'normal',
    motion: person?.motion ?? 'normal',
    theme_choice: person?.theme ?? 'auto',
    zone: person?.zone ?? networkZone,
  };
}
