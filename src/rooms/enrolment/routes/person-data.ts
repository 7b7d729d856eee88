import type { Sight } from '../../../platform/deed.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { findOrganization } from '../../people/store/organizations.ts';
import { topicNames } from '../../people/store/topics.ts';
import { ownProfile } from '../store/form.ts';
import type { Participation } from '../store/participations.ts';
import type { PersonLine } from '../store/people.ts';
import { listParticipationTopics } from '../store/topics.ts';
import { openWord } from '../store/words.ts';
import type { Said } from '../views/person/said.tsx';

/** Label and value of everything short that the coordination reads of somebody; what is empty is not there. */
export async function factsOf(
  sight: Sight,
  ui: Ui,
  row: Participation,
  line: PersonLine,
): Promise<{ label: string; value: string }[]> {
  const { t } = ui;
  const profile = await ownProfile(sight, row);
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  const kinds = (values: readonly string[]) =>
    list.format(values.map((kind) => t(`people.goal.${kind}` as 'people.goal.network')));
  const rows: [string, string | number | null | undefined][] = [
    [t('enrolment.csv.email'), line.email],
    [t('enrolment.person.way'), t(`enrolment.person.way.${row.way}`)],
    [t('enrolment.person.time_granted'), row.time_granted],
    [t('enrolment.person.manager_informed'), row.manager_informed_on && ui.date(row.manager_informed_on)],
    [t('enrolment.person.department'), row.department],
    [t('enrolment.person.career_level'), profile.career_level && t(`people.career_level.${profile.career_level}`)],
    [
      t('enrolment.person.languages'),
      list.format(profile.languages.map(({ language }) => t(`people.language.${language}` as 'people.language.de'))),
    ],
    [t('enrolment.person.work_mode'), profile.work_mode && t(`people.work_mode.${profile.work_mode}`)],
    [t('enrolment.person.location'), profile.location],
    [t('enrolment.person.hours'), row.hours_per_month],
    [t('enrolment.person.capacity'), row.role === 'mentee' ? null : t('enrolment.form.tandems', { count: row.capacity })],
    [t('enrolment.person.goals_sought'), kinds(row.goals_sought)],
    [t('enrolment.person.goals_offered'), kinds(row.goals_offered)],
    [
      t('enrolment.person.digital_use'),
      row.digital_use === null ? null : t(`enrolment.digital_use.${String(row.digital_use)}` as 'enrolment.digital_use.1'),
    ],
    [t('enrolment.person.manager_name'), row.manager_name],
  ];
  return rows.flatMap(([label, value]) => (value ? [{ label, value: String(value) }] : []));
}

export async function saidOf(sight: Sight, ui: Ui, row: Participation): Promise<Said> {
  const names = await topicNames(sight, ui.locale);
  const word = (name: 'why' | 'motivation' | 'goals' | 'brings' | 'reason') => openWord(sight.house, row, name);
  return {
    topics: (await listParticipationTopics(sight, row.id)).map((topic) => ({
      ...topic,
      label: names.get(topic.topic) ?? topic.topic,
    })),
    words: {
      why: word('why'),
      motivation: word('motivation'),
      goals: word('goals'),
      brings: word('brings'),
      reason: word('reason'),
    },
    goals_sought: row.goals_sought,
    goals_offered: row.goals_offered,
    wished_experience: row.wished_experience,
    statements: row.statements,
  };
}

/** The name of the organisation in her profile, where it is another than the one she came in with. */
export async function movedTo(sight: Sight, row: Participation): Promise<string | undefined> {
  const { organization_id } = await ownProfile(sight, row);
  if (row.organization_id === null || organization_id === row.organization_id) return undefined;
  return (await findOrganization(sight, organization_id))?.name;
}
