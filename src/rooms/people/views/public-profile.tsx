import { Chips } from '../../../platform/html/chips.tsx';
import { Facts, Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { weekdays } from '../rules/profile.ts';
import { type PublicProfile } from '../rules/visible.ts';

/** «Mo vormittags und abends, Do mittags» */
function availabilityWords(ui: Ui, slots: readonly string[]): string {
  const list = (items: string[]) => new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(items);
  return weekdays
    .flatMap((day) => {
      const parts = slots
        .filter((slot) => slot.startsWith(`${day}-`))
        .map((slot) => ui.t(`people.daypart.${slot.slice(4) as 'morning'}`));
      return parts.length > 0 ? [`${ui.t(`people.weekday.${day}`)} ${list(parts)}`] : [];
    })
    .join('; ');
}

/** What a profile says about a person, for whoever may read it. Lower rooms put it on the mentor's page and into the tandem. */
export function PublicProfileFacts({
  ui,
  profile,
  topics,
}: {
  ui: Ui;
  profile: PublicProfile;
  topics: ReadonlyMap<string, string>;
}) {
  const { t } = ui;
  const rows = [
    { label: t('people.location'), value: profile.location },
    { label: t('people.public.work_mode'), value: profile.work_mode && t(`people.work_mode.${profile.work_mode}`) },
    { label: t('people.industry'), value: profile.industry },
    { label: t('people.career_level'), value: profile.career_level && t(`people.career_level.${profile.career_level}`) },
    {
      label: t('people.years_experience'),
      value: profile.years_experience_band && t(`people.years_experience.${profile.years_experience_band}`),
    },
    {
      label: t('people.languages'),
      value: profile.languages
        .map(({ language, level }) => `${t(`people.language.${language as 'de'}`)} (${t(`people.language_level.${level}`)})`)
        .join(', '),
    },
    { label: t('people.availability'), value: availabilityWords(ui, profile.availability_slots) },
    { label: t('people.email'), value: profile.email && <a href={`mailto:${profile.email}`}>{profile.email}</a> },
    {
      label: t('people.phone'),
      value: profile.phone && <a href={`tel:${profile.phone.replace(/[^+\d]/g, '')}`}>{profile.phone}</a>,
    },
    {
      label: t('people.links'),
      value:
        profile.links.length > 0 &&
        profile.links.map((link) => (
          <a class="break" href={link} rel="noopener noreferrer nofollow">
            {link}
          </a>
        )),
    },
  ];
  return (
    <>
      {profile.about ? (
        <Section title={t('people.public.about', { name: profile.first_name })}>
          <Prose text={profile.about} />
        </Section>
      ) : null}
      {profile.offers.length > 0 ? (
        <Section title={t('people.public.offers', { name: profile.first_name })}>
          <Chips items={profile.offers.map((slug) => ({ label: topics.get(slug) ?? slug }))} />
        </Section>
      ) : null}
      <Section title={t('people.facts_title')}>
        <Facts rows={rows.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
      </Section>
    </>
  );
}
