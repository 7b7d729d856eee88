import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

// Where Windows-1252 differs from Latin-1: 0x80 to 0x9f. An own table, because some Node versions decode this name as plain Latin-1.
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function startsWith(bytes: Uint8Array, ...magic: number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** True for the formats people take for a CSV: workbooks, PDFs, pictures, archives. */
export function isKnownBinary(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ||
    startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ||
    startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x1f, 0x8b) ||
    startsWith(bytes, 0x47, 0x49, 0x46, 0x38)
  );
}

/** UTF-16 without a mark: western text has a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const most = sample.length * 0.35;
  if (odd > most && even < odd / 10) return 'utf-16le';
  if (even > most && odd < even / 10) return 'utf-16be';
  return undefined;
}

function detect(bytes: Uint8Array): { encoding: Encoding; mark: number } {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', mark: 3 };
  if (startsWith(bytes, 0xff, 0xfe)) return { encoding: 'utf-16le', mark: 2 };
  if (startsWith(bytes, 0xfe, 0xff)) return { encoding: 'utf-16be', mark: 2 };
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return { encoding: utf16, mark: 0 };
  return { encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252', mark: 0 };
}

/** The text without its byte order mark. Never throws: what does not decode becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): { encoding: Encoding; text: string } {
  const { encoding, mark } = detect(bytes);
  const body = Buffer.from(bytes.buffer, bytes.byteOffset + mark, bytes.byteLength - mark);
  const whole = body.subarray(0, body.length - (body.length % 2));
  switch (encoding) {
    case 'utf-8':
      return { encoding, text: body.toString('utf8') };
    case 'utf-16le':
      return { encoding, text: whole.toString('utf16le') };
    case 'utf-16be':
      return { encoding, text: Buffer.from(whole).swap16().toString('utf16le') };
    case 'windows-1252':
      return { encoding, text: body.toString('latin1').replace(/[\x80-\x9f]/g, (byte) => WINDOWS[byte.charCodeAt(0) - 0x80]!) };
  }
}
