import { textValue, type FieldProps } from '../../../platform/html/field.tsx';
import { SelectField } from '../../../platform/html/fields.tsx';
import { GridField } from '../../../platform/html/grid.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import type { profileForm } from '../forms.ts';
import { dayparts, languageLevels, languages, weekdays } from '../rules/profile.ts';

type Language = (typeof languages)[number];

const usual: readonly Language[] = ['de', 'fr', 'it', 'en'];

/** The usual languages and those this person speaks; then all others. */
export function languagesInTwo(state: FormState): [shown: Language[], more: Language[]] {
  const spoken = (language: Language) => textValue(state, `level.${language}`) !== '';
  const shown = languages.filter((language) => usual.includes(language) || spoken(language));
  return [shown, languages.filter((language) => !shown.includes(language))];
}

/** A list and no component: the error summary of the form looks for fields among its children. */
export function languageFields(
  common: Pick<FieldProps, 'ui' | 'state'> & { schema: typeof profileForm },
  chosen: readonly Language[],
) {
  const { t } = common.ui;
  return chosen.map((language) => (
    <SelectField
      {...common}
      name={`level.${language}`}
      label={t(`people.language.${language}`)}
      empty={t('people.language_level.none')}
      options={languageLevels.map((value) => ({ value, label: t(`people.language_level.${value}`) }))}
    />
  ));
}

/** Weekdays below each other, the parts of each day in one line. */
export function SlotsField(props: FieldProps) {
  const { t } = props.ui;
  return (
    <GridField
      {...props}
      rows={weekdays.map((value) => ({ value, label: t(`people.weekday.${value}`) }))}
      columns={dayparts.map((value) => ({ value, label: t(`people.daypart.${value}`) }))}
    />
  );
}
