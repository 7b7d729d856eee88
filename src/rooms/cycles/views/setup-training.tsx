import type { FormState } from '../../../platform/http/form.ts';
import { CheckField } from '../../../platform/html/choices.tsx';
import { DateField, SelectField, TextField } from '../../../platform/html/fields.tsx';
import { rawValue } from '../../../platform/html/field.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { mostEvents, trainingForm } from '../forms/setup-training.ts';
import { eventAudiences, eventKinds, workshopTopics } from '../rules/plan.ts';

interface Props {
  ui: Ui;
  state: FormState;
}

function placesOf(state: FormState): number[] {
  const events = Object.entries((rawValue(state, 'events') as Record<string, unknown> | undefined) ?? {});
  const used = events.filter(([, value]) => value).map(([key]) => Number.parseInt(key, 10));
  const filled = [...new Set(used)].toSorted((a, b) => a - b);
  const next = Math.max(-1, ...filled) + 1;
  return [...filled, next, next + 1].filter((at) => at < mostEvents);
}

function EventRow({ ui, state, at, fresh }: Props & { at: number; fresh: boolean }) {
  const { t } = ui;
  const common = { ui, schema: trainingForm, state };
  return (
    <fieldset class="eventrow">
      <legend class={fresh ? undefined : 'sr'}>{t(fresh ? 'cycles.form.event_new' : 'cycles.form.event_at', { number: at + 1 })}</legend>
      <div class="fieldgrid fieldgrid-top">
        <SelectField
          {...common}
          name={`events.${at}.kind`}
          required={false}
          label={t('cycles.form.event_kind_label')}
          options={eventKinds.map((value) => ({ value, label: t(`cycles.event.${value}`) }))}
        />
        <DateField {...common} name={`events.${at}.on`} required={false} label={t('cycles.form.event_day')} />
        <SelectField
          {...common}
          name={`events.${at}.audience`}
          required={false}
          label={t('cycles.form.event_audience')}
          empty={t('cycles.audience.both')}
          options={eventAudiences.filter((who) => who !== 'both').map((value) => ({ value, label: t(`cycles.audience.${value}`) }))}
        />
        <SelectField
          {...common}
          name={`events.${at}.topic`}
          required={false}
          label={t('cycles.form.event_topic')}
          options={workshopTopics.map((value) => ({ value, label: t(`cycles.topic.${value}`) }))}
        />
        <TextField {...common} name={`events.${at}.title`} required={false} label={t('cycles.form.event_title')} />
      </div>
      <div class="eventrow-marks">
        <CheckField {...common} name={`events.${at}.full_day`} required={false} label={t('cycles.event.full_day')} />
        {fresh ? null : <CheckField {...common} name={`events.${at}.gone`} required={false} label={t('cycles.form.event_gone')} />}
      </div>
    </fieldset>
  );
}

/** The dates as they are planned; two empty lines for what comes. */
export function TrainingFields({ ui, state }: Props) {
  const places = placesOf(state);
  return (
    <>
      {places.map((at, index) => (
        <EventRow ui={ui} state={state} at={at} fresh={index >= places.length - 2} />
      ))}
    </>
  );
}
