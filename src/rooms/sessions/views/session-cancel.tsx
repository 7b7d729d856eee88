import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { cancelForm } from '../forms/sessions.ts';
import { sessionSees } from './session-words.ts';

export interface CancelPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  session_id: string;
  state: FormState;
  /** Undefined while dates are only proposed. */
  booked: Date | null;
  /** Hours before the meeting that count as late, where it is as near as that. */
  late_hours: number | undefined;
}

/** Says what follows, before the button. */
export function CancelPage({ ui, room, session_id, state, booked, late_hours }: CancelPageProps) {
  const { t } = ui;
  const name = room.view.partner.first_name;
  const back = `/tandems/${room.view.id}/sessions/${session_id}`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={t(booked ? 'sessions.cancel.title' : 'sessions.cancel.title_proposal')}
      lead={t(booked ? 'sessions.cancel.lead' : 'sessions.cancel.lead_proposal', { name })}
      back={{ href: back, label: t('sessions.cancel.back') }}
      context={<WhoSees ui={ui} rows={sessionSees(ui, room.view.format, ['dates', 'words'])} />}
    >
      {late_hours ? <Banner kind="info">{t('sessions.cancel.late', { hours: late_hours })}</Banner> : null}
      <Section title={booked ? ui.date(booked, 'meeting', ui.frame.zone) : t('sessions.cancel.words', { name })}>
        <Form
          ui={ui}
          action={`${back}/cancellation`}
          schema={cancelForm}
          state={state}
          submit={t(booked ? 'sessions.cancel.submit' : 'sessions.cancel.submit_proposal')}
          cancel={{ href: back, label: t('sessions.cancel.back') }}
        >
          <TextArea
            ui={ui}
            schema={cancelForm}
            state={state}
            name="cancel_words"
            label={t('sessions.cancel.words', { name })}
            hint={t('sessions.cancel.words_hint', { name })}
          />
        </Form>
      </Section>
    </RoomPage>
  );
}
