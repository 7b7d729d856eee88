import type { Features } from './prepare.ts';
import type { Measured, Pole, Reason } from './reasons.ts';
import type { Weights } from './weights.ts';

const values = [0, 1, 2, 3] as const;
const work = [4, 5, 6, 7] as const;

/** How alike two are over some statements, 0 to 1; undefined where fewer than two are answered by both. */
function likeness(mentee: Features, mentor: Features, statements: readonly number[]): number | undefined {
  const both = statements.filter((at) => mentee.statements[at] && mentor.statements[at]);
  if (both.length < 2) return undefined;
  return 1 - both.reduce((sum, at) => sum + Math.abs(mentee.statements[at]! - mentor.statements[at]!), 0) / (both.length * 4);
}

/** Where both lean to the same side, the clearest first, at most two: enough for a sentence, no list of answers. */
function sharedPoles(mentee: Features, mentor: Features, statements: readonly number[]): Pole[] {
  return statements
    .flatMap((statement) => {
      const mine = mentee.statements[statement]!;
      const theirs = mentor.statements[statement]!;
      if (mine === 0 || theirs === 0 || mine === 3 || theirs === 3 || mine > 3 !== theirs > 3) return [];
      return [{ statement, side: mine > 3 ? 5 : 1, clear: Math.abs(mine - 3) + Math.abs(theirs - 3) } as const];
    })
    .toSorted((a, b) => b.clear - a.clear)
    .slice(0, 2)
    .map(({ statement, side }) => ({ statement, side }));
}

/** From three quarters on two are alike; below two fifths it is worth a word before they meet. */
const alike = 0.75;
const apart = 0.4;

export function styleReasons(mentee: Features, mentor: Features, weights: Weights, part: Measured): Reason[] {
  const inValues = likeness(mentee, mentor, values);
  const inWork = likeness(mentee, mentor, work);
  const reason = (key: Reason['key'], speaks: Reason['speaks'], share: number, poles: readonly Pole[] = []): Reason => ({
    key,
    speaks,
    criterion: 'style',
    strength: Math.round((part.weight / 2) * share),
    vars: { poles },
  });
  const reasons: Reason[] = [];
  if (inWork !== undefined) {
    if (weights.style === 'different') {
      if (inWork <= apart) reasons.push(reason('style_different', 'for', 1 - inWork));
    } else if (inWork >= alike) reasons.push(reason('style_alike', 'for', inWork, sharedPoles(mentee, mentor, work)));
    else if (inWork <= apart) reasons.push(reason('style_apart', 'open', 1 - inWork));
  }
  if (inValues !== undefined && inValues >= alike)
    reasons.push(reason('values_alike', 'for', inValues, sharedPoles(mentee, mentor, values)));
  return reasons;
}
