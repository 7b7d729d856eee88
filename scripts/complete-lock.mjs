// After `npm install`: adds platform packages that npm left out of package-lock.json because the registry in use does not
// carry them. Without their entries `npm ci` refuses to run anywhere; with them it skips what the platform does not need.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] || !/^\d/.test(version)) continue;
    const [, os, cpu, abi = ''] = /-(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/.exec(name) ?? [];
    if (!os) throw new Error(`${name} is missing in package-lock.json and its name does not tell its platform.`);
    const libc = os === 'linux' && { gnu: ['glibc'], musl: ['musl'], gnueabihf: ['glibc'], musleabihf: ['musl'] }[abi];
    lock.packages[place] = { version, cpu: [cpu], ...(libc && { libc }), optional: true, os: [os] };
    console.log(`added ${name} ${version}`);
  }
}

const places = Object.keys(lock.packages).toSorted((a, b) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(places.map((place) => [place, lock.packages[place]]));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
