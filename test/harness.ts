import type { Hono } from 'hono';
import { expect } from 'vitest';
import { createApp } from '../src/app.tsx';
import { buildHouse } from '../src/house.ts';
import { realChance } from '../src/platform/chance.ts';
import { openPool } from '../src/platform/db/database.ts';
import { inDeed, sightOf, systemActor, type Deed, type House } from '../src/platform/deed.ts';
import { readSettings } from '../src/platform/env.ts';
import { memoryStore } from '../src/platform/files/store.ts';
import { csrfToken } from '../src/platform/http/security.ts';
import { makeHandlers } from '../src/platform/jobs/handlers.ts';
import { roomJobs } from '../src/registry.ts';
import { openLogin } from '../src/rooms/people/actions/sign-in.ts';
import { freshDatabase } from './database.ts';

/** A moment in office hours; tests move on from it with `later`. */
export const start = new Date('2026-11-23T09:00:00Z');

export interface Page {
  status: number;
  text: string;
  /** Where a redirect leads. */
  location: string | null;
  headers: Headers;
}

/** One visitor with her cookies. */
export interface Client {
  get(path: string): Promise<Page>;
  /** Posts a form with its token; arrays become repeated fields, files make it multipart. */
  post(path: string, fields?: Fields, options?: { csrf?: string; headers?: Record<string, string> }): Promise<Page>;
  cookies: Map<string, string>;
}

export type Fields = Record<string, string | number | File | (string | number | File)[] | undefined>;

export interface TestHouse {
  house: House;
  app: Hono;
  routes: { method: string; path: string }[];
  guest(): Client;
  /** Signed in without a password; whatever the person may do. */
  as(person_id: string): Promise<Client>;
  /** Moves the house's clock. */
  later(time: { days?: number; minutes?: number }): void;
  /** Runs all jobs that are due, the timetable too if asked. */
  drain(options?: { tick?: boolean }): Promise<void>;
  /** Texts of the mails to this address, oldest first. */
  mailsTo(address: string): Promise<{ kind: string; subject: string; text: string }[]>;
  system<T>(work: (deed: Deed) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The whole application on a database of its own. */
export async function openTestHouse(): Promise<TestHouse> {
  const database = await freshDatabase();
  let now = start;
  const settings = readSettings({ LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent', PUBLIC_URL: 'http://localhost:3000' });
  const pool = openPool(database.url, 8);
  const house = await buildHouse({
    pool,
    settings,
    key: new Uint8Array(32).fill(7),
    files: memoryStore(),
    chance: realChance,
    clock: () => now,
    install: false,
  });
  const { app, routes } = createApp(house, { path: (name) => `/assets/${name}`, mount: () => undefined });
  const handlers = makeHandlers(roomJobs, () => undefined);

  function client(cookies = new Map<string, string>()): Client {
    async function send(path: string, init: RequestInit): Promise<Page> {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await app.request(path, {
        ...init,
        headers: { 'accept-language': 'en', ...(init.headers as Record<string, string>), cookie },
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const at = pair.indexOf('=');
        if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
      }
      return {
        status: response.status,
        text: await response.text(),
        location: response.headers.get('location'),
        headers: response.headers,
      };
    }
    return {
      cookies,
      get: (path) => send(path, {}),
      async post(path, fields = {}, { csrf, headers = {} } = {}) {
        if (!cookies.get('__Host-login') && !cookies.get('__Host-guest')) await send('/sign-in', {});
        const own = cookies.get('__Host-login') ?? cookies.get('__Host-guest') ?? '';
        const pairs = Object.entries(fields).flatMap(([name, value]) =>
          Array.isArray(value)
            ? value.map((each): [string, string | number | File] => [name, each])
            : value === undefined
              ? []
              : [[name, value] as [string, string | number | File]],
        );
        const token = csrf ?? csrfToken(house.vault, own, 'test');
        if (pairs.some(([, value]) => value instanceof File)) {
          const body = new FormData();
          body.set('csrf', token);
          for (const [name, value] of pairs) body.append(name, value instanceof File ? value : String(value));
          return send(path, { method: 'POST', body, headers });
        }
        const body = new URLSearchParams([['csrf', token], ...pairs.map(([name, value]) => [name, String(value)])]);
        return send(path, {
          method: 'POST',
          body: body.toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        });
      },
    };
  }

  const system = <T>(work: (deed: Deed) => Promise<T>) => inDeed(sightOf(house, systemActor('test')), work);
  return {
    house,
    app,
    routes,
    guest: () => client(),
    async as(person_id) {
      const token = await system((deed) => openLogin(deed, person_id, 'Test'));
      return client(new Map([['__Host-login', token]]));
    },
    later({ days = 0, minutes = 0 }) {
      now = new Date(now.getTime() + days * 86_400_000 + minutes * 60_000);
    },
    async drain({ tick = false } = {}) {
      if (tick) await handlers.task(house, { name: 'tick' }, false);
      await house.jobs.drain(house, handlers);
    },
    async mailsTo(address) {
      const rows = await house.db.selectFrom('mail').selectAll().where('address', '=', address).orderBy('created_at').execute();
      return rows.map((row) => ({
        kind: row.kind,
        subject: row.sealed_subject ? house.vault.open(row.sealed_subject, `mail.subject.${row.id}`) : '',
        text: row.sealed_text ? house.vault.open(row.sealed_text, `mail.text.${row.id}`) : '',
      }));
    },
    system,
    async close() {
      await house.jobs.stop();
      await house.db.destroy();
      await database.drop();
    },
  };
}

/** A redirect with a path; the next page can be asked for with it. */
export function expectMoved(page: Page, to: string | RegExp): void {
  expect({ status: page.status, location: page.location }).toEqual({
    status: 303,
    location: typeof to === 'string' ? to : expect.stringMatching(to),
  });
}
