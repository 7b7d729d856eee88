import type { Ui } from '../../../platform/html/ui.ts';
import { feedbackAudience, testimonialAudience, type FeedbackAudience } from '../rules.ts';

const words = (ui: Ui, who: readonly FeedbackAudience[]) =>
  new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(who.map((one) => ui.t(`feedback.sees.who.${one}`)));

/** `name`: of the partner, who is told apart because everybody asks. */
export const feedbackSees = (ui: Ui, name: string) =>
  (['answers', 'author', 'partner'] as const).map((part) => ({
    what: ui.t(`feedback.sees.${part}`, { name }),
    who: words(ui, feedbackAudience[part]),
  }));

export const testimonialSees = (ui: Ui) =>
  (['before', 'published', 'rest'] as const).map((part) => ({
    what: ui.t(`feedback.sees.${part}`),
    who: words(ui, testimonialAudience[part]),
  }));
