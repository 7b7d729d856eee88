import type { Ui } from '../../../platform/html/ui.ts';
import { messageAudience, type TalkAudience } from '../rules/messages.ts';
import { noteAudience } from '../rules/notes.ts';

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
