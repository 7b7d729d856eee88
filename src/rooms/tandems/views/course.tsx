import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { PairSignProps } from '../../../platform/html/signs.tsx';
import { Points } from '../../../platform/html/talk.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { nextTandemState } from '../rules.ts';
import { halfOf, type Half } from '../rules/course.ts';
import type { TandemView } from '../rules/view.ts';
import { RoomContext, RoomPage, type RoomPageProps } from './room.tsx';

export interface CoursePageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  /** When the two should have talked, and when closing ends by itself. */
  first_due: Date;
  closing_due: Date | undefined;
  refusal?: Message | undefined;
}

interface Item {
  half: Half;
  title: string;
  text: string;
  /** The step that the tandem is at. */
  here: boolean;
  /** It waits for each who has not said it; otherwise saying it is offered, and waits only once the other has said it. */
  waits: boolean;
}

function itemsOf({ ui, room: { view }, first_due, closing_due }: CoursePageProps): Item[] {
  const { t } = ui;
  const { state, active_at, closing_at, ended_at, planned_end_on, partner, said, partner_said } = view;
  const day = (value: Date | string | null | undefined) => (value ? ui.date(value) : '');
  const { name } = partner;
  const late = first_due <= ui.now;
  const first = { date: day(first_due), name };
  const both_talked = said.closing_talk_at && partner_said.closing_talk_at;
  const items: Item[] = [
    {
      half: 'first_contact',
      title: t('tandems.course.first.title'),
      text:
        state === 'forming'
          ? t(late ? 'tandems.course.first.over' : 'tandems.course.first.text', first)
          : active_at
            ? t('tandems.course.first.done', { date: day(active_at) })
            : t('tandems.course.first.never'),
      here: state === 'forming',
      waits: late,
    },
    {
      half: 'goals_reached',
      title: t('tandems.course.way.title'),
      text:
        state === 'forming'
          ? t('tandems.course.way.later')
          : !active_at
            ? t('tandems.course.way.never')
            : closing_at || ended_at
              ? t('tandems.course.way.done', { from: day(active_at), until: day(closing_at ?? ended_at) })
              : t('tandems.course.way.text', { date: day(planned_end_on) }),
      here: state === 'active' || state === 'on_hold' || state === 'kickoff_done',
      waits: false,
    },
    {
      half: 'closing_talk',
      title: t('tandems.course.closing.title'),
      text:
        state === 'closing'
          ? t('tandems.course.closing.text', { date: day(closing_due) })
          : state === 'completed'
            ? t(both_talked ? 'tandems.course.closing.done' : 'tandems.course.closing.never')
            : t('tandems.course.closing.later'),
      here: state === 'closing',
      waits: true,
    },
  ];
  return state === 'dissolved' && !closing_at ? items.slice(0, 2) : items;
}

/** Who of the two has said it. Coral only where the reader's own word is missing. */
function pairOf({ t }: Ui, view: TandemView, { half, here, waits }: Item): PairSignProps | undefined {
  const { field } = halfOf[half];
  const [own, other] = [Boolean(view.said[field]), Boolean(view.partner_said[field])];
  const left = own ? 'done' : here && (other || waits) ? 'waits' : 'open';
  const pair = (word: string): PairSignProps => ({ left, right: other ? 'done' : 'open', children: word });
  if (own && other) return pair(t('tandems.course.both'));
  if (!here) return own === other ? undefined : pair(t('tandems.course.none'));
  if (own) return pair(t('tandems.course.partner', { name: view.partner.first_name }));
  if (other) return pair(t('tandems.course.you'));
  return pair(t(waits ? 'tandems.course.both_wait' : 'tandems.course.open'));
}

function Say({ ui, view, item }: { ui: Ui; view: TandemView; item: Item }) {
  const { t } = ui;
  const { verb, field } = halfOf[item.half];
  if (!item.here || !nextTandemState(view, verb)) return <></>;
  const path = `/tandems/${view.id}/${item.half.replace('_', '-')}`;
  const own = view.said[field];
  if (own)
    return (
      <>
        <p class="quiet">{t('tandems.course.you_said', { date: ui.date(own), name: view.partner.first_name })}</p>
        <PostButton ui={ui} action={`${path}/withdrawal`} label={t('tandems.course.take_back')} about={item.title} kind="link" />
      </>
    );
  const label = { first_contact: 'first', goals_reached: 'way', closing_talk: 'closing' } as const;
  const urgent = item.half !== 'goals_reached' || view.partner_said[field];
  return (
    <PostButton ui={ui} action={path} label={t(`tandems.course.${label[item.half]}.do`)} kind={urgent ? 'primary' : 'plain'} />
  );
}

function End({ ui, view }: { ui: Ui; view: TandemView }) {
  const { t } = ui;
  if (view.live || !view.ended_at) return <></>;
  const state = view.state === 'completed' ? 'completed' : 'dissolved';
  return (
    <Section title={t(`tandems.course.end.${state}`, { date: ui.date(view.ended_at) })}>
      <Prose text={t('tandems.course.end.text')} />
      <LinkButton href={`/tandems/${view.id}/feedback`}>{t('tandems.course.end.feedback')}</LinkButton>
    </Section>
  );
}

/** The phases with dates, and what each of the two has confirmed. */
export function CoursePage(props: CoursePageProps) {
  const { ui, room, refusal } = props;
  const { view } = room;
  const { t } = ui;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="course"
      lead={t('tandems.course.lead')}
      refusal={refusal}
      context={<RoomContext ui={ui} view={view} />}
    >
      <Section title={t('tandems.course.title')}>
        <Points
          points={itemsOf(props).map((item) => ({
            title: item.title,
            line: item.here ? undefined : item.text,
            pair: pairOf(ui, view, item),
            children: item.here ? (
              <>
                <p>{item.text}</p>
                <Say ui={ui} view={view} item={item} />
              </>
            ) : undefined,
          }))}
        />
      </Section>
      <End ui={ui} view={view} />
    </RoomPage>
  );
}
