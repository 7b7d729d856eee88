import { z } from 'zod';
import { inOrder, mostEvents } from '../rules/events.ts';
import { eventAudiences, eventKinds, workshopTopics, type PlannedEvent } from '../rules/plan.ts';
import type { SetupChange } from '../rules/setup-change.ts';
import type { Cycle } from '../store/cycles.ts';
import { dayField, stepFields, ticked } from './both.ts';

const row = z.object({
  kind: z.enum(eventKinds),
  title: z.string().max(120).default(''),
  on: dayField,
  full_day: ticked,
  audience: z.enum(eventAudiences).default('both'),
  topic: z.enum(workshopTopics).optional(),
});

function rowsOf(events: Record<string, string>): [number, Record<string, string>][] {
  const places = new Map<number, Record<string, string>>();
  for (const [key, text] of Object.entries(events)) {
    const [, at, name] = /^(\d{1,2})\.([a-z_]+)$/.exec(key) ?? [];
    if (at === undefined || name === undefined || Number(at) >= mostEvents) continue;
    places.set(Number(at), { ...places.get(Number(at)), [name]: text });
  }
  // A line without a kind holds no event; one that is marked goes.
  return [...places].filter(([, fields]) => fields['gone'] !== 'on' && (fields['kind'] || fields['title'] || fields['on']));
}

/** Fields as `events.3.kind`. */
export const trainingForm = z
  .object({ ...stepFields, events: z.record(z.string().max(20), z.string().max(200)).default({}) })
  .superRefine(({ events }, context) => {
    for (const [at, fields] of rowsOf(events)) {
      if (!fields['kind'])
        context.addIssue({ code: 'custom', path: ['events', `${at}.kind`], message: 'cycles.form.event_kind' });
      else if (!row.safeParse(fields).success)
        context.addIssue({ code: 'custom', path: ['events', `${at}.on`], message: 'platform.form.invalid' });
    }
  });

export const trainingValues = ({ plan }: Cycle): object => ({
  events: Object.assign(
    {},
    ...plan.events.map((event, at) =>
      Object.fromEntries(
        Object.entries(event).map(([name, value]) => [`${at}.${name}`, value === true ? 'on' : value === false ? '' : value]),
      ),
    ),
  ) as object,
});

export function trainingChange(_cycle: Cycle, { events }: z.output<typeof trainingForm>): SetupChange {
  const parsed = rowsOf(events).map(([, fields]) => row.parse(fields));
  return { plan: { events: inOrder(parsed.map(({ topic, ...event }): PlannedEvent => (topic ? { ...event, topic } : event))) } };
}
