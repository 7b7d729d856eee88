import { connect, type Socket } from 'node:net';

const CHUNK_BYTES = 64 * 1024;
const REPLY_MAX = 4096;

/** No verdict: the file must not be let through. The message says what happened, for the log. */
export class ScannerUnreachable extends Error {
  constructor(why: string) {
    super(`virus scanner: ${why}`);
    this.name = 'ScannerUnreachable';
  }
}

/** Where clamd listens: a socket path ('/run/clamav/clamd.ctl', also 'unix:/…') or 'host:port'. Throws ScannerUnreachable. */
export function parseTarget(target: string): { path: string } | { host: string; port: number } {
  const path = target.replace(/^unix:(?:\/\/(?=\/))?/, '');
  if (path.startsWith('/')) return { path };
  const [, bracketed, plain, digits] = /^(?:tcp:\/\/)?(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(target) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  if (!host || port < 1 || port > 65_535) throw new ScannerUnreachable('the address is neither a socket path nor host:port');
  return { host, port };
}

function frame(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** Waits where the scanner reads slowly, so that at most one chunk lies copied in memory. */
async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  const write = (data: Uint8Array) =>
    new Promise<void>((resolve, reject) => socket.write(data, (error) => (error ? reject(error) : resolve())));
  await write(Buffer.from('zINSTREAM\0'));
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) await write(frame(bytes.subarray(at, at + CHUNK_BYTES)));
  await write(frame(new Uint8Array(0)));
}

function verdict(reply: string): 'clean' | { found: string } {
  const text = reply.replace(/\0[^]*$/, '').trim();
  if (text === 'stream: OK') return 'clean';
  const found = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (found) return { found };
  throw new ScannerUnreachable(text === '' ? 'closed without an answer' : `answered «${text.slice(0, 200)}»`);
}

/** Asks clamd (INSTREAM). `target`: see parseTarget; `timeout_ms` covers the whole exchange. Throws ScannerUnreachable whenever there is no verdict. */
export async function scanBytes(bytes: Uint8Array, target: string, timeout_ms = 20_000): Promise<'clean' | { found: string }> {
  const socket = connect(parseTarget(target));
  let deadline: NodeJS.Timeout | undefined;
  try {
    const reply = await new Promise<string>((resolve, reject) => {
      deadline = setTimeout(() => reject(new ScannerUnreachable(`no answer within ${timeout_ms} ms`)), timeout_ms);
      let text = '';
      let failure: Error | undefined;
      socket.setEncoding('utf8');
      socket.on('data', (part: string) => {
        text += part;
        if (text.includes('\0')) resolve(text);
        else if (text.length > REPLY_MAX) reject(new ScannerUnreachable('an endless answer'));
      });
      // The scanner answers and closes early when a file is over its limit; then the answer counts, not the broken pipe.
      socket.on('error', (error) => (failure = error));
      socket.on('close', () => (text === '' && failure ? reject(new ScannerUnreachable(failure.message)) : resolve(text)));
      socket.on('connect', () => {
        send(socket, bytes).catch((error: Error) => (failure ??= error));
      });
    });
    return verdict(reply);
  } finally {
    clearTimeout(deadline);
    socket.destroy();
  }
}
