import { inDeed, sightOf, systemActor, type Deed, type House } from '../deed.ts';
import { sendMail } from '../mail/outbox.ts';
import type { Transport } from '../mail/transport.ts';
import { housekeeping } from './housekeeping.ts';
import type { JobHandlers } from './jobs.ts';

/** What a room does without anybody clicking. Each entry is one deed by a system actor of that name. */
export interface RoomJobs {
  /** Queued by name from routes and actions. */
  tasks: Record<string, (deed: Deed, data: Record<string, unknown>) => Promise<void>>;
  /** By the verb of an audit event: what happened in a room above, and to which object. */
  news: Record<string, (deed: Deed, object_id: string) => Promise<void>>;
  /** Run every ten minutes; each looks for itself what is due. */
  timetable: Record<string, (deed: Deed) => Promise<void>>;
}

const platformTasks: RoomJobs['tasks'] = {
  'platform.removeFile': (deed, data) => deed.house.files.remove(String(data['id'])),
};

/** The verbs that some room listens to; only these become jobs. */
export function newsOf(rooms: readonly RoomJobs[]): ReadonlySet<string> {
  return new Set(rooms.flatMap((room) => Object.keys(room.news)));
}

export function makeHandlers(rooms: readonly RoomJobs[], transport: () => Transport | undefined): JobHandlers {
  const tasks = Object.assign({}, platformTasks, ...rooms.map((room) => room.tasks)) as RoomJobs['tasks'];
  const as = (house: House, name: string, work: (deed: Deed) => Promise<void>) => inDeed(sightOf(house, systemActor(name)), work);
  return {
    async mail(house, data, last) {
      const by = transport();
      if (by) await sendMail(house, by, String(data['id']), last);
    },
    async news(house, data) {
      const [verb, id] = [String(data['verb']), String(data['id'])];
      // One deed for all listeners: if one fails, the retry finds everything as it was.
      await as(house, verb, async (deed) => {
        for (const room of rooms) await room.news[verb]?.(deed, id);
      });
    },
    async task(house, data) {
      const name = String(data['name']);
      if (name === 'tick') {
        // Whatever fails must not keep the rest from its time: the first error is thrown on when all have had their turn.
        const errors: unknown[] = [];
        for (const timetable of [housekeeping, ...rooms.map((room) => room.timetable)])
          for (const [entry, work] of Object.entries(timetable))
            await as(house, entry, work).catch((error: unknown) => {
              house.log.error({ entry, err: error }, 'timed work failed');
              errors.push(error);
            });
        if (errors.length > 0) throw errors[0];
        return;
      }
      const work = tasks[name];
      if (!work) throw new Error(`no task ${name}`);
      await as(house, name, (deed) => work(deed, data));
    },
  };
}
