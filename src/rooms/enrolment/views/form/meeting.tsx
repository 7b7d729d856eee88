import { errorOf, textValue } from '../../../../platform/html/field.tsx';
import { ChoiceOfThree } from '../../../../platform/html/choices.tsx';
import { SelectField, TextField } from '../../../../platform/html/fields.tsx';
import { GridField } from '../../../../platform/html/grid.tsx';
import { dayparts, languageLevels, languages, weekdays, workModes } from '../../../people/rules/profile.ts';
import { asked, common, Fold, isOpen, type FormProps } from './parts.tsx';

const usual: readonly string[] = ['de', 'fr', 'it', 'en'];
const fields = ['level', 'work_mode', 'availability_slots', 'location', 'max_travel_minutes'] as const;

function Language({ language, ...props }: FormProps & { language: (typeof languages)[number] }) {
  const { t } = props.ui;
  return (
    <SelectField
      {...common(props)}
      name={`level.${language}`}
      label={t(`people.language.${language}`)}
      empty={t('people.language_level.none')}
      options={languageLevels.map((value) => ({ value, label: t(`people.language_level.${value}`) }))}
    />
  );
}

function Languages(props: FormProps) {
  const { t } = props.ui;
  const spoken = (language: string) => textValue(props.state, `level.${language}`) !== '';
  const shown = languages.filter((language) => usual.includes(language) || spoken(language));
  const error = errorOf(props.state, 'level');
  return (
    <fieldset class="field" id="f-level">
      <legend class="label">{t('enrolment.form.languages')}</legend>
      {error ? <p class="error">{t('enrolment.form.languages_needed')}</p> : <></>}
      <div class="formgrid">
        {shown.map((language) => (
          <Language {...props} language={language} />
        ))}
      </div>
      <details class="more-fields">
        <summary>{t('enrolment.form.more_languages')}</summary>
        <div class="formgrid">
          {languages
            .filter((language) => !shown.includes(language))
            .map((language) => (
              <Language {...props} language={language} />
            ))}
        </div>
      </details>
    </fieldset>
  );
}

/** How it stands in the profile, so that nobody opens it without need. */
function inShort({ ui, state }: FormProps): string {
  const spoken = languages.filter((language) => textValue(state, `level.${language}`) !== '');
  const mode = workModes.find((value) => value === textValue(state, 'work_mode'));
  const words = [...spoken.map((language) => ui.t(`people.language.${language}`)), mode && ui.t(`people.work_mode.${mode}`)];
  return words.filter(Boolean).join(', ') || ui.t('enrolment.form.meeting_line');
}

/** How and when she can be met: parts of her profile, saved there. */
export function MeetingParts(props: FormProps) {
  const { t } = props.ui;
  return (
    <Fold title={t('enrolment.form.meeting_title')} line={inShort(props)} open={isOpen(props, fields)}>
      <p class="quiet">{t('enrolment.form.meeting_hint')}</p>
      <Languages {...props} />
      <ChoiceOfThree
        {...asked(props, 'work_mode')}
        label={t('enrolment.form.work_mode')}
        options={workModes.map((value) => ({ value, label: t(`people.work_mode.${value}`) }))}
      />
      <GridField
        {...asked(props, 'availability_slots')}
        label={t('enrolment.form.slots')}
        rows={weekdays.map((value) => ({ value, label: t(`people.weekday.${value}`) }))}
        columns={dayparts.map((value) => ({ value, label: t(`people.daypart.${value}`) }))}
      />
      <div class="formgrid">
        <TextField {...asked(props, 'location')} label={t('enrolment.form.location')} />
        <TextField {...asked(props, 'max_travel_minutes')} type="number" min={0} max={300} label={t('enrolment.form.travel')} />
      </div>
    </Fold>
  );
}
