import type { CvLine } from './cv-lines.ts';

/** What the thread that reads a CV is given. */
export interface Asked {
  bytes: Uint8Array<ArrayBuffer>;
  module: WebAssembly.Module;
  max_pages: number;
  max_characters: number;
  /** So many pages are drawn, from the first. */
  drawn_pages: number;
  /** Of the pictures, in px. */
  width: number;
}

export type RefusedCv = 'damaged' | 'encrypted' | 'too-many-pages' | 'too-large' | 'timeout';

/** RGB, a byte each, row by row. */
export interface RawPage {
  page: number;
  width: number;
  height: number;
  pixels: Uint8Array<ArrayBuffer>;
  lines: CvLine[];
}

/** The text comes first, then page after page; each page waits until the one before is taken. */
export type Said = { refused: RefusedCv } | { pages: number; text: string } | { drawn: RawPage } | { end: true };
