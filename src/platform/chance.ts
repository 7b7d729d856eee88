import { randomBytes, randomUUID } from 'node:crypto';
import type { Chance } from './deed.ts';

export const realChance: Chance = {
  id: () => randomUUID(),
  token: () => randomBytes(32).toString('base64url'),
};
