import type { Deed } from '../../platform/deed.ts';
import { hashOf } from '../../rooms/agreements/store/hash.ts';
import { insertAll } from '../portions.ts';
import type { World } from '../types.ts';
import type { DemoCycle } from './cycles.ts';
import type { Staff } from './staff.ts';

interface Company {
  name: string;
  size: 'small' | 'medium' | 'large' | 'very_large';
  hr: readonly [first: string, last: string];
  executive: readonly [first: string, last: string];
  /** Mentees and mentors that it brings to the next cycle. */
  mentees: number;
  mentors: number;
}

/** The seven of «Brückenschlag»: 42 mentees and 38 mentors. */
export const companies: readonly Company[] = [
  { name: 'Hallbach Antriebe', size: 'large', hr: ['Nora', 'Gisler'], executive: ['Beat', 'Hallbach'], mentees: 7, mentors: 7 },
  { name: 'Klinik am Moos', size: 'very_large', hr: ['Carla', 'Enz'], executive: ['Hanna', 'Moosmann'], mentees: 8, mentors: 6 },
  { name: 'Optik Lindhof', size: 'medium', hr: ['Regula', 'Seiler'], executive: ['Paul', 'Lindhof'], mentees: 6, mentors: 5 },
  { name: 'Versa Rück', size: 'very_large', hr: ['Simon', 'Kälin'], executive: ['Andrea', 'Vonlanthen'], mentees: 6, mentors: 6 },
  { name: 'Kessler & Roth', size: 'medium', hr: ['Doris', 'Wäfler'], executive: ['Martin', 'Kessler'], mentees: 5, mentors: 5 },
  {
    name: 'Spital Weiherfeld',
    size: 'very_large',
    hr: ['Livia', 'Brun'],
    executive: ['Georg', 'Amrein'],
    mentees: 6,
    mentors: 5,
  },
  { name: 'Energiewerk Rotbuchen', size: 'large', hr: ['Tim', 'Feller'], executive: ['Claudia', 'Rot'], mentees: 4, mentors: 4 },
];

export interface Contacts {
  hr: Map<string, string>;
  executives: Map<string, string>;
}

/** Who speaks for each company. Their persons are among the staff afterwards. */
export function nameContacts(staff: Staff): Contacts {
  const hr = new Map<string, string>();
  const executives = new Map<string, string>();
  for (const company of companies) {
    hr.set(company.name, staff.named(...company.hr, company.name, 'Personal und Entwicklung').id);
    executives.set(company.name, staff.named(...company.executive, company.name, 'Geschäftsleitung').id);
  }
  return { hr, executives };
}

const clause = (key: string, de: readonly [string, string], en: readonly [string, string]) => ({
  key,
  title: { de: de[0], en: en[0] },
  text: { de: de[1], en: en[1] },
});

const clauses = [
  clause('purpose', ['Zweck', 'Menschen aus verschiedenen Unternehmen lernen voneinander.'], ['Purpose', 'People from different companies learn from each other.']),
  clause('period', ['Zeitraum', 'Der Durchgang dauert zwölf Monate.'], ['Period', 'The cycle lasts twelve months.']),
  clause('people', ['Personen', 'Das Unternehmen schlägt Personen vor; teilnehmen wird nur, wer selbst zusagt.'], ['People', 'The company proposes people; only those who say yes themselves take part.']),
  clause('confidentiality', ['Vertraulichkeit', 'Was in den Tandems gesprochen wird, erfährt kein Unternehmen.'], ['Confidentiality', 'No company learns what is said in the tandems.']),
  clause('no_poaching', ['Keine Abwerbung', 'Während des Durchgangs und zwölf Monate danach wirbt kein Unternehmen Teilnehmende eines anderen ab.'], ['No poaching', 'During the cycle and for twelve months after it no company recruits participants of another.']),
  clause('data_protection', ['Datenschutz', 'Daten dienen nur der Zuteilung und Begleitung und werden danach gelöscht.'], ['Data protection', 'Data serve only pairing and support and are deleted afterwards.']),
]; // prettier-ignore

/** What the companies are, who competes, who cooperates, and their part in each cycle. */
export async function insertCompanies(
  deed: Deed,
  world: World,
  cycles: readonly DemoCycle[],
  contacts: Contacts,
  coordinator: string,
): Promise<void> {
  const { now } = deed;
  const id = () => deed.house.chance.id();
  const past = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const on = (days: number) => past(days).toISOString().slice(0, 10);
  const rows = companies.map((company) => ({
    ...company,
    organization: world.organizations.find(({ name }) => name === company.name)!,
  }));
  await insertAll(
    deed,
    'organization_profile',
    rows.map(({ organization, size }) => ({
      organization_id: organization.id,
      size_class: size,
      industry: organization.industry,
      company_group: null,
      place: organization.location,
      updated_at: past(200),
    })),
  );
  const [a, b] = ['Klinik am Moos', 'Spital Weiherfeld']
    .map((name) => world.organizations.find((each) => each.name === name)!.id)
    .toSorted() as [string, string];
  await insertAll(deed, 'organization_competitor', [{ organization_id: a, competitor_id: b }]);
  await insertAll(
    deed,
    'organization_contact',
    rows.flatMap(({ organization, name }) => [
      {
        id: id(),
        organization_id: organization.id,
        person_id: contacts.hr.get(name)!,
        role: 'hr',
        since: past(500),
        until: null,
      },
      {
        id: id(),
        organization_id: organization.id,
        person_id: contacts.executives.get(name)!,
        role: 'executive',
        since: past(500),
        until: null,
      },
    ]),
  );
  const consortium_id = id();
  await insertAll(deed, 'consortium', [
    { id: consortium_id, name_de: 'Bündnis Mittelland', name_en: 'Mittelland alliance', created_at: past(900) },
  ]);
  await insertAll(
    deed,
    'consortium_member',
    rows.map(({ organization }, at) => ({
      consortium_id,
      organization_id: organization.id,
      since: on(at < 5 ? 880 : 430),
      until: null,
    })),
  );
  for (const cycle of cycles.filter(({ format }) => format === 'cross')) {
    const part = cycle.key === 'cross_past' ? rows.slice(0, 5) : rows;
    await insertAll(
      deed,
      'cycle_organization',
      part.map(({ organization, mentors, mentees }) => ({
        cycle_id: cycle.id,
        organization_id: organization.id,
        mentor_places: mentors,
        mentee_places: mentees + 1,
        joined_at: past(cycle.starts + 100),
        left_at: null,
      })),
    );
    await insertAll(
      deed,
      'cooperation',
      part.map(({ organization, name, mentors, mentees, executive }, at) => {
        // The last of them still owes its word in the cycle that is being brought together.
        const open = cycle.key === 'cross_next' && at === part.length - 1;
        const body = { clauses, mentor_places: mentors, mentee_places: mentees + 1 };
        return {
          id: id(),
          cycle_id: cycle.id,
          organization_id: organization.id,
          number: 1,
          state: open ? 'offered' : 'signed',
          body: JSON.stringify(body),
          hash: hashOf(body),
          created_at: past(cycle.starts + 99),
          created_by: coordinator,
          house_signed_at: past(cycle.starts + 98),
          house_signed_by: coordinator,
          house_name: 'Eva Kranich',
          organization_signed_at: open ? null : past(cycle.starts + 90),
          organization_signed_by: open ? null : contacts.executives.get(name)!,
          organization_name: open ? null : executive.join(' '),
        };
      }),
    );
  }
  const running = cycles.find(({ key }) => key === 'cross_running');
  if (!running) return;
  const told = { start: running.starts + 5, midterm: Math.round((running.starts + running.ends) / 2) };
  for (const [kind, days] of Object.entries(told))
    await insertAll(
      deed,
      'organization_notice',
      rows.flatMap(({ organization, name }, at) =>
        [contacts.hr.get(name)!, contacts.executives.get(name)!].map((person_id, of) => ({
          id: id(),
          cycle_id: running.id,
          organization_id: organization.id,
          kind,
          person_id,
          sent_at: past(days),
          // Two of the executives have not confirmed the later one.
          confirmed_at: of === 1 && at > 4 && kind === 'midterm' ? null : past(days - 3),
        })),
      ),
    );
}
