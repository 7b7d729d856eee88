import type { Holiday } from '../../../platform/calendar/holidays.ts';
import type { PlannedDate } from '../../../platform/calendar/series.ts';
import { Button } from '../../../platform/html/buttons.tsx';
import { ChecksField } from '../../../platform/html/choices.tsx';
import { DateField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { moveSeriesForm, rhythmForm } from '../forms/series.ts';
import { cancelForm } from '../forms/sessions.ts';
import { dateOption, HolidayLine, type PlanWords } from './series-dates.tsx';
import { ZoneLine } from './session-fields.tsx';
import { sessionSees } from './session-words.ts';

interface Common extends PlanWords {
  room: RoomPageProps['room'];
  series_id: string;
  state: FormState;
}

/** Where one meeting would go. */
export interface Move extends PlannedDate<Holiday> {
  session_id: string;
  was: Date;
}

export interface MoveSeriesProps extends Common {
  /** The new first date, as its field holds it. */
  first: FormState;
  moves: Move[];
  zone: string;
  kept: string[];
}

const addresses = ({ room, series_id }: Pick<Common, 'room' | 'series_id'>) => {
  const base = `/tandems/${room.view.id}/sessions/series/${series_id}`;
  return { base, name: room.view.partner.first_name };
};

/** A new weekday or time for the rest, meeting by meeting, before anything is proposed. */
export function MoveSeriesPage(props: MoveSeriesProps) {
  const { ui, room, state, first, moves, zone, partner, regions, kept } = props;
  const { t } = ui;
  const { base, name } = addresses(props);
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={t('sessions.series.move_title')}
      lead={t('sessions.series.move_lead', { name })}
      back={{ href: base, label: t('sessions.series.back') }}
      context={<WhoSees ui={ui} rows={sessionSees(ui, room.view.format, ['dates'])} />}
    >
      {moves.length === 0 && Object.keys(first.errors).length === 0 ? (
        <Empty
          title={t('sessions.series.nothing')}
          text={t('sessions.series.move_none', { name })}
          action={{ href: base, label: t('sessions.series.back') }}
        />
      ) : (
        <Section title={t('sessions.series.rhythm')}>
          <form class="form form-line rhythm" method="get" action={`${base}/dates#dates`}>
            <DateField
              ui={ui}
              schema={rhythmForm}
              state={first}
              required={false}
              kind="datetime-local"
              name="first"
              label={t('sessions.series.move_first')}
            />
            <Button>{t('sessions.series.show')}</Button>
          </form>
          <HolidayLine ui={ui} regions={regions} kept={kept} />
        </Section>
      )}
      {moves.length > 0 ? (
        <Form
          ui={ui}
          action={`${base}/dates`}
          schema={moveSeriesForm}
          state={state}
          submit={t('sessions.series.move_submit')}
          cancel={{ href: base }}
        >
          <Section title={t('sessions.series.dates', { count: moves.length })} id="dates">
            <ZoneLine ui={ui} zone={zone} partner={partner} />
            <ChecksField
              ui={ui}
              schema={moveSeriesForm}
              state={state}
              name="moves"
              required
              label={t('sessions.series.dates_label')}
              options={moves.map((move) =>
                dateOption(props, move, `${move.session_id}|${move.starts_at.toISOString()}`, move.was),
              )}
            />
          </Section>
        </Form>
      ) : null}
    </RoomPage>
  );
}

/** Says what follows, before the button. */
export function CancelSeriesPage(props: Omit<Common, keyof PlanWords> & Pick<PlanWords, 'ui'> & { ahead: number }) {
  const { ui, room, state, ahead } = props;
  const { t } = ui;
  const { base, name } = addresses(props);
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={t('sessions.series.cancel_title')}
      lead={t('sessions.series.cancel_lead', { name, count: ahead })}
      back={{ href: base, label: t('sessions.series.back') }}
      context={<WhoSees ui={ui} rows={sessionSees(ui, room.view.format, ['dates', 'words'])} />}
    >
      <Section title={t('sessions.cancel.words', { name })}>
        <Form
          ui={ui}
          action={`${base}/cancellation`}
          schema={cancelForm}
          state={state}
          submit={t('sessions.series.cancel_submit')}
          cancel={{ href: base, label: t('sessions.series.back') }}
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
