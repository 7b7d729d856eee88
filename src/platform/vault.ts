import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A confidential column's value as stored (bytea). Only a vault makes one. */
export type Sealed = Buffer & { readonly __sealed: true };

/**
 * `context` names the column ('mentoring_request.concern'): a value moved to another column does not open.
 * `open` and `openBytes` throw VaultRefused.
 */
export interface Vault {
  seal(text: string, context: string): Sealed;
  open(sealed: Uint8Array, context: string): string;
  sealBytes(bytes: Uint8Array, context: string): Sealed;
  openBytes(sealed: Uint8Array, context: string): Buffer;
  /** 43 characters base64url under the newest key, for csrf and tokens. Put the purpose in front of the text. */
  hmac(text: string): string;
  /** In constant time; a mac made before a rotation of keys still holds. */
  holds(text: string, mac: string): boolean;
  /** How values begin that each of the keys has sealed, the newest first. */
  heads: readonly Buffer[];
  /** Sealed with an older key. */
  isOlder(sealed: Uint8Array): boolean;
}

/** 'damaged': altered, cut short or another context; 'unknown-key': sealed with a key that this vault was not given. */
export class VaultRefused extends Error {
  readonly reason: 'damaged' | 'unknown-key';

  constructor(reason: VaultRefused['reason']) {
    super(`sealed value refused: ${reason}`);
    this.name = 'VaultRefused';
    this.reason = reason;
  }
}

const VERSION = 1;
const ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + ID_BYTES;
const LEAST_BYTES = HEAD_BYTES + NONCE_BYTES + TAG_BYTES;

type Purpose = 'text' | 'bytes';
interface Ring {
  id: Buffer;
  text: Buffer;
  bytes: Buffer;
  mac: Buffer;
}

function ringOf(key: Uint8Array): Ring {
  if (key.length !== 32) throw new Error('a vault key has 32 bytes');
  const derive = (purpose: string, length = 32) =>
    Buffer.from(hkdfSync('sha256', key, '', `tandemwerk vault 1 ${purpose}`, length));
  return { id: derive('id', ID_BYTES), text: derive('text'), bytes: derive('bytes'), mac: derive('mac') };
}

/**
 * Seals with `key`, opens what `key` or one of `olderKeys` sealed (32 bytes each).
 * Stored form: version 1 byte, key id 4, nonce 12, tag 16, ciphertext (AES-256-GCM).
 */
export function makeVault(key: Uint8Array, olderKeys: readonly Uint8Array[] = []): Vault {
  const current = ringOf(key);
  const rings = [current, ...olderKeys.map(ringOf)];

  function shut(plain: Uint8Array, context: string, purpose: Purpose): Sealed {
    const head = Buffer.concat([Buffer.of(VERSION), current.id]);
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', current[purpose], nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.concat([head, Buffer.from(context)]));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([head, nonce, cipher.getAuthTag(), body]) as Sealed;
  }

  function unshut(sealed: Uint8Array, context: string, purpose: Purpose): Buffer {
    const stored = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (stored.length < LEAST_BYTES || stored[0] !== VERSION) throw new VaultRefused('damaged');
    const head = stored.subarray(0, HEAD_BYTES);
    const ring = rings.find(({ id }) => id.equals(head.subarray(1)));
    if (!ring) throw new VaultRefused('unknown-key');
    const nonce = stored.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', ring[purpose], nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.concat([head, Buffer.from(context)]));
    decipher.setAuthTag(stored.subarray(HEAD_BYTES + NONCE_BYTES, LEAST_BYTES));
    try {
      return Buffer.concat([decipher.update(stored.subarray(LEAST_BYTES)), decipher.final()]);
    } catch {
      throw new VaultRefused('damaged');
    }
  }

  const heads = rings.map(({ id }) => Buffer.concat([Buffer.of(VERSION), id]));
  const mac = (ring: Ring, text: string) => createHmac('sha256', ring.mac).update(text).digest();

  return {
    seal: (text, context) => shut(Buffer.from(text), context, 'text'),
    open: (sealed, context) => unshut(sealed, context, 'text').toString(),
    sealBytes: (bytes, context) => shut(bytes, context, 'bytes'),
    openBytes: (sealed, context) => unshut(sealed, context, 'bytes'),
    hmac: (text) => mac(current, text).toString('base64url'),
    holds(text, given) {
      const bytes = Buffer.from(given, 'base64url');
      // The text is compared too: base64 decoding forgives characters, a token must not have two spellings.
      if (bytes.length !== 32 || bytes.toString('base64url') !== given) return false;
      return rings.some((ring) => timingSafeEqual(mac(ring, text), bytes));
    },
    heads,
    isOlder: (sealed) => heads.slice(1).some((head) => head.equals(sealed.subarray(0, HEAD_BYTES))),
  };
}
