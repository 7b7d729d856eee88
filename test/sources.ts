import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { parseAst } from 'vitest/node';

const root = resolve(import.meta.dirname, '..');
const notOurs = new Set(['node_modules', 'dist', 'data', '.git']);
const queries = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto']);
const spokenAttributes = new Set([
  'title',
  'placeholder',
  'alt',
  'label',
  'aria-label',
  'aria-description',
  'aria-roledescription',
]);
const word = /\p{L}{2}/u;

export interface Found {
  /** `path:line`, as editors open it. */
  at: string;
  what: string;
}

/** What the laws ask about one source file. Paths are relative to the repository, with `/`. */
export interface Source {
  path: string;
  lines: number;
  /** Imports and re-exports: a repository path or the name of a package. */
  imports: (Found & { typesOnly: boolean })[];
  /** Queries: calls of Kysely's query starters and `sql` templates. */
  queries: Found[];
  /** Uses of the clock, of chance and of the environment. */
  ambient: Found[];
  /** Texts that a person would read, written into JSX. */
  words: Found[];
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every file of the repository (or of one folder in it), without what git ignores. */
export function filesIn(folder = '.'): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => !notOurs.has(entry.name));
  const path = (name: string) => posix.normalize(posix.join(folder, name));
  return entries.flatMap((entry) => (entry.isDirectory() ? filesIn(path(entry.name)) : [path(entry.name)])).toSorted();
}

export function readSource(path: string): Source {
  const text = readText(path);
  const source: Source = { path, lines: text.trimEnd().split('\n').length, imports: [], queries: [], ambient: [], words: [] };
  const found = (node: Node, what: string): Found => ({ at: `${path}:${text.slice(0, node.start).split('\n').length}`, what });
  const program = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  visit(program as unknown as Node, (node) => inspect(node, source, found));
  return source;
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof (child as Node | null)?.type === 'string') visit(child as Node, look);
    }
  }
}

function inspect(node: Node, source: Source, found: (node: Node, what: string) => Found): void {
  const imported = importOf(node, source.path);
  if (imported) source.imports.push({ ...found(node, imported.what), typesOnly: imported.typesOnly });
  const query = queryOf(node);
  if (query) source.queries.push(found(node, query));
  const ambient = ambientOf(node);
  if (ambient) source.ambient.push(found(node, ambient));
  for (const text of wordsOf(node)) source.words.push(found(node, text.trim().replaceAll(/\s+/g, ' ')));
}

function importOf(node: Node, path: string): { what: string; typesOnly: boolean } | undefined {
  if (!/^(Import(Declaration|Expression)|Export(All|Named)Declaration)$/.test(node.type)) return undefined;
  const from = (node.source as Node | null)?.value;
  if (typeof from !== 'string') return undefined;
  const specifiers = (node.specifiers ?? []) as Node[];
  const all = specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === 'type');
  const typesOnly = node.importKind === 'type' || node.exportKind === 'type' || all;
  return { what: from.startsWith('.') ? posix.join(dirname(path), from) : from, typesOnly };
}

function queryOf(node: Node): string | undefined {
  if (node.type === 'TaggedTemplateExpression' && nameOf(node.tag) === 'sql') return 'sql`…`';
  if (node.type !== 'CallExpression') return undefined;
  const method = nameOf((node.callee as Node).property);
  return method && queries.has(method) ? method : undefined;
}

function ambientOf(node: Node): string | undefined {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && (node.arguments as Node[]).length === 0)
    return 'new Date()';
  if (node.type !== 'MemberExpression') return undefined;
  const name = `${nameOf(node.object)}.${nameOf(node.property)}`;
  return ['Date.now', 'Math.random', 'process.env'].includes(name) ? name : undefined;
}

function nameOf(node: unknown): string | undefined {
  return (node as { name?: string } | null | undefined)?.name;
}

function wordsOf(node: Node): string[] {
  if (node.type === 'JSXText') return word.test(String(node.value)) ? [String(node.value)] : [];
  if (node.type === 'JSXAttribute') return spokenAttributes.has(nameOf(node.name) ?? '') ? textsOf(node.value) : [];
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return [];
  return (node.children as Node[]).filter((child) => child.type === 'JSXExpressionContainer').flatMap(textsOf);
}

// What an expression can come to: `{'Yes'}`, `{on ? 'Yes' : 'No'}`, `{name ?? 'Nobody'}`, `{`Dear ${name}`}`.
function textsOf(value: unknown): string[] {
  const node = value as Node | null;
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && word.test(node.value) ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[])
        .map((quasi) => quasi.value.cooked)
        .filter((text) => word.test(text));
    case 'JSXExpressionContainer':
      return textsOf(node.expression);
    case 'ConditionalExpression':
      return [...textsOf(node.consequent), ...textsOf(node.alternate)];
    case 'LogicalExpression':
      return textsOf(node.right);
    default:
      return [];
  }
}
