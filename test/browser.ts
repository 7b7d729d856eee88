import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const root = resolve(import.meta.dirname, '..');
const quiet = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // No name but the machine's own is ever looked up: a page that needs the outside world fails its test.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** A Chromium for journeys through the running app. Takes the one from npm, else an installed one; throws without either. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(packed() ?? installed());
}

function packed(): LaunchOptions | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64' || process.env.CHROME_PATH) return undefined;
  const folder = unpack();
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
  const args = [...quiet, '--no-sandbox', '--headless=shell', '--no-zygote'];
  return { executablePath: join(folder, 'chromium'), env, args, chromiumSandbox: false };
}

function installed(): LaunchOptions {
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome', 'msedge'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = [
    process.env.CHROME_PATH,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) =>
      join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
    ),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
  ];
  const executablePath = places.find((place) => place && existsSync(place));
  if (executablePath) return { executablePath, args: quiet, chromiumSandbox: false };
  throw new Error('The browser tests need Chrome or Chromium on this machine: install one or name it in CHROME_PATH.');
}

/** Unpacks the archives once; several workers may try at the same time, the first complete folder wins. */
function unpack(): string {
  const archives = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin');
  const { version } = JSON.parse(readFileSync(resolve(archives, '../package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'node_modules/.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  try {
    const inflated = (name: string) => brotliDecompressSync(readFileSync(join(archives, name)));
    writeFileSync(join(half, 'chromium'), inflated('chromium.br'));
    chmodSync(join(half, 'chromium'), 0o755);
    for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) untar(inflated(name), half);
    if (!existsSync(folder)) renameSync(half, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
  return folder;
}

function untar(archive: Buffer, folder: string): void {
  const { status, error, stderr } = spawnSync('tar', ['-x', '-C', folder], { input: archive, maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`The browser's archive could not be unpacked: ${error?.message ?? stderr.toString()}`);
}
