import './tables.ts';
import type { Deed } from '../deed.ts';

export interface AuditObject {
  type: string;
  id: string;
}

/**
 * Writes who did what to which thing, in the deed's transaction, and queues it as news for the rooms below.
 * `verb` is `noun.verb` («application.submit»). `before` and `after` hold states and names of fields, never contents.
 */
export async function audit(
  deed: Deed,
  verb: string,
  object: AuditObject,
  change: { before?: unknown; after?: unknown } = {},
): Promise<void> {
  await deed.tx
    .insertInto('audit_event')
    .values({
      at: deed.now,
      actor_kind: deed.actor.kind,
      actor_id: deed.actor.through ?? deed.actor.person_id,
      actor_name: deed.actor.kind === 'system' ? deed.actor.name : '',
      verb,
      object_type: object.type,
      object_id: object.id,
      before: change.before === undefined ? null : JSON.stringify(change.before),
      after: change.after === undefined ? null : JSON.stringify(change.after),
    })
    .execute();
  if (deed.house.news.has(verb)) await deed.house.jobs.queue(deed, 'news', { verb, id: object.id });
}
