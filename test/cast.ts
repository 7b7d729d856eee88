import type { Deed } from '../src/platform/deed.ts';
import { networkDefaults } from '../src/rooms/programs/rules/numbers.ts';
import { insertAcceptance, currentPolicy, insertPolicyVersion } from '../src/rooms/programs/store/policies.ts';
import { insertProgram } from '../src/rooms/programs/store/programs.ts';
import { insertNetwork, insertRole } from '../src/rooms/people/store/network.ts';
import { insertPerson } from '../src/rooms/people/store/persons.ts';
import { organizationByName } from '../src/rooms/people/store/organizations.ts';
import { replaceLanguages } from '../src/rooms/people/store/profiles.ts';
import { insertTopics } from '../src/rooms/people/store/topics.ts';
import type { Role } from '../src/rooms/people/rules/person.ts';
import type { TestHouse } from './harness.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The people that tests speak of. All active, profile complete, unless the name says otherwise. */
export const cast = {
  /** Member who looks for a mentor. */
  jana: id(1),
  /** Member who becomes one. */
  urs: id(2),
  /** Office. */
  eva: id(3),
  /** Office as well, and a member who mentors. */
  milo: id(4),
  /** Operator. */
  tarik: id(5),
  /** Member without a profile. */
  selin: id(6),
  /** Invited, never been here. */
  ines: id(7),
  /** Blocked. */
  bruno: id(8),
  /** Membership has lapsed. */
  lara: id(9),
} as const;

export type Name = keyof typeof cast;

export const programId = id(100);

const people: Record<Name, { last_name: string; status?: 'invited' | 'blocked' | 'lapsed'; roles?: Role[]; bare?: boolean }> = {
  jana: { last_name: 'Brandis' },
  urs: { last_name: 'Amstad' },
  eva: { last_name: 'Kranich', roles: ['office'] },
  milo: { last_name: 'Rentsch', roles: ['office'] },
  tarik: { last_name: 'Okan', roles: ['operator'] },
  selin: { last_name: 'Aydin', bare: true },
  ines: { last_name: 'Wyss', status: 'invited', bare: true },
  bruno: { last_name: 'Keller', status: 'blocked' },
  lara: { last_name: 'Moser', status: 'lapsed' },
};

export const emailOf = (name: Name) => `${name}@weitblick.example`;

async function insertCast(deed: Deed): Promise<void> {
  const organization_id = await organizationByName(deed, 'Klinik am Moos');
  for (const [key, { last_name, status = 'active', roles = [], bare = false }] of Object.entries(people)) {
    const name = key as Name;
    await insertPerson(deed, {
      id: cast[name],
      member_number: `W-${cast[name].slice(-3)}`,
      email: emailOf(name),
      status,
      first_name: name.charAt(0).toUpperCase() + name.slice(1),
      last_name,
      locale: 'en',
      joined_at: status === 'invited' ? null : deed.now,
      created_at: deed.now,
      updated_at: deed.now,
      ...(bare
        ? {}
        : {
            organization_id,
            function: 'Team lead',
            career_level: 'team_lead',
            work_mode: 'both',
            profile_confirmed_at: deed.now,
            location: 'Aarau',
            phone: '+41 62 000 00 00',
            about: `About ${name}.`,
          }),
    });
    if (!bare)
      await replaceLanguages(deed, cast[name], [
        { language: 'de', level: 'native' },
        { language: 'en', level: 'B2' },
      ]);
    for (const role of roles) await insertRole(deed, cast[name], role);
  }
}

const body = {
  de: {
    title: 'Standards',
    binding: [{ title: 'Freiwillig', text: 'Niemand zahlt.' }],
    tips: [{ title: 'Erstes Gespräch', text: 'Nehmen Sie sich Zeit.' }],
  },
  en: {
    title: 'Standards',
    binding: [{ title: 'Voluntary', text: 'Nobody pays.' }],
    tips: [{ title: 'First talk', text: 'Take your time.' }],
  },
};

/** A small network: the cast, a taxonomy of three topics, one live programme with standards. */
export async function setStage(test: TestHouse): Promise<void> {
  await test.system(async (deed) => {
    await insertNetwork(deed, {
      name: 'Verband Weitblick',
      logo_file_id: null,
      lead_light: null,
      lead_dark: null,
      locales: ['de', 'de-CH', 'en'],
      contact_address: 'office@weitblick.example',
      public_url: null,
      mail_from: null,
      sealed_smtp_url: null,
      setup_code_hash: null,
      set_up_at: deed.now,
    });
    const topic = (slug: string, label: string, position: number, sensitive = false) => ({
      slug,
      group_slug: 'leadership',
      label_de: label,
      label_en: label,
      sensitive,
      active: true,
      position,
    });
    await insertTopics(deed, [
      {
        slug: 'leadership',
        label_de: 'Führung',
        label_en: 'Leadership',
        position: 1,
        topics: [
          topic('leading-teams', 'Leading teams', 1),
          topic('delegation', 'Delegating', 2),
          topic('resilience', 'Coping with pressure', 3, true),
        ],
      },
    ]);
    await insertCast(deed);
    await insertProgram(deed, {
      id: programId,
      slug: 'mentoring',
      format: 'network',
      name_de: 'Mentoring Weitblick',
      name_en: 'Mentoring Weitblick',
      purpose_de: 'Voneinander lernen.',
      purpose_en: 'Learn from each other.',
      state: 'live',
      go_live_on: '2026-01-01',
      settings: { ...networkDefaults, kickoff: false, agreement: false },
      created_at: deed.now,
    });
    await insertPolicyVersion(deed, { id: id(101), program_id: programId, number: 1, kind: 'binding', body });
  });
}

/** Accepts the standards in force for these people. */
export async function accept(test: TestHouse, ...names: Name[]): Promise<void> {
  await test.system(async (deed) => {
    const policy = await currentPolicy(deed, programId);
    if (policy) for (const name of names) await insertAcceptance(deed, cast[name], policy);
  });
}
