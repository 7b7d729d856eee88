import { createHash } from 'node:crypto';
import { inOrder } from '../rules/body.ts';
import type { CooperationBody } from '../rules.ts';

/** SHA-256 of the body with its fields in order, hex: what both sign. */
export const hashOf = (body: CooperationBody): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(body)))
    .digest('hex');
