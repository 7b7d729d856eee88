import type { Deed } from '../platform/deed.ts';
import { insertAll } from './portions.ts';
import { makeRandom } from './random.ts';
import { toldInRooms } from './roomPlans.ts';
import { exchanges } from './texts/talkTexts.ts';
import type { World } from './types.ts';

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

/** Messages of the crowd's tandems, in short. Nobody reads them but the two. */
export async function insertTalk(deed: Deed, world: World): Promise<void> {
  const { house, now } = deed;
  const lines = crowdLines(world, toldInRooms(world), now);
  await insertAll(
    deed,
    'message',
    lines.map(({ text, at, ...line }) => {
      const id = house.chance.id();
      return { id, ...line, sealed_text: house.vault.seal(text, `message.text.${id}`), sent_at: at, taken_back_at: null };
    }),
  );
  await insertReaders(deed, world, lines);
}

/** Everybody has read everything. */
async function insertReaders(deed: Deed, world: World, lines: readonly Line[]): Promise<void> {
  const last = new Map(lines.map(({ tandem_id, at }) => [tandem_id, at]));
  const rows = world.tandems.flatMap((tandem) => {
    const read_at = last.get(tandem.id);
    if (!read_at) return [];
    return [tandem.mentor_id, tandem.mentee_id].map((person_id) => ({ tandem_id: tandem.id, person_id, read_at, told_at: null }));
  });
  await insertAll(deed, 'message_reader', rows);
}
