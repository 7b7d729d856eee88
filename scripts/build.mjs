// Builds dist/: the command line, worker threads, browser modules, styles and fonts. Takes less than a second.
import { build } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
const started = performance.now();
// Built beside and put into place at the end: a build that fails leaves the last good one.
const out = 'dist.new';
rmSync(out, { recursive: true, force: true });

const shared = {
  bundle: true,
  format: 'esm',
  sourcemap: true,
  // Sources are in the repository; without their text no file grows and no machine's path slips in.
  sourcesContent: false,
  logLevel: 'warning',
  outdir: out,
  entryNames: '[name]',
};

const workers = filesUnder('src').filter((file) => file.endsWith('.worker.ts'));
await build({
  ...shared,
  entryPoints: ['src/cli.ts', ...workers],
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  // `match` and `--help` start without loading the server and its packages.
  splitting: true,
  chunkNames: 'part-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
});

// A folder below client/ holds what several elements use; each file directly in it is one element.
const elements = existsSync('client')
  ? readdirSync('client')
      .filter((name) => /(?<!\.test|\.d)\.ts$/.test(name))
      .map((name) => join('client', name))
  : [];
if (elements.length > 0) {
  await build({
    ...shared,
    entryPoints: elements,
    outdir: `${out}/client`,
    platform: 'browser',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    minify: true,
    splitting: true,
    chunkNames: 'part-[hash]',
  });
}

const stylesFolder = 'src/platform/html/styles';
const styles = existsSync(stylesFolder) ? readdirSync(stylesFolder).filter((name) => name.endsWith('.css')) : [];
mkdirSync(`${out}/assets/fonts`, { recursive: true });
const css = styles.toSorted().map((name) => readFileSync(join(stylesFolder, name), 'utf8'));
writeFileSync(`${out}/assets/all.css`, css.join('\n'));
await build({
  entryPoints: [`${out}/assets/all.css`],
  outfile: `${out}/assets/app.css`,
  // Addresses of fonts and pictures are those of the running site.
  external: ['*.woff2', '*.svg', '*.png', '/*'],
  bundle: true,
  minify: true,
  logLevel: 'warning',
});
rmSync(`${out}/assets/all.css`);
copyFileSync('src/platform/html/mark.svg', `${out}/assets/mark.svg`);

for (const font of [
  'newsreader/files/newsreader-latin-opsz-normal.woff2',
  'newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
  'figtree/files/figtree-latin-wght-normal.woff2',
  'figtree/files/figtree-latin-ext-wght-normal.woff2',
]) {
  copyFileSync(join('node_modules/@fontsource-variable', font), join(`${out}/assets/fonts`, basename(font)));
}
rmSync('dist', { recursive: true, force: true });
renameSync(out, 'dist');
console.log(`Built in ${Math.round(performance.now() - started)} ms.`);

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
