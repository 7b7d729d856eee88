import type { Ui } from '../../../../platform/html/ui.ts';
import { fullName } from '../../../people/rules/profile.ts';
import { proposalAudience, type ProposalPart } from '../../rules/proposal-audience.ts';
import { fit } from '../run/numbers.ts';

interface Face {
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  function: string | null;
  organization: string | null;
}

/** An erased person has no name any more. */
export function nameOf(ui: Ui, face: Pick<Face, 'first_name' | 'last_name' | 'preferred_name'>): string {
  return face.last_name ? fullName(face) : ui.t('pairing.gone');
}

export function workOf(face: Pick<Face, 'function' | 'organization'>): string {
  return [face.function, face.organization].filter(Boolean).join(', ');
}

export function pairName(ui: Ui, row: { first: Face; second: Face }): string {
  return `${nameOf(ui, row.second)} · ${nameOf(ui, row.first)}`;
}

/** Points of 10,000 as in the workbench: «0,91». */
export function pointsWords(ui: Ui, score: number | null): string {
  return score === null ? '' : fit(ui, score);
}

export function seesRows(ui: Ui, parts: readonly ProposalPart[]) {
  return parts.map((part) => ({
    what: ui.t(`pairing.sees.part.${part}`),
    who: new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(
      proposalAudience[part].map((who) => ui.t(`pairing.sees.${who}`)),
    ),
  }));
}
