import { createHash } from 'node:crypto';
import { canonical } from '../rules/agreement.ts';

/** SHA-256 of the canonical JSON, hex: what a signature stands under. */
export const hashOf = (body: object): string => createHash('sha256').update(canonical(body)).digest('hex');
