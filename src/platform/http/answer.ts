import type { Key, Vars } from '../i18n/catalogue.ts';

/** A page: JSX from a view. */
export type Html = { toString(): string };

/** What a notice (toast) on the next page says, and how to undo it. */
export interface Notice {
  key: Key;
  vars?: Vars;
  /** Address that a POST without fields takes back what was done. */
  undo?: string;
}

export interface Redirect {
  kind: 'redirect';
  to: string;
  notice?: Notice;
  /** Cookie changes of a sign-in or sign-out: the new login token, or null to clear it. */
  login?: string | null;
  /** A guest's choice of language, kept in a cookie. */
  locale?: string;
}

export interface Download {
  kind: 'download';
  bytes: Uint8Array;
  /** As the browser offers it; one line. */
  name: string;
  type: string;
  /** Pictures are shown in the page; everything else is offered for saving only. */
  inline?: boolean;
  /** Seconds that the reader's own browser may keep it. */
  keep?: number;
}

export type Answer = Html | Redirect | Download;

/** After a deed: on to a page, with a sentence about what happened. Only paths of this installation. */
export function to(path: string, notice?: Key | Notice, vars?: Vars): Redirect {
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\\')) throw new Error(`not a path of ours: ${path}`);
  const said = typeof notice === 'string' ? { key: notice, ...(vars ? { vars } : {}) } : notice;
  return { kind: 'redirect', to: path, ...(said ? { notice: said } : {}) };
}

export function download(file: Omit<Download, 'kind'>): Download {
  return { kind: 'download', ...file };
}

export function isRedirect(answer: unknown): answer is Redirect {
  return (answer as Redirect | null)?.kind === 'redirect';
}

export function isDownload(answer: unknown): answer is Download {
  return (answer as Download | null)?.kind === 'download';
}

/** Where a sign-in leads on: a local path, or home. Keeps other hosts out of `next=`. */
export function localPath(text: string | undefined, otherwise = '/home'): string {
  return text && /^\/(?![/\\])[^\\\u0000-\u001f\u007f-\u009f]*$/.test(text) ? text : otherwise;
}
