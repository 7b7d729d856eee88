import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** What a calendar program makes of an entry. */
export interface Read {
  uid: string;
  sequence: number;
  start: string;
  end: string;
  summary: string;
  status: string;
}

const instant = (date: Date) => new Date(date.getTime()).toISOString();

/** Reads a calendar with ical.js: by the rules of zones that the text brings along. */
export function readByRules(text: string): { method: string; entries: Read[] } {
  const root = new ICAL.Component(ICAL.parse(text) as never);
  const entries = root.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: instant(event.startDate.toJSDate()),
      end: instant(event.endDate.toJSDate()),
      summary: event.summary,
      status: String(part.getFirstPropertyValue('status')),
    };
  });
  return { method: String(root.getFirstPropertyValue('method')), entries };
}

/** Reads a calendar with node-ical: by the names of zones and the database of this machine. */
export function readByNames(text: string): { method: string; entries: Read[] } {
  const all = nodeIcal.sync.parseICS(text);
  const entries = Object.values(all).flatMap((event) =>
    event?.type === 'VEVENT'
      ? [
          {
            uid: event.uid,
            sequence: Number(event.sequence),
            start: instant(event.start),
            end: instant(event.end as Date),
            summary: String(event.summary),
            status: String(event.status),
          },
        ]
      : [],
  );
  const calendar = all['vcalendar'] as unknown as { method?: string } | undefined;
  return { method: String(calendar?.method), entries };
}
