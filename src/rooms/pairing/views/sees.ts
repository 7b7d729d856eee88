import type { Ui } from '../../../platform/html/ui.ts';
import { matchingAudience } from '../rules/matching-audience.ts';
import { listed } from './reasons.ts';

/** Weights, runs, points: what the coordination alone works with. `scores`: the works council lets it read points. */
export function matchingSees(ui: Ui, scores: boolean): { what: string; who: string }[] {
  const parts = ['settings', 'runs', 'facts', scores ? 'points' : 'points_nobody'] as const;
  return parts.map((part) => ({
    what: ui.t(`pairing.sees.matching.${part}`),
    who: listed(
      ui,
      matchingAudience[part].map((reader) => ui.t(`pairing.sees.reader.${reader}`)),
    ),
  }));
}
