import type { Generated, JSONColumnType } from 'kysely';
import type { ImportCounts, ImportMapping } from './rules.ts';

export interface ImportRunTable {
  id: string;
  /** keep because an import changes many people's data */
  created_by: string;
  created_at: Date;
  file_id: string | null;
  file_name: string;
  state: 'uploaded' | 'previewed' | 'done' | 'cancelled';
  mapping: JSONColumnType<ImportMapping | null>;
  good_only: Generated<boolean>;
  counts: JSONColumnType<ImportCounts | null>;
  done_at: Date | null;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    import_run: ImportRunTable;
  }
}
