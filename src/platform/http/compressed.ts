import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Below this a packed page is hardly smaller. */
const worthwhile = 1024;
/** A tenth larger than at the usual level, in half the time. */
const level = 3;

function takesGzip(header: string | undefined): boolean {
  const [, q] = /(?:^|,)\s*(?:gzip|\*)\s*(?:;\s*q=([\d.]+))?\s*(?:,|$)/i.exec(header ?? '') ?? [undefined, '0'];
  return q === undefined || Number(q) > 0;
}

/** A whole page. Packed in one go: as a stream it costs more than drawing it. */
export function pageReply(c: Context, html: string, status: ContentfulStatusCode): Response {
  c.header('Vary', 'Accept-Encoding');
  if (html.length < worthwhile || !takesGzip(c.req.header('accept-encoding'))) return c.html(html, status);
  c.header('Content-Encoding', 'gzip');
  return c.body(new Uint8Array(gzipSync(html, { level })), status, { 'Content-Type': 'text/html; charset=UTF-8' });
}
