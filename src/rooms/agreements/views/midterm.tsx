import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Thread } from '../../../platform/html/talk.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { midtermForm } from '../forms/midterm.ts';
import { wishes, type Wish } from '../rules.ts';
import { mayLookBack, type MidtermPhase } from '../rules/midterm.ts';
import { SoFar, type SoFarProps } from './midterm-goals.tsx';
import { midtermSees, Prompts } from './turn-parts.tsx';

export interface MidtermPageProps extends SoFarProps {
  phase: MidtermPhase;
  /** The days in which the two look back. */
  from: Date | undefined;
  until: Date | undefined;
  own: { words: string; wish: Wish | null; done_at: Date | null } | undefined;
  partner: { words: string; done_at: Date | null };
  state: FormState;
  refusal?: RoomPageProps['refusal'];
}

function OwnForm({ ui, room: { view }, own, state }: MidtermPageProps) {
  const { t } = ui;
  const name = view.partner.first_name;
  const common = { ui, schema: midtermForm, state };
  const other = view.format === 'network' ? 'agreements.midterm.wish.other_hint_network' : 'agreements.midterm.wish.other_hint';
  const hints: Partial<Record<Wish, string>> = {
    adjust: t('agreements.midterm.wish.adjust_hint'),
    other_partner: t(other, { name }),
  };
  return (
    <Section title={t('agreements.midterm.form_title')} id="own">
      {own?.done_at ? (
        <p>
          <State sign="done">{t('agreements.midterm.done_on', { date: ui.date(own.done_at) })}</State>
        </p>
      ) : null}
      <Form
        {...common}
        action={`/tandems/${view.id}/midterm`}
        submit={t(own?.done_at ? 'agreements.midterm.submit_again' : 'agreements.midterm.submit')}
        second={Boolean(own?.done_at)}
      >
        <TextArea
          {...common}
          name="words"
          rows={5}
          label={t('agreements.midterm.words')}
          hint={t('agreements.midterm.words_hint', { name })}
        />
        <RadioField
          {...common}
          name="wish"
          label={t('agreements.midterm.wish')}
          hint={t('agreements.midterm.wish_hint', { name })}
          options={wishes.map((value) => ({ value, label: t(`agreements.midterm.wish.${value}`), hint: hints[value] }))}
        />
      </Form>
    </Section>
  );
}

/** Her wish is hers alone, and so is what comes of it. */
function WhatNow({ ui, room: { view }, own }: MidtermPageProps) {
  const { t } = ui;
  if (!own?.done_at || !own.wish || !view.open || !view.live) return <></>;
  const path = `/tandems/${view.id}`;
  const next = {
    go_on: { text: t('agreements.midterm.next.go_on'), href: `${path}/sessions`, label: t('agreements.midterm.next.go_on_do') },
    adjust: {
      text: t('agreements.midterm.next.adjust'),
      href: view.has_agreement ? `${path}/agreement` : `${path}/goals`,
      label: t(view.has_agreement ? 'agreements.midterm.next.adjust_do' : 'agreements.midterm.goals_open'),
    },
    other_partner: {
      text: t(view.format === 'network' ? 'agreements.midterm.next.other_network' : 'agreements.midterm.next.other_partner'),
      href: `${path}/ending`,
      label: t('agreements.midterm.next.other_do'),
    },
  }[own.wish];
  return (
    <Section title={t('agreements.midterm.next_title')}>
      <p>{next.text}</p>
      <Buttons>
        <LinkButton href={next.href}>{next.label}</LinkButton>
      </Buttons>
    </Section>
  );
}

/** Each reads the other's words when both are done. */
function Both({ ui, room: { view, self }, own, partner, phase }: MidtermPageProps) {
  const { t } = ui;
  const name = view.partner.first_name;
  const said = (words: string) => ({ text: words || t('agreements.midterm.no_words'), quiet: !words });
  const mine = own?.done_at
    ? [{ ...self, name: t('agreements.midterm.you'), line: ui.date(own.done_at), own: true, ...said(own.words) }]
    : [];
  if (own?.done_at && partner.done_at)
    return (
      <Section title={t('agreements.midterm.both_title')}>
        <Thread large items={[...mine, { ...view.partner, line: ui.date(partner.done_at), ...said(partner.words) }]} />
      </Section>
    );
  if (!partner.done_at && !own?.done_at) return <></>;
  if (!mayLookBack(phase))
    return mine.length > 0 ? (
      <Section title={t('agreements.midterm.form_title')}>
        <Thread large items={mine} />
      </Section>
    ) : (
      <></>
    );
  return (
    <Section title={name}>
      <p>{t(partner.done_at ? 'agreements.midterm.partner_waits' : 'agreements.midterm.partner_not_yet', { name })}</p>
    </Section>
  );
}

/** The look back at half time: goals, how the two work together, and what each of them wishes. */
export function MidtermPage(props: MidtermPageProps) {
  const { ui, room, phase, from, until, own, partner, refusal } = props;
  const { t } = ui;
  const { view } = room;
  const days = {
    date: view.midterm_on ? ui.date(view.midterm_on) : '',
    from: from ? ui.date(from) : '',
    until: until ? ui.date(until) : '',
  };
  const both = own?.done_at && partner.done_at;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="course"
      title={t('agreements.midterm.title')}
      lead={t(both && phase !== 'over' ? 'agreements.midterm.lead_done' : `agreements.midterm.lead_${phase}`, days)}
      back={{ href: `/tandems/${view.id}/course`, label: t('agreements.midterm.back') }}
      refusal={refusal}
      context={
        <>
          {phase === 'none' ? null : <SoFar {...props} />}
          <WhoSees ui={ui} rows={midtermSees(ui, view.format, view.partner.first_name)} />
        </>
      }
    >
      <Both {...props} />
      {phase === 'none' ? null : (
        <Prompts title={t('agreements.midterm.prompts_title')} text={t(`agreements.midterm.prompts.${view.format}`)} />
      )}
      {mayLookBack(phase) ? <OwnForm {...props} /> : null}
      {mayLookBack(phase) ? <WhatNow {...props} /> : null}
    </RoomPage>
  );
}
