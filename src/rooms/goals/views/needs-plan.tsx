import { Button, Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import { SelectField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Facts, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import type { RoomPageProps } from '../../tandems/views/room.tsx';
import { appointmentForm, preparationForm } from '../forms.ts';
import { Words } from './parts.tsx';

export interface PlanProps {
  ui: Ui;
  room: RoomPageProps['room'];
  /** Of the assessment. */
  path: string;
  preparation: { plan: string; materials: string; ready_at: Date | null } | undefined;
  session: { id: string; starts_at: Date | null; held: boolean } | undefined;
  /** Booked or held meetings that may be named. */
  meetings: { id: string; starts_at: Date }[];
  /** What the preparation form shows, and the version it began from. */
  plan: FormState;
  plan_version: number;
  plan_conflict: boolean;
  appointment: FormState;
  closed: Message | undefined;
}

/** How the mentor prepares; the other reads it. */
export function Plan(props: PlanProps) {
  const { ui, room, preparation, plan, plan_version, plan_conflict, closed, path } = props;
  const { t } = ui;
  const mentor = room.view.role === 'mentor';
  const stored = preparation ? (
    <Facts
      rows={[
        { label: t('goals.plan.plan'), value: <Words>{preparation.plan}</Words> },
        ...(preparation.materials ? [{ label: t('goals.plan.materials'), value: <Words>{preparation.materials}</Words> }] : []),
      ]}
    />
  ) : (
    <p>{t(mentor ? 'goals.plan.none' : 'goals.plan.none_theirs', { name: room.view.partner.first_name })}</p>
  );
  return (
    <Section
      title={t('goals.kit.step.preparation')}
      id="preparation"
      aside={
        preparation?.ready_at ? (
          <State sign="done">{t('goals.plan.ready', { date: ui.date(preparation.ready_at) })}</State>
        ) : undefined
      }
    >
      {!mentor || closed ? (
        stored
      ) : (
        <>
          {plan_conflict ? (
            <>
              <p>{t('goals.edit.other')}</p>
              {stored}
            </>
          ) : null}
          <Form ui={ui} action={`${path}/preparation`} schema={preparationForm} state={plan}>
            <input type="hidden" name="version" value={plan_version} />
            <TextArea
              ui={ui}
              schema={preparationForm}
              state={plan}
              name="plan"
              rows={6}
              label={t('goals.plan.plan')}
              hint={t('goals.plan.plan_hint')}
            />
            <TextArea
              ui={ui}
              schema={preparationForm}
              state={plan}
              name="materials"
              rows={3}
              label={t('goals.plan.materials')}
              hint={t('goals.plan.materials_hint')}
            />
            <Buttons>
              <Button kind={preparation?.ready_at ? 'plain' : 'primary'} name="ready" value="on">
                {t(preparation?.ready_at ? 'goals.plan.save' : 'goals.plan.save_ready')}
              </Button>
              {preparation?.ready_at ? null : <Button>{t('goals.plan.save_draft')}</Button>}
            </Buttons>
          </Form>
        </>
      )}
    </Section>
  );
}

/** The meeting in which the topic is shown: booked, then held. */
export function Appointment({ ui, room, session, meetings, appointment, closed, preparation, path }: PlanProps) {
  const { t } = ui;
  const { id } = room.view;
  const when = session?.starts_at ? ui.date(session.starts_at, 'time', ui.frame.zone) : '';
  return (
    <Section
      title={t('goals.kit.step.appointment')}
      id="appointment"
      aside={
        session ? <State sign="done">{t(session.held ? 'goals.appointment.held' : 'goals.appointment.booked')}</State> : undefined
      }
    >
      {session ? (
        <p>
          <a class="link-strong" href={`/tandems/${id}/sessions/${session.id}`}>
            {when || t('goals.appointment.meeting')}
          </a>{' '}
          {t(session.held ? 'goals.appointment.held_text' : 'goals.appointment.log')}
        </p>
      ) : (
        <p>{t(preparation ? 'goals.appointment.text' : 'goals.appointment.later')}</p>
      )}
      {session || closed ? null : (
        <>
          {preparation && meetings.length > 0 ? (
            <Form
              ui={ui}
              action={`${path}/appointment`}
              schema={appointmentForm}
              state={appointment}
              submit={t('goals.appointment.take')}
              second
            >
              <SelectField
                ui={ui}
                schema={appointmentForm}
                state={appointment}
                name="session_id"
                label={t('goals.appointment.choose')}
                options={meetings.map((meeting) => ({
                  value: meeting.id,
                  label: ui.date(meeting.starts_at, 'time', ui.frame.zone),
                }))}
              />
            </Form>
          ) : null}
          <LinkButton href={`/tandems/${id}/sessions/new`}>{t('goals.appointment.book')}</LinkButton>
        </>
      )}
    </Section>
  );
}
