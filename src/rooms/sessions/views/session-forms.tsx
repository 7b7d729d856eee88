import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { datesForm, placeForm, planForm } from '../forms/sessions.ts';
import { DateFields, KindField, WhereFields, ZoneLine, type SavedRooms } from './session-fields.tsx';
import { sessionSees, type Beside } from './session-words.ts';

export interface SessionFormProps {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  partner: Beside;
  /** In which typed times are meant. */
  zone: string;
  rooms: SavedRooms;
}

const basePath = ({ room }: Pick<SessionFormProps, 'room'>) => `/tandems/${room.view.id}/sessions`;

/** A first proposal: dates, and how and where. */
export function PlanPage({ ui, room, state, partner, zone, rooms }: SessionFormProps) {
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
      context={<WhoSees ui={ui} rows={sessionSees(ui, room.view.format, ['dates', 'place'])} />}
    >
      <Form ui={ui} action={base} schema={planForm} state={state} submit={t('sessions.plan.submit')} cancel={{ href: base }}>
        <Section title={t('sessions.plan.dates')}>
          <ZoneLine ui={ui} zone={zone} partner={partner} />
          {DateFields(common)}
        </Section>
        <Section title={t('sessions.plan.how')}>
          {room.view.format === 'reverse' ? KindField(common) : null}
          {WhereFields({ ...common, rooms })}
        </Section>
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
}: Omit<SessionFormProps, 'rooms'> & { session_id: string; booked: Date | null }) {
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
      context={<WhoSees ui={ui} rows={sessionSees(ui, room.view.format, ['dates'])} />}
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
          {DateFields({ ui, schema: datesForm, state })}
        </Form>
      </Section>
    </RoomPage>
  );
}

export function PlacePage({
  ui,
  room,
  state,
  session_id,
  rooms,
}: Omit<SessionFormProps, 'partner' | 'zone'> & { session_id: string }) {
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
      context={<WhoSees ui={ui} rows={sessionSees(ui, room.view.format, ['dates', 'place'])} />}
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
          {WhereFields({ ui, schema: placeForm, state, rooms })}
        </Form>
      </Section>
    </RoomPage>
  );
}
