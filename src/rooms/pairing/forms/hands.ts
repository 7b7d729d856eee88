import { z } from 'zod';
import { handKinds, type HandSet } from '../rules/hands.ts';

const one = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.(pin|forbid|none)$/;

/** One or more decisions, `first.second.kind` with a blank between; empty where the address names them (taking back). */
export const handsForm = z.object({
  revision: z.coerce.number().int().min(0).max(1_000_000).optional(),
  decided: z.string().max(400).optional(),
});

/** undefined: not what a button of ours sends. */
export function readHands(text: string | undefined): HandSet[] | undefined {
  const parts = (text ?? '').split(/[ +]/).filter(Boolean);
  const sets = parts.flatMap((part): HandSet[] => {
    const found = one.exec(part);
    const kind = handKinds.find((known) => known === found?.[3]);
    return found && kind ? [{ first_id: found[1]!, second_id: found[2]!, kind }] : [];
  });
  return sets.length === parts.length && sets.length > 0 && sets.length <= 4 ? sets : undefined;
}

export function writeHands(sets: readonly HandSet[]): string {
  return sets.map(({ first_id, second_id, kind }) => `${first_id}.${second_id}.${kind}`).join(' ');
}
