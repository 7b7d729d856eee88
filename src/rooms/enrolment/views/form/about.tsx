import { ChecksField } from '../../../../platform/html/choices.tsx';
import { SelectField, TextArea, TextField } from '../../../../platform/html/fields.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import { Scale } from '../../../../platform/html/scale.tsx';
import { goalKinds } from '../../../people/rules/fit.ts';
import { experienceBands } from '../../../people/rules/profile.ts';
import { askOf, limits } from '../../rules/form.ts';
import { asked, Fold, isAsked, isOpen, type FormProps } from './parts.tsx';

const words = ['goals', 'motivation', 'brings'] as const;

function Words(props: FormProps & { must: boolean }) {
  const { t } = props.ui;
  const wanted = (field: (typeof words)[number] | 'hours_per_month') =>
    isAsked(props, field) && (askOf(props.format, props.role, field) === 'must') === props.must;
  return (
    <>
      {words.filter(wanted).map((field) => (
        <TextArea
          {...asked(props, field)}
          rows={field === 'goals' ? 4 : 3}
          label={t(`enrolment.form.${field}`)}
          hint={t(`enrolment.form.${field}_hint`)}
        />
      ))}
      {wanted('hours_per_month') ? (
        <TextField
          {...asked(props, 'hours_per_month')}
          type="number"
          min={1}
          max={limits.hours}
          label={t('enrolment.form.hours')}
          hint={t('enrolment.form.hours_hint')}
        />
      ) : null}
    </>
  );
}

/** What the format wants to read of her stands open; the rest of it is among what can wait. */
export function NeededWords(props: FormProps) {
  const needed = [...words, 'hours_per_month' as const].some((field) => askOf(props.format, props.role, field) === 'must');
  return needed ? (
    <Section title={props.ui.t('enrolment.form.words_title')} id="words">
      <div class="formpart">
        <Words {...props} must />
      </div>
    </Section>
  ) : (
    <></>
  );
}

const fields = [
  ...words,
  'capacity',
  'goals_offered',
  'goals_sought',
  'wished_experience',
  'digital_use',
  'hours_per_month',
] as const;

/** Everything that makes the suggestions better, and nothing that she must say. */
export function MoreParts(props: FormProps) {
  const { t } = props.ui;
  const goals = goalKinds.map((value) => ({ value, label: t(`people.goal.${value}`) }));
  return (
    <Fold
      title={t('enrolment.form.more_title')}
      line={t('enrolment.form.more_line')}
      open={isOpen(
        props,
        fields.filter((field) => askOf(props.format, props.role, field) === 'may'),
      )}
    >
      <Words {...props} must={false} />
      {isAsked(props, 'capacity') ? (
        <SelectField
          {...asked(props, 'capacity')}
          required
          label={t('enrolment.form.capacity')}
          hint={t('enrolment.form.capacity_hint')}
          options={Array.from({ length: limits.capacity }, (_, at) => ({
            value: String(at + 1),
            label: t('enrolment.form.tandems', { count: at + 1 }),
          }))}
        />
      ) : null}
      {isAsked(props, 'goals_offered') ? (
        <div class="goalgrid">
          <ChecksField {...asked(props, 'goals_offered')} columns label={t('enrolment.form.goals_offered')} options={goals} />
        </div>
      ) : null}
      {isAsked(props, 'goals_sought') ? (
        <div class="goalgrid">
          <ChecksField
            {...asked(props, 'goals_sought')}
            columns
            label={t('enrolment.form.goals_sought')}
            hint={t('enrolment.form.goals_sought_hint')}
            options={goals}
          />
        </div>
      ) : null}
      {isAsked(props, 'wished_experience') ? (
        <div class="goalgrid">
          <ChecksField
            {...asked(props, 'wished_experience')}
            columns
            label={t('enrolment.form.wished_experience')}
            options={experienceBands.map((value) => ({ value, label: t(`people.years_experience.${value}`) }))}
          />
        </div>
      ) : null}
      {isAsked(props, 'digital_use') ? (
        <Scale
          {...asked(props, 'digital_use')}
          label={t('enrolment.form.digital_use')}
          hint={t('enrolment.form.digital_use_hint')}
          steps={(['1', '2', '3', '4', '5'] as const).map((step) => t(`enrolment.digital_use.${step}`))}
          open={t('people.search.leave_open')}
        />
      ) : null}
    </Fold>
  );
}
