import type { Context, MiddlewareHandler } from 'hono';
import type { Settings } from '../env.ts';
import type { Vault } from '../vault.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A stored file is data, never a page: nothing in it may run or load. */
export const filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Headers of every answer, errors and redirects included. Pages are personal: no cache keeps them. */
export function secureHeaders(settings: Settings): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const set = (name: string, value: string) => c.res.headers.get(name) ?? c.res.headers.set(name, value);
    set('Content-Security-Policy', policy);
    set('X-Content-Type-Options', 'nosniff');
    set('Referrer-Policy', 'same-origin');
    set('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    set('Cross-Origin-Opener-Policy', 'same-origin');
    set('Cross-Origin-Resource-Policy', 'same-origin');
    set('X-Frame-Options', 'DENY');
    set('Cache-Control', 'no-store');
    if (settings.public_url.startsWith('https:')) set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  };
}

/**
 * Token of a form: bound to the visitor's cookie, so that another site cannot know it. It differs on every page, so that the
 * compressed length of a page says nothing about it.
 */
export function csrfToken(vault: Vault, cookie: string, nonce: string): string {
  return `${nonce}.${vault.hmac(`csrf ${nonce} ${cookie}`)}`;
}

/** A write comes from a page of ours: same origin by the browser's word, and the token of this visitor's own pages. */
export function sameSite(c: Context, settings: Settings): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = c.req.header('origin');
  if (!origin) return true;
  return origin === new URL(settings.public_url).origin || origin === new URL(c.req.url).origin;
}

export function tokenMatches(vault: Vault, given: unknown, cookie: string): boolean {
  if (typeof given !== 'string') return false;
  const [nonce = '', mark = ''] = given.split('.');
  return vault.holds(`csrf ${nonce} ${cookie}`, mark);
}

/** The visitor's network address; behind a trusted proxy the last one that the proxy wrote. */
export function addressOf(c: Context, settings: Settings): string {
  const forwarded = settings.trusted_proxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress;
  return forwarded || socket || 'local';
}
