import type { Generated, JSONColumnType } from 'kysely';
import type { ImportCounts } from './rules/import.ts';
import type { ImportMapping } from './rules/import-row.ts';

export interface ImportRunTable {
  id: string;
  /** keep because an import changes many people's data */
  created_by: string;
  created_at: Date;
  /** The uploaded list; after the run the rows that were left out. Sealed, gone after seven days. */
  file_id: string | null;
  file_name: string;
  state: 'uploaded' | 'previewed' | 'done' | 'cancelled';
  mapping: JSONColumnType<ImportMapping | null>;
  good_only: Generated<boolean>;
  counts: JSONColumnType<ImportCounts | null>;
  done_at: Date | null;
}

export interface InvitationBatchTable {
  id: string;
  /** keep because a batch writes to many people */
  created_by: string;
  created_at: Date;
  kind: 'first' | 'again';
  total: number;
  sent: Generated<number>;
  /** Joined, left or were written to by somebody else in the meantime. */
  skipped: Generated<number>;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    import_run: ImportRunTable;
    invitation_batch: InvitationBatchTable;
  }
}
