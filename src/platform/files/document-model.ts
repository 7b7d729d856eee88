/** One part of a printed document: its heading, short facts, long texts, and the parts below it (at most four levels). */
export interface DocumentPart {
  title: string;
  facts: { label: string; value: string }[];
  texts: { label: string; text: string }[];
  parts: DocumentPart[];
}

export interface DocumentModel {
  title: string;
  lead: string;
  /** Language of the whole, for screen readers and hyphenation: `de`, `en`. */
  language: string;
  made_at: Date;
  /** «Seite» */
  page: string;
  parts: DocumentPart[];
  /** Files that lie in the document, each with a sentence about it. */
  files: { name: string; type: string; about: string; bytes: Uint8Array }[];
}

/** What the worker says: the bytes of a PDF, or why there is none. */
export type Printed = { bytes: Uint8Array } | { failed: string };
