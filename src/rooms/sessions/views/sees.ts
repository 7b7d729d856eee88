import type { Ui } from '../../../platform/html/ui.ts';
import { messageAudience, type TalkAudience } from '../rules/messages.ts';
import { noteAudience } from '../rules/notes.ts';
import { learningAudience, prepareAudience } from '../rules/points.ts';
import { searchAudience } from '../rules/search.ts';

const names = (ui: Ui, who: readonly TalkAudience[]) => who.map((each) => ui.t(`sessions.talk_sees.${each}`)).join(', ');

export function messageSees(ui: Ui) {
  return (Object.keys(messageAudience) as (keyof typeof messageAudience)[]).map((part) => ({
    what: ui.t(`sessions.talk_sees.part.${part}`),
    who: names(ui, messageAudience[part]),
  }));
}

export function noteSees(ui: Ui) {
  return (Object.keys(noteAudience) as (keyof typeof noteAudience)[]).map((part) => ({
    what: ui.t(`sessions.talk_sees.part.${part}`),
    who: names(ui, noteAudience[part]),
  }));
}

/** Of a page where one prepares for a talk, and of what each takes along from it. */
export function prepareSees(ui: Ui) {
  return (Object.keys(prepareAudience) as (keyof typeof prepareAudience)[]).map((part) => ({
    what: ui.t(`sessions.talk_sees.part.${part}`),
    who: names(ui, prepareAudience[part]),
  }));
}

export function searchSees(ui: Ui) {
  return [{ what: ui.t('sessions.talk_sees.part.searching'), who: names(ui, searchAudience.searching) }];
}

export function learningSees(ui: Ui) {
  return [{ what: ui.t('sessions.talk_sees.part.learnings'), who: names(ui, learningAudience.learnings) }];
}
