import '../tables.ts';
import type { Deed } from '../../../platform/deed.ts';

/** A merged topic is replaced by the one it lives on in. */
export async function replaceTopic(deed: Deed, from: string, into: string): Promise<void> {
  await deed.tx.updateTable('needs_assessment').set({ topic: into }).where('topic', '=', from).execute();
}
