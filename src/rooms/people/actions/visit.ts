import type { Context } from 'hono';
import type { Actor, Sight } from '../../../platform/deed.ts';
import { guest } from '../../../platform/deed.ts';
import type { Cookies } from '../../../platform/http/cookies.ts';
import type { Visitor } from '../../../platform/http/routes.tsx';
import { locales as allLocales, type Locale } from '../../../platform/i18n/catalogue.ts';
import { isLocale, negotiate } from '../../../platform/i18n/words.ts';
import { maySignIn } from '../rules/person.ts';
import { fullName } from '../rules/profile.ts';
import { touchLogin, type LoginRow } from '../store/logins.ts';
import { findNetwork, type Network } from '../store/network.ts';
import { findVisit } from '../store/visits.ts';

/** What one request knows of its visitor and of the network, read once. */
export interface Visit extends Visitor {
  person: LoginRow['person'] | undefined;
  network: Network | undefined;
}

/** A login that nobody used for two weeks has ended, whatever its last day; with a role, after three hours. */
const idle = { member: 14 * 86_400_000, staff: 3 * 3_600_000 };
const touchAfter = 5 * 60_000;
const guestSeconds = 24 * 3600;

export function actorOf(row: Pick<LoginRow, 'person' | 'roles'>): Actor {
  const { person } = row;
  const roles = new Set<string>(person.status === 'active' ? ['member', ...row.roles] : []);
  return { kind: 'person', person_id: person.id, name: fullName(person), roles };
}

/** Who is visiting: by the login cookie, looked up with each request, so that a changed role or a block works at once. */
export async function identify(c: Context, sight: Sight, cookies: Cookies): Promise<Visit> {
  const token = cookies.read(c, 'login');
  const { login: row, network } = token ? await findVisit(sight, token) : { login: undefined, network: await findNetwork(sight) };
  const offered = (network?.locales.filter(isLocale) ?? allLocales) as readonly Locale[];
  const age = row ? sight.now.getTime() - row.seen_at.getTime() : 0;
  const alive = row && maySignIn(row.person.status) && age < (row.roles.length > 0 ? idle.staff : idle.member);
  if (token && alive) {
    if (age > touchAfter) await touchLogin(sight, row.login_id);
    const locale =
      isLocale(row.person.locale) && offered.includes(row.person.locale)
        ? row.person.locale
        : negotiate(row.person.locale, offered);
    return { actor: actorOf(row), locale, cookie: token, login: token, person: row.person, network };
  }
  if (token) cookies.clear(c, 'login');
  let cookie = cookies.read(c, 'guest');
  if (!cookie) {
    cookie = sight.house.chance.token();
    cookies.write(c, 'guest', cookie, guestSeconds);
  }
  const chosen = cookies.read(c, 'locale');
  const locale = isLocale(chosen) && offered.includes(chosen) ? chosen : negotiate(c.req.header('accept-language'), offered);
  return { actor: guest, locale, cookie, login: undefined, person: undefined, network };
}
