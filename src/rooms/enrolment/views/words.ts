import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { Sign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { toSwiss } from '../../../platform/i18n/catalogue.ts';
import type { CycleFormat, Side } from '../../cycles/rules.ts';
import type { Both } from '../../cycles/rules/plan.ts';
import type { ParticipationState } from '../rules.ts';

/** In exchange nobody is mentor or mentee. */
export function roleWord(ui: Ui, role: Side): string {
  return ui.t(`enrolment.role.${role}`);
}

/** What a role means in this format, in one sentence. */
export function roleText(ui: Ui, format: CycleFormat, role: Side): string {
  return ui.t(`enrolment.role_text.${format}_${role}` as Key);
}

/** The same, told to somebody else: to her line manager. */
export function roleTold(ui: Ui, format: CycleFormat, role: Side, name: string): string {
  return ui.t(`enrolment.role_told.${format}_${role}` as Key, { name });
}

/** A text that the coordination wrote in both languages; the other one where hers is empty. */
export function inWords({ locale }: Ui, text: Both): string {
  const own = locale === 'en' ? text.en || text.de : text.de || text.en;
  return locale === 'de-CH' ? toSwiss(own) : own;
}

export function nameIn({ locale }: Ui, cycle: { name_de: string; name_en: string }): string {
  return locale === 'en' ? cycle.name_en : cycle.name_de;
}

const signs: Record<ParticipationState, Sign> = {
  invited: 'waits',
  nominated: 'waits',
  applied: 'open',
  accepted: 'here',
  waitlisted: 'open',
  in_training: 'here',
  ready: 'done',
  paired: 'done',
  withdrawn: 'rest',
  declined: 'rest',
  ended: 'rest',
};

/** For the person herself: an invitation waits for her. */
export function stateSign(state: ParticipationState): Sign {
  return signs[state];
}

/** For whoever has asked: the answer is open. */
export function deskSign(state: ParticipationState): Sign {
  return state === 'invited' || state === 'nominated'
    ? 'open'
    : state === 'accepted' || state === 'in_training'
      ? 'done'
      : signs[state];
}

export function stateWord(ui: Ui, state: ParticipationState): string {
  return ui.t(`enrolment.state.${state}`);
}
