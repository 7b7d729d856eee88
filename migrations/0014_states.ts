import { type Kysely, sql } from 'kysely';

/** A tandem from its first contact to its closing: what each of the two has said, and when it moved on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table tandem
      add column active_at timestamptz,
      add column closing_at timestamptz,
      add column reminded_at timestamptz`.execute(db);
  await sql`
    update tandem set active_at = started_on::timestamptz
      where state in ('kickoff_done', 'active', 'on_hold', 'protective', 'closing', 'completed')`.execute(db);
  await sql`alter table tandem drop constraint tandem_ending_category_check`.execute(db);
  await sql`
    alter table tandem add constraint tandem_ending_category_check
      check (ending_category in ('time', 'goals_reached', 'fit', 'move', 'role_change', 'other', 'not_said', 'membership', 'safety'))`.execute(
    db,
  );
  await sql`
    alter table tandem_party
      add column contact_confirmed_at timestamptz,
      add column goals_reached_at timestamptz,
      add column closing_talk_at timestamptz,
      add column asked_at timestamptz,
      add column asked_because uuid,
      add column stays_at timestamptz`.execute(db);
  await sql`
    update program set settings = '{"first_talk_days": 21, "closing_days": 30}'::jsonb || settings`.execute(db);
}
