// Builds dist/: the command line, worker threads, browser modules, styles and fonts. Takes less than a second.
import { build } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));
const started = performance.now();
rmSync('dist', { recursive: true, force: true });

const shared = {
  bundle: true,
  format: 'esm',
  sourcemap: true,
  // Sources are in the repository; without their text no file grows and no machine's path slips in.
  sourcesContent: false,
  logLevel: 'warning',
  outdir: 'dist',
  entryNames: '[name]',
};

const workers = filesUnder('src').filter((file) => file.endsWith('.worker.ts'));
await build({
  ...shared,
  entryPoints: ['src/cli.ts', ...workers],
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
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
    outdir: 'dist/client',
    platform: 'browser',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    minify: true,
    splitting: true,
    chunkNames: 'part-[hash]',
  });
}

const stylesFolder = 'src/platform/html/styles';
const styles = existsSync(stylesFolder) ? readdirSync(stylesFolder).filter((name) => name.endsWith('.css')) : [];
mkdirSync('dist/assets/fonts', { recursive: true });
const css = styles.toSorted().map((name) => readFileSync(join(stylesFolder, name), 'utf8'));
writeFileSync('dist/assets/all.css', css.join('\n'));
await build({
  entryPoints: ['dist/assets/all.css'],
  outfile: 'dist/assets/app.css',
  // Addresses of fonts and pictures are those of the running site.
  external: ['*.woff2', '*.svg', '*.png', '/*'],
  bundle: true,
  minify: true,
  logLevel: 'warning',
});
rmSync('dist/assets/all.css');
copyFileSync('src/platform/html/mark.svg', 'dist/assets/mark.svg');

for (const font of [
  'newsreader/files/newsreader-latin-opsz-normal.woff2',
  'newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
  'figtree/files/figtree-latin-wght-normal.woff2',
  'figtree/files/figtree-latin-ext-wght-normal.woff2',
]) {
  copyFileSync(join('node_modules/@fontsource-variable', font), join('dist/assets/fonts', basename(font)));
}
console.log(`Built in ${Math.round(performance.now() - started)} ms.`);

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
