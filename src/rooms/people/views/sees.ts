import type { Ui } from '../../../platform/html/ui.ts';
import { fitAudience } from '../rules/fit.ts';
import { profileAudience, type Audience, type ProfilePart } from '../rules/profile.ts';

/** The words for an audience: «alle Mitglieder, Ihre Tandempartner:innen». */
export function audienceWords(ui: Ui, audience: readonly Audience[]): string {
  if (audience.length === 1 && audience[0] === 'self') return ui.t('people.sees.self');
  return new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(audience.map((who) => ui.t(`people.sees.${who}`)));
}

function row(ui: Ui, part: ProfilePart) {
  return { what: ui.t(`people.sees.part.${part}`), who: audienceWords(ui, profileAudience[part]) };
}

export function profileSees(ui: Ui) {
  return (['first_name', 'last_name', 'work', 'languages', 'availability', 'about', 'photo', 'email', 'phone'] as const).map(
    (part) => row(ui, part),
  );
}

export function topicSees(ui: Ui) {
  return (['offers', 'needs'] as const).map((part) => row(ui, part));
}

/** Told as it is: nobody reads the answers, but a reason made of them says something about both. */
export function searchSees(ui: Ui) {
  const rows = (['needs', 'goals_sought', 'statements', 'goals_offered'] as const).map((part) => ({
    what: ui.t(`people.sees.fit.${part}`),
    who: audienceWords(ui, fitAudience[part]),
  }));
  return [...rows, { what: ui.t('people.sees.fit.reasons'), who: ui.t('people.sees.fit.reasons_who') }];
}

export function accountSees(ui: Ui) {
  return [
    ...(['first_name', 'last_name', 'email'] as const).map((part) => row(ui, part)),
    { what: ui.t('people.sees.part.password'), who: ui.t('people.sees.nobody') },
  ];
}
