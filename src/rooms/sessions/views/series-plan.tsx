import type { Holiday } from '../../../platform/calendar/holidays.ts';
import type { Suggestion } from '../../../platform/calendar/free.ts';
import type { SeriesPlan } from '../../../platform/calendar/series.ts';
import { Button } from '../../../platform/html/buttons.tsx';
import { ChecksField, RadioField } from '../../../platform/html/choices.tsx';
import { DateField, SelectField, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { rhythmForm, seriesForm } from '../forms/series.ts';
import { sessionModes } from '../rules.ts';
import { lengths, maxSeries } from '../rules/sessions.ts';
import { dateOption, HolidayLine, LeftOut, type PlanWords } from './series-dates.tsx';
import { PlaceFields, ZoneLine, type SavedRooms } from './session-fields.tsx';
import { sessionSees } from './session-words.ts';

export interface PlanSeriesProps extends PlanWords {
  room: RoomPageProps['room'];
  /** What the plan was made from, as fields hold it. */
  rhythm: FormState;
  /** Undefined while something of the rhythm is wrong. */
  plan: SeriesPlan<Holiday> | undefined;
  state: FormState;
  rooms: SavedRooms;
  zone: string;
  /** The last day of the period, where it is still ahead. */
  until: string | undefined;
  suggestions: Suggestion[];
  /** How many of the two have said when they have time in the week. */
  known_weeks: 0 | 1 | 2;
  /** Regions whose holidays are kept free. */
  kept: string[];
}

function Free({ ui, room, rhythm, suggestions, known_weeks }: PlanSeriesProps) {
  const { t } = ui;
  const address = (first: string) => {
    const query = new URLSearchParams({ first });
    for (const name of ['interval_weeks', 'session_count', 'minutes'])
      if (rhythm.values[name]) query.set(name, String(rhythm.values[name]));
    return `/tandems/${room.view.id}/sessions/series?${query}#dates`;
  };
  const says = known_weeks === 0 ? 'free_unknown' : suggestions.length === 0 ? 'free_none' : known_weeks === 1 ? 'free_half' : '';
  return (
    <Section title={t('sessions.series.free')}>
      {suggestions.length > 0 ? (
        <ul class="plainlist">
          {suggestions.map(({ first, free, of }) => (
            <li>
              <a href={address(`${first.day}T${first.time}`)}>
                {t('sessions.series.free_row', {
                  weekday: new Intl.DateTimeFormat(ui.locale, { weekday: 'long', timeZone: 'UTC' }).format(
                    new Date(`${first.day}T00:00:00Z`),
                  ),
                  time: first.time,
                  date: ui.date(first.day, 'long'),
                })}
              </a>{' '}
              <span class="quiet">
                {free === of ? t('sessions.series.free_all', { of }) : t('sessions.series.free_some', { free, of })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {says ? (
        <p class="quiet">
          {t(`sessions.series.${says}`)} <a href="/profile">{t('sessions.series.profile')}</a>
        </p>
      ) : null}
    </Section>
  );
}

function Rhythm({ ui, room, rhythm, until, regions, kept }: PlanSeriesProps) {
  const { t } = ui;
  const common = { ui, schema: rhythmForm, state: rhythm, required: false };
  return (
    <Section title={t('sessions.series.rhythm')}>
      <form class="form form-line rhythm" method="get" action={`/tandems/${room.view.id}/sessions/series#dates`}>
        <DateField {...common} kind="datetime-local" name="first" label={t('sessions.series.first')} />
        <TextField {...common} type="number" name="interval_weeks" min={1} max={26} label={t('sessions.series.interval_weeks')} />
        <TextField
          {...common}
          type="number"
          name="session_count"
          min={2}
          max={maxSeries}
          label={t('sessions.series.session_count')}
        />
        <SelectField
          {...common}
          name="minutes"
          label={t('sessions.plan.minutes')}
          options={lengths.map((minutes) => ({ value: String(minutes), label: t('sessions.minutes', { minutes }) }))}
        />
        <Button>{t('sessions.series.show')}</Button>
      </form>
      <p class="quiet">
        {until
          ? t('sessions.series.session_count_hint', { date: ui.date(until, 'long') })
          : t('sessions.series.session_count_hint_open', { max: maxSeries })}
      </p>
      <HolidayLine ui={ui} regions={regions} kept={kept} />
    </Section>
  );
}

function Dates(props: PlanSeriesProps & { plan: SeriesPlan<Holiday> }) {
  const { ui, room, rhythm, plan, state, partner, zone, rooms } = props;
  const { t } = ui;
  const common = { ui, schema: seriesForm, state };
  const name = room.view.partner.first_name;
  const carried = ['interval_weeks', 'minutes', 'first', 'session_count'] as const;
  return (
    <Form
      ui={ui}
      action={`/tandems/${room.view.id}/sessions/series`}
      schema={seriesForm}
      state={state}
      submit={t('sessions.series.submit')}
      cancel={{ href: `/tandems/${room.view.id}/sessions` }}
    >
      <Section title={t('sessions.series.dates', { count: plan.dates.length })} id="dates">
        <ZoneLine ui={ui} zone={zone} partner={partner} />
        {carried.map((field) =>
          rhythm.values[field] ? <input type="hidden" name={field} value={String(rhythm.values[field])} /> : null,
        )}
        <ChecksField
          {...common}
          name="starts"
          required
          label={t('sessions.series.dates_label')}
          options={plan.dates.map((date) => dateOption(props, date, date.starts_at.toISOString()))}
        />
        <LeftOut {...props} plan={plan} />
      </Section>
      <Section title={t('sessions.plan.how')}>
        <RadioField
          {...common}
          name="mode"
          label={t('sessions.plan.mode')}
          options={sessionModes.map((value) => ({ value, label: t(`sessions.mode.${value}`) }))}
        />
        {PlaceFields({ ...common, rooms })}
        <p class="quiet">
          {t('sessions.series.mails', { name })} <a href="/sessions#calendar">{t('sessions.series.subscribe')}</a>
        </p>
      </Section>
    </Form>
  );
}

/** The plan of the period: a rhythm, the free times of both, and every meeting that comes of it. */
export function PlanSeriesPage(props: PlanSeriesProps) {
  const { ui, room, plan } = props;
  const { t } = ui;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={t('sessions.series.title')}
      lead={t('sessions.series.lead', { name: room.view.partner.first_name })}
      back={{ href: `/tandems/${room.view.id}/sessions`, label: t('sessions.page.back') }}
      context={<WhoSees ui={ui} rows={sessionSees(ui, room.view.format, ['dates', 'place'])} />}
    >
      <Free {...props} />
      <Rhythm {...props} />
      {plan && plan.dates.length > 0 ? <Dates {...props} plan={plan} /> : null}
      {plan && plan.dates.length === 0 ? (
        <>
          <p>{t('sessions.series.nothing_left')}</p>
          <LeftOut {...props} plan={plan} />
        </>
      ) : null}
    </RoomPage>
  );
}
