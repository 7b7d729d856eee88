import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { House } from '../deed.ts';
import { ErrorPage } from '../html/errors.tsx';
import type { Ui } from '../html/ui.ts';
import { NotFound, Refusal } from '../refusal.ts';
import { isDownload, isRedirect, type Answer, type Download, type Notice } from './answer.ts';
import type { Cookies } from './cookies.ts';
import { pageReply } from './compressed.ts';
import { filePolicy } from './security.ts';

export interface Replier {
  house: House;
  cookies: Cookies;
  takeNotice(c: Context): Notice | undefined;
  failure(c: Context, ui: Ui, error: unknown): Response;
}

/** How long a login cookie lives; the row in the database ends earlier or is revoked. */
const loginSeconds = 30 * 24 * 3600;

export function makeReplier(house: House, cookies: Cookies): Replier {
  return {
    house,
    cookies,
    takeNotice(c) {
      const text = cookies.read(c, 'notice');
      if (!text || c.req.method !== 'GET') return undefined;
      cookies.clear(c, 'notice');
      try {
        const [mark, json] = [
          text.slice(0, text.indexOf('.')),
          Buffer.from(text.slice(text.indexOf('.') + 1), 'base64url').toString(),
        ];
        return house.vault.holds(`notice ${json}`, mark ?? '') ? (JSON.parse(json) as Notice) : undefined;
      } catch {
        return undefined;
      }
    },
    failure(c, ui, error) {
      if (error instanceof NotFound) return pageReply(c, String(<ErrorPage ui={ui} status={404} />), 404);
      if (error instanceof Refusal)
        return pageReply(c, String(<ErrorPage ui={ui} status={error.status} said={error.said} />), error.status);
      // The person quotes the number, the operator finds it in the log: no detail leaves the server.
      const code = house.chance.id().slice(0, 8);
      house.log.error({ code, method: c.req.method, route: c.req.routePath, err: error }, 'unexpected error');
      return pageReply(c, String(<ErrorPage ui={ui} status={500} code={code} />), 500);
    },
  };
}

function fileReply(c: Context, file: Download): Response {
  const name =
    file.name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replace(/[^\w.-]+/g, '-') || 'file';
  // The name as it was given, for browsers that know how to read it.
  const whole =
    name === file.name
      ? ''
      : `; filename*=UTF-8''${encodeURIComponent(file.name.normalize('NFC')).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
  return c.body(new Uint8Array(file.bytes), 200, {
    'Content-Type': file.type,
    'Content-Disposition': `${file.inline ? 'inline' : 'attachment'}; filename="${name}"${whole}`,
    'Content-Security-Policy': filePolicy,
    'Cache-Control': file.keep ? `private, max-age=${file.keep}` : 'no-store',
  });
}

export async function reply(c: Context, replier: Replier, answer: Answer, status: ContentfulStatusCode = 200): Promise<Response> {
  if (isDownload(answer)) return fileReply(c, answer);
  if (!isRedirect(answer)) return pageReply(c, String(answer), status);
  if (answer.login === null) replier.cookies.clear(c, 'login');
  else if (answer.login !== undefined) {
    replier.cookies.write(c, 'login', answer.login, loginSeconds);
    // What tied forms to the guest ends with the guest: nobody who knew it before knows anything after the next sign-out.
    replier.cookies.clear(c, 'guest');
  }
  if (answer.locale) replier.cookies.write(c, 'locale', answer.locale, 365 * 24 * 3600);
  if (answer.notice) {
    const json = JSON.stringify(answer.notice);
    replier.cookies.write(
      c,
      'notice',
      `${replier.house.vault.hmac(`notice ${json}`)}.${Buffer.from(json).toString('base64url')}`,
      60,
    );
  }
  return c.redirect(answer.to, 303);
}
