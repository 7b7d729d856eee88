import type { Context } from 'hono';
import { Refusal } from '../refusal.ts';

/** Text from an address without the one character that the database refuses. */
export function plain(text: string): string {
  return text.replaceAll('\u0000', '');
}

/** Reads at most `limit` bytes: what a header promises is only a promise, and a body in pieces promises nothing. */
async function readUpTo(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    size += piece.value.byteLength;
    if (size > limit) {
      await reader?.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(piece.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.byteLength;
  }
  return all;
}

/** The form that was sent; empty where it is none. Throws Refusal 422 beyond `limit` bytes. */
export async function bodyOf(c: Context, limit: number): Promise<FormData> {
  const type = c.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) return new FormData();
  try {
    const bytes = await readUpTo(c.req.raw, limit);
    if (!bytes) throw new Refusal('platform.form.too_large', { max: Math.floor(limit / 1024 / 1024) }, { status: 422 });
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return new FormData();
  }
}

const browsers = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/(?:)/, 'Browser'],
] as const;
const systems = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

/** Browser and system in two words: enough to recognise one's own device, too little to recognise a person. */
export function device(agent: string): string {
  const named = (list: readonly (readonly [RegExp, string])[]) => list.find(([pattern]) => pattern.test(agent))?.[1];
  return [named(browsers), named(systems)].filter(Boolean).join(', ');
}
