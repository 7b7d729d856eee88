import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Hono } from 'hono';

interface Asset {
  type: string;
  stamp: string;
  plain: Uint8Array<ArrayBuffer>;
  packed: Partial<Record<'br' | 'gzip', Uint8Array<ArrayBuffer>>>;
}

export interface Assets {
  /** Address with the content's stamp, which lets browsers keep it for a year. */
  path(name: string): string;
  mount(app: Hono): void;
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
};

function readAsset(file: string): Asset | undefined {
  const type = types[file.slice(file.lastIndexOf('.') + 1)];
  if (!type) return undefined;
  const plain = new Uint8Array(readFileSync(file));
  const stamp = createHash('sha256').update(plain).digest('base64url').slice(0, 10);
  const packed = /^text|svg/.test(type)
    ? {
        br: new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
        gzip: new Uint8Array(gzipSync(plain)),
      }
    : {};
  return { type, stamp, plain, packed };
}

/** Reads `<dist>/assets` and `<dist>/client` into memory: a handful of small files, packed once at start. */
export function loadAssets(dist: string): Assets {
  const all = new Map<string, Asset>();
  for (const [folder, prefix] of [
    ['assets', ''],
    ['client', ''],
  ] as const) {
    let names: string[] = [];
    try {
      names = readdirSync(join(dist, folder), { recursive: true }).map(String);
    } catch {
      continue;
    }
    for (const name of names) {
      const asset = readAsset(join(dist, folder, name));
      if (asset) all.set(prefix + name.replaceAll('\\', '/'), asset);
    }
  }
  return {
    path: (name) => `/assets/${name}?v=${all.get(name)?.stamp ?? '0'}`,
    mount(app) {
      app.get('/assets/*', (c) => {
        const asset = all.get(c.req.path.slice('/assets/'.length));
        if (!asset) return c.notFound();
        const accepts = c.req.header('accept-encoding') ?? '';
        const coding =
          asset.packed.br && accepts.includes('br') ? 'br' : asset.packed.gzip && accepts.includes('gzip') ? 'gzip' : undefined;
        const fresh = c.req.query('v') === asset.stamp || c.req.path.endsWith('.woff2');
        return c.body((coding && asset.packed[coding]) ?? asset.plain, 200, {
          'Content-Type': asset.type,
          'Cache-Control': fresh ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
          Vary: 'Accept-Encoding',
          ...(coding ? { 'Content-Encoding': coding } : {}),
        });
      });
    },
  };
}
