import { diffWordsWithSpace } from 'diff';

/** A run of words that stayed, came or went. */
export interface Piece {
  kind: 'same' | 'new' | 'gone';
  text: string;
}

/** Beyond this many changes a text counts as written anew: comparing word by word would help nobody and take long. */
const mostChanges = 300;

/** What changed between two texts, word by word. Joining all but the new pieces gives `before`, all but the gone ones `after`. */
export function wordDifference(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostChanges });
  if (!found)
    return [
      { kind: 'gone' as const, text: before },
      { kind: 'new' as const, text: after },
    ].filter(({ text }) => text !== '');
  return joined(found.map(({ added, removed, value }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value })));
}

/** A single space between two changes is no word that stayed: the change reads as one. */
function joined(pieces: Piece[]): Piece[] {
  const runs: Piece[] = [];
  let gone = '';
  let fresh = '';
  const flush = () => {
    if (gone) runs.push({ kind: 'gone', text: gone });
    if (fresh) runs.push({ kind: 'new', text: fresh });
    gone = fresh = '';
  };
  for (const [at, piece] of pieces.entries()) {
    const between = piece.kind === 'same' && /^\s+$/.test(piece.text) && at > 0 && at < pieces.length - 1 && gone && fresh;
    if (piece.kind === 'gone') gone += piece.text;
    else if (piece.kind === 'new') fresh += piece.text;
    else if (between && pieces[at + 1]?.kind !== 'same') {
      gone += piece.text;
      fresh += piece.text;
    } else {
      flush();
      runs.push(piece);
    }
  }
  flush();
  return runs;
}
