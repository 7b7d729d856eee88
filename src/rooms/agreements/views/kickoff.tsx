import { emptyForm, filled, type FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { DateField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { Points } from '../../../platform/html/talk.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { heldForm } from '../forms/kickoff.ts';
import type { KickoffPoint } from '../rules.ts';
import { tickWord, type Rhythm, type Ticks } from '../rules/kickoff.ts';
import { OpenPoint } from './kickoff-point.tsx';
import { tickPair } from './kickoff-words.ts';
import { kickoffSees } from './sees.ts';

export interface PointView extends Pick<Ticks, 'own' | 'partner'> {
  name: KickoffPoint;
  title: string;
  /** While it is closed: what is noted, in one line. */
  line: string;
  questions: string[];
  note: string;
  version: number;
  last: { by: string; at: Date } | undefined;
  /** Of the plan: in words, where the two have chosen it. */
  rhythm: string | undefined;
}

export interface KickoffPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  points: PointView[];
  opened: KickoffPoint | undefined;
  /** Of the opened point. */
  state: FormState;
  /** Of the day of the talk. */
  held: FormState;
  held_on: string | undefined;
  rhythm: Rhythm;
  editable: boolean;
  /** The day of the talk can still be put right when the points no longer change. */
  datable: boolean;
  refusal?: RoomPageProps['refusal'];
}

/** All is settled, but the tandem does not move yet, or it has moved: what comes now. */
function WhatNow({ ui, room: { view }, points }: KickoffPageProps) {
  const { t } = ui;
  const path = `/tandems/${view.id}`;
  if (view.kickoff_at) {
    if (!view.live) return <></>;
    return (
      <Section title={t('agreements.kickoff.done_title')}>
        <p>{t(`agreements.kickoff.${view.signed_at ? 'done_signed' : view.has_agreement ? 'done_agreement' : 'done_active'}`)}</p>
        <LinkButton
          kind={view.signed_at ? 'plain' : 'primary'}
          href={view.has_agreement ? `${path}/agreement` : `${path}/sessions/series`}
        >
          {t(view.has_agreement ? 'agreements.kickoff.to_agreement' : 'agreements.kickoff.to_series')}
        </LinkButton>
      </Section>
    );
  }
  if (view.state !== 'forming' || points.some((point) => tickWord(point) !== 'both')) return <></>;
  const mine = !view.said.contact_confirmed_at;
  return (
    <Section
      title={t(mine ? 'agreements.kickoff.first_you' : 'agreements.kickoff.first_partner', { name: view.partner.first_name })}
    >
      <p>{t('agreements.kickoff.first_text')}</p>
      <LinkButton kind={mine ? 'primary' : 'plain'} href={`${path}/course`}>
        {t('agreements.kickoff.first_do')}
      </LinkButton>
    </Section>
  );
}

function Held({ ui, room: { view }, held, held_on, datable }: KickoffPageProps) {
  const { t } = ui;
  const was = held_on ? <p>{t('agreements.kickoff.held_was', { date: ui.date(held_on) })}</p> : null;
  if (!datable) return <>{was}</>;
  const state = held === emptyForm ? filled({ held_on }) : held;
  return (
    <Section title={t('agreements.kickoff.held_title')} id="held">
      {was}
      <Form
        ui={ui}
        action={`/tandems/${view.id}/kickoff/date`}
        schema={heldForm}
        state={state}
        submit={t('agreements.kickoff.held_save')}
        second
      >
        <DateField
          ui={ui}
          schema={heldForm}
          state={state}
          name="held_on"
          label={t('agreements.kickoff.held_on')}
          hint={held_on ? undefined : t('agreements.kickoff.held_hint')}
        />
      </Form>
    </Section>
  );
}

/** The five points of the kickoff talk, one open at a time. */
export function KickoffPage(props: KickoffPageProps) {
  const { ui, room, points, opened, state, rhythm, editable, refusal } = props;
  const { t } = ui;
  const { id, partner, kickoff_at } = room.view;
  const path = `/tandems/${id}/kickoff`;
  const count = points.filter((point) => tickWord(point) === 'both').length;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="kickoff"
      title={t('agreements.kickoff.title')}
      lead={t(kickoff_at ? 'agreements.kickoff.lead_done' : 'agreements.kickoff.lead')}
      action={<LinkButton href={`${path}/print`}>{t('agreements.kickoff.print')}</LinkButton>}
      refusal={refusal}
      context={<WhoSees ui={ui} rows={kickoffSees(ui, room.view.format)} />}
    >
      <Section title={t('agreements.kickoff.count', { count })} aside={t('agreements.kickoff.legend')} id="points">
        <Points
          points={points.map((point) => {
            const open = point.name === opened;
            return {
              title: point.title,
              id: point.name,
              href: open ? undefined : `${path}?point=${point.name}#${point.name}`,
              line: open ? undefined : point.line,
              pair: tickPair(ui, point, partner.first_name),
              children: open ? (
                <OpenPoint
                  ui={ui}
                  tandem_id={id}
                  partner={partner.first_name}
                  point={point}
                  state={state}
                  rhythm={rhythm}
                  editable={editable}
                />
              ) : undefined,
            };
          })}
        />
      </Section>
      <WhatNow {...props} />
      <Held {...props} />
    </RoomPage>
  );
}
