import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';
import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Req } from '../../../platform/http/routes.tsx';
import { must, NotFound } from '../../../platform/refusal.ts';
import { mayOperate } from '../rules.ts';

/** The id in the path; anything else than a uuid is not there. */
export function idOf(req: Req): string {
  const id = req.param('id');
  if (!z.uuid().safeParse(id).success) throw new NotFound(id);
  return id;
}

/** A page for operators; everybody else hears that it is not theirs. */
export function forOperator(handler: Handler): Handler {
  return (sight: Sight, req: Req) => {
    must(mayOperate(sight.actor));
    return handler(sight, req);
  };
}

/** Which form of a page with several the refused values belong to. */
export function formFor(req: Req, path: string, otherwise: FormState = emptyForm): FormState {
  return req.form !== emptyForm && req.ui.path.split('?')[0] === path ? req.form : otherwise;
}

/** An optional value of the query that must be one of a list. */
export function oneOf<T extends string>(value: string | undefined, list: readonly T[]): T | undefined {
  return list.find((each) => each === value);
}
