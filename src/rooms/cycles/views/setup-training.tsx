import type { FormState } from '../../../platform/http/form.ts';
import { CheckField } from '../../../platform/html/choices.tsx';
import { DateField, SelectField, TextField } from '../../../platform/html/fields.tsx';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { rawValue, textValue } from '../../../platform/html/field.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { trainingForm } from '../forms/setup-training.ts';
import { mostEvents } from '../rules/events.ts';
import { eventLine } from './decided.ts';
import { eventAudiences, eventKinds, workshopTopics } from '../rules/plan.ts';

interface Props {
  ui: Ui;
  state: FormState;
}

/** Lines that hold a date, and two empty ones as long as there is room. */
function placesOf(state: FormState): { planned: number[]; fresh: number[] } {
  const events = Object.entries((rawValue(state, 'events') as Record<string, unknown> | undefined) ?? {});
  const used = events.filter(([, value]) => value).map(([key]) => Number.parseInt(key, 10));
  const planned = [...new Set(used)].toSorted((a, b) => a - b);
  const next = Math.max(-1, ...planned) + 1;
  return { planned, fresh: [next, next + 1].filter((at) => at < mostEvents) };
}

function EventRow({ ui, state, at, fresh }: Props & { at: number; fresh: boolean }) {
  const { t } = ui;
  const common = { ui, schema: trainingForm, state };
  return (
    <fieldset class="eventrow">
      <legend class="sr">{t('cycles.form.event_at', { number: at + 1 })}</legend>
      <div class="fieldgrid fieldgrid-top">
        <SelectField
          {...common}
          name={`events.${at}.kind`}
          required={false}
          label={t('cycles.form.event_kind_label')}
          empty={t('platform.form.choose')}
          options={eventKinds.map((value) => ({ value, label: t(`cycles.event.${value}`) }))}
        />
        <DateField {...common} name={`events.${at}.on`} required={false} label={t('cycles.form.event_day')} />
        <SelectField
          {...common}
          name={`events.${at}.audience`}
          required={false}
          label={t('cycles.form.event_audience')}
          empty={t('cycles.audience.both')}
          options={eventAudiences
            .filter((who) => who !== 'both')
            .map((value) => ({ value, label: t(`cycles.audience.${value}`) }))}
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
        {fresh ? null : (
          <CheckField {...common} name={`events.${at}.gone`} required={false} label={t('cycles.form.event_gone')} />
        )}
      </div>
    </fieldset>
  );
}

/** A planned date in one line, opened to be changed; open at once where something in it is wrong. */
function EventLine({ ui, state, at }: Props & { at: number }) {
  const value = (name: string) => textValue(state, `events.${at}.${name}`);
  const kind = eventKinds.find((known) => known === value('kind'));
  const topic = workshopTopics.find((known) => known === value('topic'));
  const wrong = Object.keys(state.errors).some((key) => key.startsWith(`events.${at}.`));
  const line = kind
    ? eventLine(ui, {
        kind,
        title: value('title'),
        on: /^\d{4}-\d{2}-\d{2}$/.test(value('on')) ? value('on') : null,
        full_day: value('full_day') === 'on',
        audience: eventAudiences.find((known) => known === value('audience')) ?? 'both',
        ...(topic ? { topic } : {}),
      })
    : value('title') || ui.t('cycles.form.event_at', { number: at + 1 });
  return (
    <details class="eventline" open={wrong}>
      <summary>{line}</summary>
      <EventRow ui={ui} state={state} at={at} fresh={false} />
    </details>
  );
}

/** The dates as they are planned; two empty lines for what comes. */
export function TrainingFields({ ui, state }: Props) {
  const { planned, fresh } = placesOf(state);
  return (
    <>
      {planned.length > 0 ? (
        <Section title={ui.t('cycles.form.events')}>
          <div class="eventlines">
            {planned.map((at) => (
              <EventLine ui={ui} state={state} at={at} />
            ))}
          </div>
        </Section>
      ) : null}
      <Section title={ui.t('cycles.form.event_new')}>
        {fresh.map((at) => (
          <EventRow ui={ui} state={state} at={at} fresh />
        ))}
      </Section>
    </>
  );
}

/** Before the form: what the format suggests, with days that fit the period. */
export function Suggestion({ ui, cycle }: { ui: Ui; cycle: { id: string; plan: { events: readonly unknown[] } } }) {
  const first = cycle.plan.events.length === 0;
  return (
    <div class="form suggestion">
      <p>{ui.t(first ? 'cycles.setup.suggest_text' : 'cycles.setup.suggest_more')}</p>
      <PostButton ui={ui} action={`/cycles/${cycle.id}/setup/training/suggestion`} label={ui.t('cycles.setup.suggest')} />
    </div>
  );
}
