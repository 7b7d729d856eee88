import type { PolicyBody, PolicySection } from '../rooms/programs/rules.ts';
import type { World } from './types.ts';

const day = 86_400_000;

/** Days ago on which the later versions came out: the period of the third is running. */
export const standardsDays = { editorial: 160, binding: 18 } as const;

export interface DemoVersion {
  kind: 'binding' | 'editorial';
  body: PolicyBody;
  note_de: string;
  note_en: string;
  published_at: Date;
}

const replaced = (sections: readonly PolicySection[], title: string, text: (old: string) => string): PolicySection[] =>
  sections.map((section) => (section.title === title ? { title, text: text(section.text) } : section));

function withNote(body: PolicyBody): PolicyBody {
  const { de, en } = body;
  const [own_de, own_en] = [
    ' Wer lieber spricht als schreibt, nimmt eine Sprachnotiz für sich selbst auf.',
    ' If you would rather talk than write, record a voice note for yourself.',
  ];
  return {
    de: { ...de, tips: replaced(de.tips, 'Notizen', (old) => old + own_de) },
    en: { ...en, tips: replaced(en.tips, 'Notes', (old) => old + own_en) },
  };
}

function withTools(body: PolicyBody): PolicyBody {
  const { de, en } = body;
  const after = (sections: readonly PolicySection[], section: PolicySection) => [
    ...sections.slice(0, 2),
    section,
    ...sections.slice(2),
  ];
  const reliable_de = (old: string) =>
    old.replace('mindestens 24 Stunden vorher ab', 'mindestens 24 Stunden vorher ab, ohne sich erklären zu müssen,');
  const reliable_en = (old: string) =>
    old.replace('you cancel at least 24 hours ahead', 'you cancel at least 24 hours ahead, without having to explain,');
  return {
    de: {
      ...de,
      binding: after(replaced(de.binding, 'Verlässlich', reliable_de), {
        title: 'Keine Aufnahmen, keine fremden Werkzeuge',
        text: 'Gespräche nehmen Sie nur auf, wenn beide es ausdrücklich wollen. Was Ihnen die andere Person anvertraut, geben Sie nicht in Sprachmodelle oder andere Dienste ein, die es speichern oder auswerten könnten.',
      }),
    },
    en: {
      ...en,
      binding: after(replaced(en.binding, 'Reliable', reliable_en), {
        title: 'No recordings, no outside tools',
        text: 'You record talks only if both of you expressly want it. What the other person has confided to you, you do not enter into language models or other services that could store or evaluate it.',
      }),
    },
  };
}

/** The second and the third version, made from the first. */
export function demoVersions(first: PolicyBody, today: Date): [DemoVersion, DemoVersion] {
  const second = withNote(first);
  const ago = (days: number) => new Date(today.getTime() - days * day);
  return [
    {
      kind: 'editorial',
      body: second,
      note_de: 'Der Tipp zu den Notizen nennt nun auch Sprachnotizen.',
      note_en: 'The tip about notes now mentions voice notes.',
      published_at: ago(standardsDays.editorial),
    },
    {
      kind: 'binding',
      body: withTools(second),
      note_de:
        'Neu steht darin, dass Gespräche nicht aufgenommen und Anvertrautes nicht in Sprachmodelle eingegeben wird. Wer einen Termin rechtzeitig absagt, muss sich nicht erklären.',
      note_en:
        'It now says that talks are not recorded and that nothing confided is entered into language models. Whoever cancels in time need not explain.',
      published_at: ago(standardsDays.binding),
    },
  ];
}

export interface DemoAcceptance {
  person_id: string;
  number: number;
  accepted_at: Date;
}

/** Between 0 and 1, always the same for one person. */
const share = (id: string): number => Number.parseInt(id.slice(-4), 16) / 0x10000;

/** Of those who were asked again, this part has accepted so far. */
const quick = 0.86;

/**
 * Everybody who has ever asked, mentored or applied had accepted the version of that day. Asked again by the third one, the
 * cast and most others have accepted, and whoever asked or was asked since then.
 */
export function demoAcceptances(world: World, published: readonly Date[], today: Date): DemoAcceptance[] {
  const [first_at = today, , third_at = today] = published;
  const met = new Map<string, number[]>();
  const add = (person_id: string, text: string) => {
    const at = Math.max(first_at.getTime() + day / 24, Date.parse(text));
    met.set(person_id, [...(met.get(person_id) ?? []), at]);
  };
  for (const row of world.applications) if (row.submitted_at) add(row.person_id, row.submitted_at);
  for (const row of world.listings) add(row.person_id, row.published_at);
  for (const row of world.requests) for (const id of [row.mentee_id, row.mentor_id]) add(id, row.sent_at);
  const cast = new Set(Object.values(world.cast));
  return [...met].flatMap(([person_id, times]) => {
    const begin = Math.min(...times);
    const number = published.filter((at) => at.getTime() <= begin).length;
    const known = { person_id, number, accepted_at: new Date(begin) };
    if (number === published.length) return [known];
    const since = times.filter((at) => at >= third_at.getTime());
    const own = share(person_id);
    if (since.length === 0 && own > quick && !cast.has(person_id)) return [known];
    const drawn = third_at.getTime() + own * (today.getTime() - third_at.getTime());
    return [known, { person_id, number: published.length, accepted_at: new Date(Math.min(drawn, ...since)) }];
  });
}

/** Who was written to when the third version came: mentors with a listing, and both sides of live tandems. */
export function demoTold(world: World, published_at: Date): string[] {
  const live = world.tandems.filter(({ state }) => state === 'active' || state === 'closing' || state === 'forming');
  const before = (text: string) => Date.parse(text) < published_at.getTime();
  return [
    ...new Set([
      ...world.listings.filter((row) => before(row.published_at)).map((row) => row.person_id),
      ...live.filter((row) => before(row.created_at)).flatMap((row) => [row.mentor_id, row.mentee_id]),
    ]),
  ];
}
