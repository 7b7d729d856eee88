import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** `__Host-` binds a cookie to this host and to https (or localhost); browsers refuse it elsewhere. */
export interface Cookies {
  read(c: Context, name: string): string | undefined;
  write(c: Context, name: string, value: string, seconds: number): void;
  clear(c: Context, name: string): void;
}

export function cookieJar(secure: boolean): Cookies {
  const nameOf = (name: string) => (secure ? `__Host-${name}` : name);
  const write = (c: Context, name: string, value: string, maxAge: number) =>
    setCookie(c, nameOf(name), value, { path: '/', httpOnly: true, secure, sameSite: 'Lax', maxAge });
  return {
    read: (c, name) => getCookie(c, nameOf(name)),
    write,
    clear: (c, name) => write(c, name, '', 0),
  };
}
