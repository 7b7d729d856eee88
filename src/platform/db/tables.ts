import type { Generated } from 'kysely';
import type { Sealed } from '../vault.ts';

export interface AuditEventTable {
  id: Generated<number>;
  at: Date;
  actor_kind: 'person' | 'guest' | 'system';
  /** keep because the trail is the proof; erasure leaves the id, which then points at a scrubbed person */
  actor_id: string | null;
  actor_name: string;
  verb: string;
  object_type: string;
  object_id: string;
  before: unknown;
  after: unknown;
}

export interface MailTable {
  id: string;
  /** erase */
  person_id: string | null;
  address: string;
  kind: string;
  locale: string;
  state: 'queued' | 'sending' | 'sent' | 'failed' | 'unsure' | 'kept';
  attempts: Generated<number>;
  last_error: string | null;
  /** Names people: gone once the mail is out. */
  sealed_subject: Sealed | null;
  sealed_html: Sealed | null;
  sealed_text: Sealed | null;
  /** An invitation or a cancellation for the calendar (ICS); gone once the mail is out. */
  sealed_calendar: Sealed | null;
  off_path: string | null;
  created_at: Date;
  sent_at: Date | null;
}

export interface FileTable {
  id: string;
  /** erase */
  person_id: string | null;
  kind: 'photo' | 'cv' | 'logo' | 'import' | 'message';
  name: string;
  type: string;
  bytes: number;
  created_at: Date;
}

declare module './database.ts' {
  interface Tables {
    audit_event: AuditEventTable;
    mail: MailTable;
    file: FileTable;
  }
}
