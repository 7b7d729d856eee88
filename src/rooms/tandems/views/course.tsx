import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { PairSignProps } from '../../../platform/html/signs.tsx';
import { Points } from '../../../platform/html/talk.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { halfOf, maySay } from '../rules/course.ts';
import type { TandemView } from '../rules/view.ts';
import { courseItems, type Item } from './course-items.ts';
import { Continuing, End } from './course-end.tsx';
import { RoomContext, RoomPage, type RoomPageProps } from './room.tsx';

export interface CoursePageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  /** When closing ends by itself, and the days around half time. */
  closing_due: Date | undefined;
  midterm: { from: Date; until: Date } | undefined;
  /** She may say that she wants to go on after the end. */
  may_continue: boolean;
  refusal?: Message | undefined;
}

/** Who of the two has said it. Coral only where the reader's own word is missing. */
function pairOf({ t }: Ui, view: TandemView, { half, here, waits, done }: Item): PairSignProps | undefined {
  if (!half) {
    if (done) return { left: 'done', right: 'done', children: t('tandems.course.both') };
    if (!here) return undefined;
    return { left: 'open', right: 'open', children: t('tandems.course.both_wait') };
  }
  const { field } = halfOf[half];
  const [own, other] = [view.said[field] !== null, view.partner_said[field] !== null];
  const pair = (children: string): PairSignProps => ({
    left: own ? 'done' : here && (waits || other) ? 'waits' : 'open',
    right: other ? 'done' : 'open',
    children,
  });
  if (own && other) return pair(t('tandems.course.both'));
  if (!here || !maySay(view, half)) {
    if (!own && !other) return undefined;
    return { left: own ? 'done' : 'rest', right: other ? 'done' : 'rest', children: t('tandems.course.none') };
  }
  if (own) return pair(t('tandems.course.partner', { name: view.partner.first_name }));
  if (other) return pair(t('tandems.course.you'));
  return pair(t(waits ? 'tandems.course.both_wait' : 'tandems.course.open'));
}

function Say({ ui, view, item }: { ui: Ui; view: TandemView; item: Item }) {
  const { t } = ui;
  const { half, here } = item;
  if (!half || !here || !maySay(view, half)) return <></>;
  const { field } = halfOf[half];
  const path = `/tandems/${view.id}/${half.replace('_', '-')}`;
  const own = view.said[field];
  if (own)
    return (
      <>
        <p class="quiet">{t('tandems.course.you_said', { date: ui.date(own), name: view.partner.first_name })}</p>
        <PostButton ui={ui} action={`${path}/withdrawal`} label={t('tandems.course.take_back')} about={item.title} kind="link" />
      </>
    );
  const urgent = half !== 'goals_reached' || view.partner_said[field];
  return (
    <Buttons>
      <PostButton ui={ui} action={path} label={t(`tandems.course.${item.name}.do`)} kind={urgent ? 'primary' : 'plain'} />
      {half === 'first_contact' ? (
        <LinkButton href={`/tandems/${view.id}/ending`}>{t('tandems.course.first.leave')}</LinkButton>
      ) : null}
    </Buttons>
  );
}

function Body({ ui, view, item }: { ui: Ui; view: TandemView; item: Item }) {
  const { link, half } = item;
  return (
    <>
      <p>{item.text}</p>
      {link ? (
        <LinkButton href={link.href} kind={half ? 'plain' : 'primary'}>
          {link.label}
        </LinkButton>
      ) : null}
      <Say ui={ui} view={view} item={item} />
    </>
  );
}

/** The phases with dates, and what each of the two has confirmed. */
export function CoursePage({ ui, room, closing_due, midterm, may_continue, refusal }: CoursePageProps) {
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
          points={courseItems({ ui, view, closing_due, midterm }).map((item) => ({
            title: item.title,
            line: item.here ? undefined : item.text,
            pair: pairOf(ui, view, item),
            children: item.here ? <Body ui={ui} view={view} item={item} /> : undefined,
          }))}
        />
      </Section>
      <Continuing ui={ui} view={view} may={may_continue} />
      <End ui={ui} view={view} />
    </RoomPage>
  );
}
