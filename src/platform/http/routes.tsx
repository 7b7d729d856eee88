import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { inDeed, type Deed, type House, type Sight } from '../deed.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Frame, Ui } from '../html/ui.ts';
import { wordsOf } from '../html/ui.ts';
import { Refusal } from '../refusal.ts';
import { bodyOf, device, plain } from './incoming.ts';
import { to, type Answer } from './answer.ts';
import { emptyForm, parseForm, refusedForm, type FormSchema, type FormState } from './form.ts';
import { addressOf, csrfToken, sameSite, tokenMatches } from './security.ts';
import { reply, type Replier } from './reply.tsx';

/** What a handler learns of the request besides the sight. */
export interface Req {
  ui: Ui;
  /** Empty on a first visit, filled with what was typed after a refusal. */
  form: FormState;
  /** A value in the path; always present where the pattern names it. */
  param(name: string): string;
  query(name: string): string | undefined;
  queries(name: string): string[];
  address: string;
  /** Host name of the address that the browser asked for. */
  host: string;
  /** «Firefox, Linux» */
  agent: string;
  /** The login token of this visit, for actions about logins. */
  login: string | undefined;
}

export type Handler = (sight: Sight, req: Req) => Promise<Answer> | Answer;

/** Who is visiting, as the people room knows it. */
export interface Visitor {
  actor: Sight['actor'];
  locale: Locale;
  /** Secret that ties forms to this browser: the login or guest cookie. */
  cookie: string;
  login: string | undefined;
}

export interface RoutesDeps {
  house: House;
  replier: Replier;
  identify(c: Context, sight: Sight): Promise<Visitor>;
  frame(sight: Sight, visitor: Visitor): Promise<Frame>;
  asset(name: string): string;
  /** Roles that an open database does not suffice for; the people room answers where a guest is sent. */
  signIn(path: string): string;
}

export interface PostSpec<S extends FormSchema, P> {
  /** The page that holds the form; shown again, with what was typed, when the deed is refused. */
  page?: Handler;
  form: S;
  /** Bytes that the body may have; the default suits forms without files. */
  limit?: number;
  /** Posted by another program with a proof of its own in the address (the off switch of mail programs): no token asked. */
  foreign?: boolean;
  /** Slow work before the transaction: hashing, reading a file. */
  before?: (sight: Sight, form: z.output<S>, req: Req) => Promise<P>;
  deed: (deed: Deed, form: z.output<S>, req: Req, prepared: P) => Promise<Answer>;
}

export interface Routes {
  get(path: string, handler: Handler, options?: { open?: boolean }): void;
  post<S extends FormSchema, P = void>(path: string, spec: PostSpec<S, P>, options?: { open?: boolean }): void;
}

const formLimit = 256 * 1024;

export function makeRoutes(app: Hono, deps: RoutesDeps): Routes {
  const { house } = deps;

  async function visit(c: Context): Promise<{ sight: Sight; req: Req; visitor: Visitor }> {
    const bare: Sight = {
      db: house.db,
      house,
      actor: { kind: 'guest', person_id: null, name: '', roles: new Set() },
      now: house.clock(),
    };
    const visitor = await deps.identify(c, bare);
    const sight: Sight = { ...bare, actor: visitor.actor };
    const url = new URL(c.req.url);
    const ui: Ui = {
      ...wordsOf(visitor.locale),
      path: url.pathname + url.search,
      csrf: csrfToken(house.vault, visitor.cookie, house.chance.id().slice(0, 13)),
      actor: visitor.actor,
      now: sight.now,
      frame: await deps.frame(sight, visitor),
      notice: deps.replier.takeNotice(c),
      asset: deps.asset,
    };
    const req: Req = {
      ui,
      form: emptyForm,
      param: (name) => plain(c.req.param(name) ?? ''),
      query: (name) => plain(c.req.query(name) ?? '') || undefined,
      queries: (name) => (c.req.queries(name) ?? []).map(plain),
      address: addressOf(c, house.settings),
      host: url.hostname,
      agent: device(c.req.header('user-agent') ?? ''),
      login: visitor.login,
    };
    return { sight, req, visitor };
  }

  /** Runs the work and turns every outcome, errors too, into a whole page. */
  async function answering(
    c: Context,
    open: boolean,
    work: (sight: Sight, req: Req, visitor: Visitor) => Promise<Response>,
  ): Promise<Response> {
    const { sight, req, visitor } = await visit(c);
    try {
      if (!open && sight.actor.kind === 'guest')
        return await reply(c, deps.replier, to(deps.signIn(c.req.method === 'GET' ? req.ui.path : '/home')));
      return await work(sight, req, visitor);
    } catch (error) {
      return deps.replier.failure(c, req.ui, error);
    }
  }

  return {
    get(path, handler, { open = false } = {}) {
      app.get(path, (c) => answering(c, open, async (sight, req) => reply(c, deps.replier, await handler(sight, req))));
    },
    post(path, spec, { open = false } = {}) {
      app.post(path, (c) =>
        answering(c, open, async (sight, req, visitor) => {
          const body = await bodyOf(c, spec.limit ?? formLimit);
          if (!spec.foreign && (!sameSite(c, house.settings) || !tokenMatches(house.vault, body.get('csrf'), visitor.cookie)))
            throw new Refusal('platform.refused.csrf', {}, { status: 403 });
          const again = async (form: FormState, status: 403 | 409 | 422 | 429) => {
            if (!spec.page)
              throw new Refusal(
                form.refusal?.key ?? Object.values(form.errors)[0]?.key ?? 'platform.form.invalid',
                form.refusal?.vars ?? Object.values(form.errors)[0]?.vars,
                { status },
              );
            return reply(c, deps.replier, await spec.page(sight, { ...req, form }), status);
          };
          const parsed = parseForm(spec.form, body);
          if (!parsed.ok) return again(parsed.state, 422);
          try {
            const prepared = (await spec.before?.(sight, parsed.data, req)) as never;
            const answer = await inDeed(sight, (deed) => spec.deed(deed, parsed.data, req, prepared));
            return await reply(c, deps.replier, answer);
          } catch (error) {
            if (error instanceof Refusal && error.status !== 403) return again(refusedForm(spec.form, body, error), error.status);
            throw error;
          }
        }),
      );
    },
  };
}
