import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import type { GoalState, Strand } from '../rules.ts';
import { percent, Track } from './parts.tsx';
import { goalSees } from './sees.ts';
import { Slopes, type Slope } from './slope.tsx';

export interface GoalView {
  id: string;
  text: string;
  signs: string;
  state: GoalState;
  strand: Strand | null;
  due_on: string | null;
  late: boolean;
  progress: number;
  steps: number;
  steps_done: number;
}

export interface LearnerView {
  /** Undefined: the reader herself. */
  name: string | undefined;
  goals: GoalView[];
  slopes: Slope[];
  /** One more may be set. */
  free: boolean;
}

export interface GoalsPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  /** One, in an exchange two with the reader's own first. */
  learners: LearnerView[];
  /** Words why nothing can be written any more; undefined while it can. */
  closed: Message | undefined;
  links: { href: string; label: string; line: string }[];
  refusal: Message | undefined;
}

/** «2 von 5 Schritten · bis 12. März 2027 · Netzwerken» */
export function goalLine(ui: Ui, { steps, steps_done, due_on, strand }: GoalView): string {
  const { t } = ui;
  return [
    steps > 0 ? t('goals.line.steps', { done: steps_done, count: steps }) : '',
    due_on ? t('goals.line.due', { date: ui.date(due_on) }) : '',
    strand ? t(`goals.strand.${strand}`) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function Goal({ ui, tandem_id, goal }: { ui: Ui; tandem_id: string; goal: GoalView }) {
  const { t } = ui;
  const line = goalLine(ui, goal);
  return (
    <li class="goal">
      <div class="goal-words">
        <h3>
          <a href={`/tandems/${tandem_id}/goals/${goal.id}`}>{goal.text}</a>
        </h3>
        <p>{t('goals.noticed', { signs: goal.signs })}</p>
        {line ? <p class="quiet">{line}</p> : null}
      </div>
      <div class="goal-stand">
        {goal.state === 'open' ? (
          <>
            <Track percent={goal.progress} words={percent(ui, goal.progress)} />
            {goal.late ? <State sign="due">{t('goals.late')}</State> : null}
          </>
        ) : (
          <State sign={goal.state === 'reached' ? 'done' : 'rest'}>{t(`goals.state.${goal.state}`)}</State>
        )}
      </div>
    </li>
  );
}

function Learner({
  ui,
  room,
  learner,
  alone,
  open,
}: Pick<GoalsPageProps, 'ui' | 'room'> & { learner: LearnerView; alone: boolean; open: boolean }) {
  const { t } = ui;
  const { id } = room.view;
  const kept = learner.goals.filter(({ state }) => state !== 'dropped');
  const dropped = learner.goals.filter(({ state }) => state === 'dropped');
  const may = open && (alone || learner.name === undefined);
  return (
    <>
      <Section
        title={learner.name === undefined ? t('goals.yours') : t('goals.theirs', { name: learner.name })}
        aside={may && !learner.free ? t('goals.three') : undefined}
      >
        {kept.length > 0 ? (
          <ul class="goals">
            {kept.map((goal) => (
              <Goal ui={ui} tandem_id={id} goal={goal} />
            ))}
          </ul>
        ) : (
          <p class="quiet">
            {learner.name === undefined ? t('goals.yours_none') : t('goals.theirs_none', { name: learner.name })}
          </p>
        )}
        {may && learner.free ? (
          <LinkButton href={`/tandems/${id}/goals/new`} kind={kept.length === 0 ? 'primary' : 'plain'}>
            {t('goals.new.link')}
          </LinkButton>
        ) : null}
        {dropped.length > 0 ? (
          <details class="picture-group goals-dropped">
            <summary>
              <span>{t('goals.dropped')}</span>
              <span>{ui.number(dropped.length)}</span>
            </summary>
            <ul class="goals">
              {dropped.map((goal) => (
                <Goal ui={ui} tandem_id={id} goal={goal} />
              ))}
            </ul>
          </details>
        ) : null}
      </Section>
      {learner.slopes.length > 0 ? <Slopes ui={ui} rows={learner.slopes} learner={learner.name} /> : null}
    </>
  );
}

/** What the two work towards. */
export function GoalsPage({ ui, room, learners, closed, links, refusal }: GoalsPageProps) {
  const { t } = ui;
  const { id, partner } = room.view;
  const all = learners.flatMap(({ goals }) => goals);
  const count = (state: GoalState) => all.filter((goal) => goal.state === state).length;
  const [running, reached] = [count('open'), count('reached')];
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="goals"
      refusal={refusal}
      title={all.length === 0 ? t('goals.title') : t('goals.headline', { open: running, reached })}
      context={
        <>
          {links.length > 0 ? (
            <Section title={t('goals.around')}>
              <Rows rows={links.map(({ href, label, line }) => ({ href, title: label, line }))} />
            </Section>
          ) : null}
          <WhoSees ui={ui} rows={goalSees(ui, room.view.format)} />
        </>
      }
    >
      {closed && !refusal ? <Banner kind="info">{t(closed.key, closed.vars)}</Banner> : null}
      {all.length === 0 ? (
        <Empty
          title={t('goals.empty')}
          text={
            closed
              ? t('goals.empty_closed')
              : t(learners[0]?.name ? 'goals.empty_mentor' : 'goals.empty_text', { name: partner.first_name })
          }
          {...(closed ? {} : { action: { href: `/tandems/${id}/goals/new`, label: t('goals.new.link') } })}
        />
      ) : (
        learners.map((learner) => <Learner ui={ui} room={room} learner={learner} alone={learners.length === 1} open={!closed} />)
      )}
    </RoomPage>
  );
}
