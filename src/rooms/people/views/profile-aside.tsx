import { Disc } from '../../../platform/html/signs.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { searchParts, type SearchPart } from '../rules/fit.ts';

/** What of a profile is there, what is missing, and where the other parts are kept. */
export function ProfileAside({
  ui,
  missing,
  confirmed_at,
  there,
}: {
  ui: Ui;
  missing: string[];
  confirmed_at: Date | null;
  /** Parts of «what I look for» that are filled in. */
  there: readonly SearchPart[];
}) {
  const { t } = ui;
  return (
    <Section title={t('people.profile.state')}>
      <p>{missing.length === 0 ? t('people.profile.complete') : t('people.profile.missing', { count: missing.length })}</p>
      {missing.length > 0 ? (
        <ul class="plainlist">
          {missing.map((label) => (
            <li>
              <Disc sign="open" /> {label}
            </li>
          ))}
        </ul>
      ) : null}
      <p class="quiet">
        {confirmed_at ? t('people.profile.confirmed', { date: ui.date(confirmed_at) }) : t('people.profile.unconfirmed')}
      </p>
      <ul class="plainlist">
        <li>
          <a href="/profile/photo">{t('people.photo.title')}</a>
        </li>
        <li>
          <a href="/profile/topics">{t('people.topics.title')}</a>
        </li>
        <li>
          <a href="/profile/search">{t('people.search.title')}</a>{' '}
          <span class="quiet">{t('people.search.parts', { count: there.length, total: searchParts.length })}</span>
        </li>
      </ul>
    </Section>
  );
}
