import { ChecksField, CheckField } from '../../../platform/html/choices.tsx';
import type { FieldProps, Option } from '../../../platform/html/field.tsx';
import { SelectField, TextArea } from '../../../platform/html/fields.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface OfferChoices {
  max_capacity: number;
  /** Months that the programme knows. */
  months: number[];
  short_mentoring: boolean;
}

function capacityOptions(ui: Ui, max: number): Option[] {
  return Array.from({ length: max }, (_, at) => ({
    value: String(at + 1),
    label: ui.t('applications.capacity', { count: at + 1 }),
  }));
}

function monthOptions(ui: Ui, months: number[]): Option[] {
  return months.map((count) => ({ value: String(count), label: ui.t('applications.months', { count }) }));
}

/** «6 Monate, 12 Monate und kurzes Mentoring» */
export function durationWords(ui: Ui, offer: { durations: readonly number[]; short_mentoring: boolean }): string {
  const parts = offer.durations.map((count) => ui.t('applications.months', { count }));
  return new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format([
    ...parts,
    ...(offer.short_mentoring ? [ui.t('applications.short')] : []),
  ]);
}

/**
 * The fields of an offer: in the wizard and on the own listing. A function, not a component, so that the form finds the fields
 * for its summary of errors.
 */
export function offerFields(
  common: Pick<FieldProps, 'ui' | 'schema' | 'state'>,
  { max_capacity, months, short_mentoring }: OfferChoices,
) {
  const { ui } = common;
  const { t } = ui;
  return (
    <>
      <SelectField
        {...common}
        required
        name="capacity"
        label={t('applications.experience.capacity')}
        hint={t('applications.experience.capacity_hint')}
        options={capacityOptions(ui, max_capacity)}
      />
      <ChecksField
        {...common}
        required
        columns
        name="durations"
        label={t('applications.experience.durations')}
        hint={t('applications.experience.durations_hint')}
        options={monthOptions(ui, months)}
      />
      {short_mentoring ? (
        <CheckField
          {...common}
          name="short_mentoring"
          label={t('applications.experience.short')}
          hint={t('applications.experience.short_hint')}
        />
      ) : null}
      <TextArea
        {...common}
        name="expectations"
        rows={4}
        label={t('applications.experience.expectations')}
        hint={t('applications.experience.expectations_hint')}
      />
    </>
  );
}
