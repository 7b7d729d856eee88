import { ChoiceInput } from '../../../platform/html/choices.tsx';
import { bind, Group, listValue, textValue, type FieldProps } from '../../../platform/html/field.tsx';
import { SelectField } from '../../../platform/html/fields.tsx';
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
  const { ui, name, state } = props;
  const bound = bind(props);
  const chosen = listValue(state, name);
  return (
    <Group field={props} bound={bound} kind="field-slots">
      <div class="slots">
        {weekdays.map((day, at) => (
          <div class="slots-day" role="group" aria-labelledby={`slots-${day}`}>
            <span class="slots-name" id={`slots-${day}`}>
              {ui.t(`people.weekday.${day}`)}
            </span>
            {dayparts.map((part, place) => (
              <ChoiceInput
                type="checkbox"
                name={name}
                option={{ value: `${day}-${part}`, label: ui.t(`people.daypart.${part}`) }}
                checked={chosen.includes(`${day}-${part}`)}
                id={at + place === 0 ? bound.id : `slots-${day}-${part}`}
                bound={bound}
              />
            ))}
          </div>
        ))}
      </div>
    </Group>
  );
}
