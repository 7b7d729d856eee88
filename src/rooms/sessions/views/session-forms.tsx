import { RadioField } from '../../../platform/html/choices.tsx';
import { DateField, SelectField, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormSchema, FormState } from '../../../platform/http/form.ts';
import { textValue } from '../../../platform/html/field.tsx';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { datesForm, placeForm, planForm } from '../forms/sessions.ts';
import { sessionModes } from '../rules.ts';
import { lengths } from '../rules/sessions.ts';
import { cityWords, sessionSees, type Beside } from './session-words.ts';

interface Common {
  ui: Ui;
  schema: FormSchema;
  state: FormState;
}

/** Whose clock the typed times mean, and how late it is for the partner where hers shows another time. */
export function ZoneLine({ ui, zone, partner }: { ui: Ui; zone: string; partner: Beside }) {
  const { t } = ui;
  const city = cityWords(ui, zone);
  const other =
    partner.zone && ui.date(ui.now, 'time', zone) !== ui.date(ui.now, 'time', partner.zone) ? partner.zone : undefined;
  return (
    <p class="quiet">
      <input type="hidden" name="zone" value={zone} />
      {other
        ? t('sessions.plan.zone_other', {
            city,
            name: partner.first_name,
            other: cityWords(ui, other),
            clock: ui.date(ui.now, 'clock', other),
          })
        : t('sessions.plan.zone', { city })}{' '}
      <a href="/settings#zone">{t('sessions.plan.zone_change')}</a>
    </p>
  );
}

function Dates(common: Common) {
  const { t } = common.ui;
  return (
    <div class="fieldgrid fieldgrid-top">
      <DateField {...common} kind="datetime-local" name="first" label={t('sessions.plan.first')} />
      <DateField {...common} kind="datetime-local" name="second" label={t('sessions.plan.second')} />
      <DateField {...common} kind="datetime-local" name="third" label={t('sessions.plan.third')} />
    </div>
  );
}

/** Length, and the way of meeting; also part of the log. */
export function LengthAndMode(common: Common) {
  const { t } = common.ui;
  const own = Number(textValue(common.state, 'minutes'));
  const known = [...new Set([...lengths, ...(own >= 15 && own <= 480 ? [own] : [])])].toSorted((a, b) => a - b);
  return (
    <>
      <SelectField
        {...common}
        name="minutes"
        label={t('sessions.plan.minutes')}
        options={known.map((minutes) => ({ value: String(minutes), label: t('sessions.minutes', { minutes }) }))}
      />
      <RadioField
        {...common}
        name="mode"
        label={t('sessions.plan.mode')}
        options={sessionModes.map((value) => ({ value, label: t(`sessions.mode.${value}`) }))}
      />
    </>
  );
}

function Where(common: Common) {
  const { t } = common.ui;
  return (
    <>
      {LengthAndMode(common)}
      <TextField {...common} name="place" label={t('sessions.plan.place')} hint={t('sessions.plan.place_hint')} />
      <TextField {...common} type="url" name="link" label={t('sessions.plan.link')} hint={t('sessions.plan.link_hint')} />
    </>
  );
}

export interface SessionFormProps {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  partner: Beside;
  /** In which typed times are meant. */
  zone: string;
}

const basePath = ({ room }: Pick<SessionFormProps, 'room'>) => `/tandems/${room.view.id}/sessions`;

/** A first proposal: dates, and how and where. */
export function PlanPage({ ui, room, state, partner, zone }: SessionFormProps) {
  const { t } = ui;
  const base = basePath({ room });
  const common = { ui, schema: planForm, state };
  const name = room.view.partner.first_name;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={t('sessions.plan.title', { name })}
      lead={t('sessions.plan.lead', { name })}
      back={{ href: base, label: t('sessions.page.back') }}
      context={<WhoSees ui={ui} rows={sessionSees(ui, ['dates', 'place'])} />}
    >
      <Form ui={ui} action={base} schema={planForm} state={state} submit={t('sessions.plan.submit')} cancel={{ href: base }}>
        <Section title={t('sessions.plan.dates')}>
          <ZoneLine ui={ui} zone={zone} partner={partner} />
          {Dates(common)}
        </Section>
        <Section title={t('sessions.plan.how')}>{Where(common)}</Section>
      </Form>
    </RoomPage>
  );
}

/** Other dates for a meeting: in answer to those on the table, or to move a booked one. */
export function DatesPage({
  ui,
  room,
  state,
  partner,
  zone,
  session_id,
  booked,
}: SessionFormProps & { session_id: string; booked: Date | null }) {
  const { t } = ui;
  const back = `${basePath({ room })}/${session_id}`;
  const name = room.view.partner.first_name;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={t(booked ? 'sessions.dates.move_title' : 'sessions.dates.title')}
      lead={
        booked
          ? t('sessions.dates.move_lead', { name, when: ui.date(booked, 'meeting', ui.frame.zone) })
          : t('sessions.dates.counter_lead', { name })
      }
      back={{ href: back, label: t('sessions.cancel.back') }}
      context={<WhoSees ui={ui} rows={sessionSees(ui, ['dates'])} />}
    >
      <Section title={t('sessions.plan.dates')}>
        <Form
          ui={ui}
          action={`${back}/dates`}
          schema={datesForm}
          state={state}
          submit={t('sessions.plan.submit')}
          cancel={{ href: back }}
        >
          <ZoneLine ui={ui} zone={zone} partner={partner} />
          {Dates({ ui, schema: datesForm, state })}
        </Form>
      </Section>
    </RoomPage>
  );
}

export function PlacePage({ ui, room, state, session_id }: Omit<SessionFormProps, 'partner' | 'zone'> & { session_id: string }) {
  const { t } = ui;
  const back = `${basePath({ room })}/${session_id}`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={t('sessions.place.title')}
      lead={t('sessions.place.lead')}
      back={{ href: back, label: t('sessions.cancel.back') }}
      context={<WhoSees ui={ui} rows={sessionSees(ui, ['dates', 'place'])} />}
    >
      <Section title={t('sessions.plan.how')}>
        <Form
          ui={ui}
          action={`${back}/place`}
          schema={placeForm}
          state={state}
          submit={t('sessions.place.submit')}
          cancel={{ href: back }}
        >
          {Where({ ui, schema: placeForm, state })}
        </Form>
      </Section>
    </RoomPage>
  );
}
