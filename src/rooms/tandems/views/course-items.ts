import type { Ui } from '../../../platform/html/ui.ts';
import type { Half } from '../rules/course.ts';
import type { TandemView } from '../rules/view.ts';

export interface Item {
  name: 'first' | 'kickoff' | 'agreement' | 'way' | 'midterm' | 'closing';
  /** Both say it; the rest is reached on a page of its own. */
  half?: Half;
  title: string;
  text: string;
  /** The step that the tandem is at. */
  here: boolean;
  /** It waits for each who has not said it; otherwise saying it is offered, and waits only once the other has said it. */
  waits: boolean;
  /** Reached by both: for steps without halves. */
  done?: boolean;
  link?: { href: string; label: string } | undefined;
}

export interface ItemsProps {
  ui: Ui;
  view: TandemView;
  /** When closing ends by itself, and the days around half time. */
  closing_due: Date | undefined;
  midterm: { from: Date; until: Date } | undefined;
}

type Words = (value: Date | string | null | undefined) => string;

function first({ ui, view }: ItemsProps, day: Words): Item {
  const { t } = ui;
  const { state, talked_at, active_at, dues, partner, has_kickoff, has_agreement } = view;
  const date = day(dues.first_talk);
  const late = dues.first_talk <= ui.now;
  const next = has_kickoff ? 'kickoff' : has_agreement ? 'agreement' : 'way';
  const here = state === 'forming' && !talked_at;
  const said = talked_at ?? active_at;
  return {
    name: 'first',
    half: 'first_contact',
    title: t('tandems.course.first.title'),
    text: here
      ? t(late ? 'tandems.course.first.over' : 'tandems.course.first.text', { date, name: partner.name, next })
      : said
        ? t('tandems.course.first.done', { date: day(said) })
        : t(view.live ? 'tandems.course.first.open' : 'tandems.course.first.never'),
    here,
    waits: late,
  };
}

function kickoff({ ui, view }: ItemsProps, day: Words): Item[] {
  const { t } = ui;
  const { has_kickoff, kickoff_at, talked_at, state, dues, live } = view;
  if (!has_kickoff || (!live && !kickoff_at)) return [];
  const here = state === 'forming' && talked_at !== null;
  return [
    {
      name: 'kickoff',
      title: t('tandems.phase.kickoff'),
      text: kickoff_at
        ? t('tandems.course.kickoff.done', { date: day(kickoff_at) })
        : here
          ? t('tandems.course.kickoff.text', { date: day(dues.kickoff) })
          : t('tandems.course.kickoff.later'),
      here,
      waits: true,
      done: kickoff_at !== null,
      link: { href: `/tandems/${view.id}/kickoff`, label: t('tandems.course.kickoff.do') },
    },
  ];
}

function agreement({ ui, view }: ItemsProps, day: Words): Item[] {
  const { t } = ui;
  const { has_agreement, signed_at, state, dues, live } = view;
  if (!has_agreement || (!live && !signed_at)) return [];
  const here = state === 'kickoff_done';
  return [
    {
      name: 'agreement',
      title: t('tandems.phase.agreement'),
      text: signed_at
        ? t('tandems.course.agreement.done', { date: day(signed_at) })
        : here
          ? t('tandems.course.agreement.text', { date: day(dues.agreement) })
          : t('tandems.course.agreement.later'),
      here,
      waits: true,
      done: signed_at !== null,
      link: { href: `/tandems/${view.id}/agreement`, label: t('tandems.course.agreement.do') },
    },
  ];
}

function way({ ui, view }: ItemsProps, day: Words): Item {
  const { t } = ui;
  const { state, active_at, closing_at, ended_at, planned_end_on, live, hold_until } = view;
  const here = state === 'active' || state === 'on_hold';
  const over = closing_at ?? ended_at;
  return {
    name: 'way',
    half: 'goals_reached',
    title: t('tandems.course.way.title'),
    text:
      state === 'on_hold'
        ? t(hold_until ? 'tandems.course.way.held' : 'tandems.course.way.held_open', { date: day(hold_until) })
        : !active_at
          ? t(live && state !== 'closing' ? 'tandems.course.way.later' : 'tandems.course.way.never')
          : over
            ? t('tandems.course.way.done', { from: day(active_at), until: day(over) })
            : t('tandems.course.way.text', { date: day(planned_end_on) }),
    here,
    waits: false,
  };
}

function midterm({ ui, view, midterm: window }: ItemsProps, day: Words): Item[] {
  const { t } = ui;
  const { has_midterm, midterm_at, midterm_on, state, live, active_at } = view;
  if (!has_midterm || !midterm_on || (!midterm_at && (!live || state === 'closing'))) return [];
  const here = !midterm_at && state === 'active' && window !== undefined && window.from <= ui.now;
  return [
    {
      name: 'midterm',
      title: t('tandems.phase.midterm'),
      text: midterm_at
        ? t('tandems.course.midterm.done', { date: day(midterm_at) })
        : here
          ? t('tandems.course.midterm.text', { date: day(window.until) })
          : t('tandems.course.midterm.later', { date: day(midterm_on) }),
      here,
      waits: true,
      done: midterm_at !== null,
      link: active_at ? { href: `/tandems/${view.id}/midterm`, label: t('tandems.course.midterm.do') } : undefined,
    },
  ];
}

function closing({ ui, view, closing_due }: ItemsProps, day: Words): Item {
  const { t } = ui;
  const { state, said, partner_said } = view;
  const both = said.closing_talk_at && partner_said.closing_talk_at;
  return {
    name: 'closing',
    half: 'closing_talk',
    title: t('tandems.course.closing.title'),
    text:
      state === 'closing'
        ? t('tandems.course.closing.text', { date: day(closing_due) })
        : state === 'completed'
          ? t(both ? 'tandems.course.closing.done' : 'tandems.course.closing.never')
          : t('tandems.course.closing.later'),
    here: state === 'closing',
    waits: true,
    link: state === 'closing' ? { href: `/tandems/${view.id}/closing`, label: t('tandems.course.closing.guide') } : undefined,
  };
}

/** Every step that this tandem takes, in its order; one that ended early shows how far it came. */
export function courseItems(props: ItemsProps): Item[] {
  const { ui, view } = props;
  const day: Words = (value) => (value ? ui.date(value) : '');
  const items = [first(props, day), ...kickoff(props, day), ...agreement(props, day), way(props, day), ...midterm(props, day)];
  return view.state === 'dissolved' && !view.closing_at ? items : [...items, closing(props, day)];
}
