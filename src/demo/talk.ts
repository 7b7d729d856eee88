import type { Deed } from '../platform/deed.ts';
import { insertAll } from './portions.ts';
import { makeRandom } from './random.ts';
import { castMessages, castNotes, exchanges } from './texts/talkTexts.ts';
import type { DemoTandem, World } from './types.ts';

interface Line {
  tandem_id: string;
  author_id: string;
  text: string;
  at: Date;
}

const dayLength = 86_400_000;
/** Words of tandems that ended longer ago are deleted by now, as the programme has it. */
const keptDays = 110;

/** The day of this instant in working hours, later with each turn of an exchange. */
function daytime(instant: number, turn: number): Date {
  const at = new Date(instant);
  at.setUTCHours(7 + turn * 2, at.getUTCMinutes(), 0, 0);
  return at;
}

function crowdLines({ tandems }: World, told: ReadonlySet<string>, now: Date): Line[] {
  const random = makeRandom(815);
  return tandems.flatMap((tandem) => {
    const until = tandem.ended_on ? Date.parse(tandem.ended_on) : now.getTime() - 2 * dayLength;
    const from = Date.parse(tandem.started_on ?? tandem.created_at);
    // Those who have yet to talk for the first time thank nobody for a talk.
    if (
      tandem.state === 'forming' ||
      told.has(tandem.id) ||
      until <= from ||
      now.getTime() - until > keptDays * dayLength ||
      random.chance(0.3)
    )
      return [];
    const start = from + Math.floor(random.next() * (until - from) * 0.7);
    const words = random.pick(exchanges);
    const step = Math.min(dayLength, (until - start) / (words.length + 1));
    return words.map((text, turn) => ({
      tandem_id: tandem.id,
      author_id: turn % 2 === 0 ? tandem.mentee_id : tandem.mentor_id,
      text,
      at: daytime(start + step * (turn + 0.2 + 0.6 * random.next()), turn),
    }));
  });
}

/** Messages and notes of the demo: Jana and Urs word for word, some others in short. Nobody reads them but the two. */
export async function insertTalk(deed: Deed, world: World): Promise<void> {
  const { house, now } = deed;
  const { jana = '', urs = '' } = world.cast;
  const own = world.tandems.find((tandem: DemoTandem) => tandem.mentee_id === jana && tandem.mentor_id === urs);
  // In the hours in which people write: the demo may be loaded in the middle of the night.
  const daysAgo = (days: number, hour: number) => {
    const at = new Date(now.getTime() - days * dayLength);
    at.setUTCHours(11 + hour, (days * 17) % 60, 0, 0);
    return at;
  };
  const cast = own
    ? castMessages.map(([days, by, text], at): Line => ({
        tandem_id: own.id,
        author_id: by === 'jana' ? jana : urs,
        text,
        at: daysAgo(days, (at * 5) % 7),
      }))
    : [];
  const lines = [...cast, ...crowdLines(world, new Set(own ? [own.id] : []), now)];
  await insertAll(
    deed,
    'message',
    lines.map(({ text, at, ...line }) => {
      const id = house.chance.id();
      return { id, ...line, sealed_text: house.vault.seal(text, `message.text.${id}`), sent_at: at, taken_back_at: null };
    }),
  );
  await insertReaders(deed, world, lines, (tandem, person_id) => tandem.id === own?.id && person_id === jana);
  if (!own) return;
  await insertAll(
    deed,
    'session_note',
    castNotes.map(([days, by, kind, text]) => {
      const [id, author_id, at] = [house.chance.id(), by === 'jana' ? jana : urs, daysAgo(days, 3)];
      const sealed_text = house.vault.seal(text, `session_note.text.${id}`);
      const written = { created_at: at, updated_at: at, updated_by: author_id, deleted_at: null };
      return { id, tandem_id: own.id, session_id: null, author_id, kind, sealed_text, ...written };
    }),
  );
}

/** Everybody has read everything, but for those who are `behind` by the newest. */
async function insertReaders(
  deed: Deed,
  world: World,
  lines: readonly Line[],
  behind: (tandem: DemoTandem, person_id: string) => boolean,
): Promise<void> {
  const last = new Map<string, { seen: Date; before: Date | null }>();
  for (const { tandem_id, at } of lines) {
    const known = last.get(tandem_id);
    last.set(tandem_id, { seen: at, before: known?.seen ?? null });
  }
  const rows = world.tandems.flatMap((tandem) => {
    const read = last.get(tandem.id);
    if (!read) return [];
    return [tandem.mentor_id, tandem.mentee_id].map((person_id) => ({
      tandem_id: tandem.id,
      person_id,
      read_at: behind(tandem, person_id) ? read.before : read.seen,
      told_at: behind(tandem, person_id) ? read.seen : null,
    }));
  });
  await insertAll(deed, 'message_reader', rows);
}
