import { ChecksField, RadioField } from '../../../../platform/html/choices.tsx';
import { DateField, SelectField, TextArea, TextField } from '../../../../platform/html/fields.tsx';
import { careerLevels } from '../../../people/rules/profile.ts';
import { genders, genderWishes } from '../../rules/form.ts';
import { asked, common, Fold, isAsked, isOpen, type FormProps } from './parts.tsx';

const work = ['career_level', 'department', 'contract_end_on', 'manager_name', 'manager_email'] as const;

/** Where she works and for how long: it decides who must not be paired with whom. */
export function WorkParts(props: FormProps) {
  const { t } = props.ui;
  const { manager } = props;
  return (
    <Fold title={t('enrolment.form.work_title')} line={t('enrolment.form.work_line')} open={isOpen(props, work)}>
      {isAsked(props, 'career_level') ? (
        <SelectField
          {...asked(props, 'career_level')}
          label={t('enrolment.form.career_level')}
          options={careerLevels.map((value) => ({ value, label: t(`people.career_level.${value}`) }))}
        />
      ) : null}
      {isAsked(props, 'department') ? (
        <TextField
          {...asked(props, 'department')}
          label={t('enrolment.form.department')}
          hint={t('enrolment.form.department_hint')}
        />
      ) : null}
      <DateField
        {...asked(props, 'contract_end_on')}
        label={t('enrolment.form.contract_end')}
        hint={t('enrolment.form.contract_end_hint')}
      />
      {manager.asked ? (
        <p class="quiet">{t('enrolment.form.manager_asked')}</p>
      ) : (
        <>
          <TextField
            {...common(props)}
            name="manager_name"
            label={t('enrolment.form.manager_name')}
            hint={t(manager.agreement ? 'enrolment.form.manager_hint_agreement' : 'enrolment.form.manager_hint')}
          />
          <TextField {...common(props)} name="manager_email" type="email" label={t('enrolment.form.manager_email')} />
        </>
      )}
    </Fold>
  );
}

/** For the coordination alone: whom she does not want, and the wish for a woman or a man. */
export function PrivateParts(props: FormProps) {
  const { t } = props.ui;
  const { excluded, pool, asks_wish } = props;
  return (
    <Fold
      title={t('enrolment.form.private_title')}
      line={t('enrolment.form.private_line')}
      open={isOpen(props, ['exclude', 'gender', 'gender_wish'])}
    >
      {excluded.length > 0 ? (
        <ChecksField
          {...common(props)}
          name="keep"
          required={false}
          label={t('enrolment.form.keep')}
          hint={t('enrolment.form.keep_hint')}
          options={excluded.map(({ id, text }) => ({ value: id, label: text }))}
        />
      ) : null}
      <TextArea
        {...common(props)}
        name="exclude"
        rows={3}
        label={t('enrolment.form.exclude')}
        hint={t('enrolment.form.exclude_hint')}
      />
      {asks_wish && isAsked(props, 'gender_wish') ? (
        <RadioField
          {...asked(props, 'gender_wish')}
          label={t('enrolment.form.gender_wish')}
          hint={pool ? t('enrolment.form.gender_wish_pool', pool) : t('enrolment.form.gender_wish_few')}
          options={[
            { value: '', label: t('enrolment.gender_wish.none') },
            ...genderWishes.map((value) => ({ value, label: t(`enrolment.gender_wish.${value}`) })),
          ]}
        />
      ) : null}
      {asks_wish && isAsked(props, 'gender') ? (
        <SelectField
          {...asked(props, 'gender')}
          label={t('enrolment.form.gender')}
          hint={t('enrolment.form.gender_hint')}
          empty={t('enrolment.gender.none')}
          options={genders.map((value) => ({ value, label: t(`enrolment.gender.${value}`) }))}
        />
      ) : null}
    </Fold>
  );
}
