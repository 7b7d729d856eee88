import type { Ui } from '../../../platform/html/ui.ts';
import { requestAudience } from '../rules.ts';

type Part = keyof typeof requestAudience;

function rows(ui: Ui, parts: readonly Part[]) {
  return parts.map((part) => ({
    what: ui.t(`requests.sees.part.${part}`),
    who: requestAudience[part].map((who) => ui.t(`requests.sees.${who}`)).join(', '),
  }));
}

export const askSees = (ui: Ui) => rows(ui, ['concern', 'contact']);
export const answerSees = (ui: Ui) => rows(ui, ['answer', 'decline_reason', 'contact']);
export const requestSees = (ui: Ui) => rows(ui, ['concern', 'question', 'reply', 'answer', 'contact']);
