import type { Key, Vars } from './i18n/catalogue.ts';

/** A sentence to be said in the reader's language. */
export interface Message {
  key: Key;
  vars?: Vars;
}

/**
 * The deed is refused for a reason the person can understand. The form is shown again with what she wrote.
 * `status` 409: the state or a rule of the programme stands against it; 422: a value is wrong; 403: no right; 429: too often.
 */
export class Refusal extends Error {
  readonly said: Message;
  readonly status: 403 | 409 | 422 | 429;
  readonly field: string | undefined;

  constructor(key: Key, vars: Vars = {}, options: { status?: 403 | 409 | 422 | 429; field?: string } = {}) {
    super(key);
    this.name = 'Refusal';
    this.said = { key, vars };
    this.status = options.status ?? (options.field ? 422 : 409);
    this.field = options.field;
  }
}

/** Nothing there that this person may see: whether it exists is not said. */
export class NotFound extends Error {
  constructor(what = 'page') {
    super(`not found: ${what}`);
    this.name = 'NotFound';
  }
}

/** Right (403): the person sees the thing but may not do this. */
export function must(may: boolean, key: Key = 'platform.refused.right'): asserts may {
  if (!may) throw new Refusal(key, {}, { status: 403 });
}

/** Reach (404): turns «no row» into NotFound. */
export function found<T>(row: T | undefined | null, what?: string): T {
  if (row === undefined || row === null) throw new NotFound(what);
  return row;
}
