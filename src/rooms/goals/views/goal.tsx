import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { emptyForm, type FormSchema, type FormState } from '../../../platform/http/form.ts';
import { Aside, Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { checkForm, levelsForm, stepForm } from '../forms.ts';
import { CheckSection, type CheckView } from './goal-checks.tsx';
import { LevelSection } from './goal-levels.tsx';
import { StepSection, type StepView } from './goal-steps.tsx';
import type { GoalView } from './goals.tsx';
import { percent, Track } from './parts.tsx';
import { goalSees } from './sees.ts';

export interface GoalPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  goal: GoalView & { level_before: number | null; level_after: number | null };
  /** Whose it is; undefined: the reader's own. */
  learner: string | undefined;
  steps: StepView[];
  checks: CheckView[];
  form: FormState;
  closed: Message | undefined;
}

/** The form that was refused keeps what was typed; the others on the page start afresh. */
function stateOf(form: FormState, schema: FormSchema): FormState {
  const touched = Object.keys({ ...form.values, ...form.errors });
  return touched.some((name) => name in schema.shape) ? form : emptyForm;
}

function Deeds({ ui, path, goal }: { ui: Ui; path: string; goal: GoalView }) {
  const { t } = ui;
  if (goal.state === 'open')
    return (
      <Section title={t('goals.deeds.title')} id="deeds">
        <p class="quiet">{t('goals.deeds.open')}</p>
        <Buttons>
          <PostButton ui={ui} action={`${path}/reaching`} label={t('goals.deeds.reach')} />
          <PostButton ui={ui} action={`${path}/dropping`} label={t('goals.deeds.drop')} />
        </Buttons>
      </Section>
    );
  return (
    <Section title={t('goals.deeds.title')} id="deeds">
      <p class="quiet">{t(`goals.deeds.${goal.state}`)}</p>
      <Buttons>
        <PostButton ui={ui} action={`${path}/reopening`} label={t('goals.deeds.reopen')} />
        {goal.state === 'dropped' ? <LinkButton href={`${path}/removal`}>{t('goals.deeds.remove')}</LinkButton> : null}
      </Buttons>
    </Section>
  );
}

/** One goal: what it says, the steps towards it, looks on the way, before and after. */
export function GoalPage({ ui, room, goal, learner, steps, checks, form, closed }: GoalPageProps) {
  const { t } = ui;
  const list = `/tandems/${room.view.id}/goals`;
  const path = `${list}/${goal.id}`;
  const writable = !closed && goal.state === 'open';
  const shared = { ui, path, writable };
  const forms = [stepForm, checkForm, levelsForm];
  const refusal = forms.some((schema) => stateOf(form, schema) === form) ? undefined : form.refusal;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="goals"
      title={goal.text}
      lead={t('goals.noticed', { signs: goal.signs })}
      back={{ href: list, label: t('goals.title') }}
      refusal={refusal}
      {...(writable ? { action: <LinkButton href={`${path}/text`}>{t('goals.edit.link')}</LinkButton> } : {})}
      context={
        <>
          <Section title={t('goals.facts.title')}>
            <Facts
              rows={[
                { label: t('goals.facts.whose'), value: learner ?? t('goals.facts.yours') },
                { label: t('goals.facts.due'), value: goal.due_on ? ui.date(goal.due_on) : t('goals.facts.no_due') },
                ...(goal.strand ? [{ label: t('goals.facts.strand'), value: t(`goals.strand.${goal.strand}`) }] : []),
              ]}
            />
          </Section>
          <WhoSees ui={ui} rows={goalSees(ui, room.view.format)} />
          <Aside
            href={`/tandems/${room.view.id}/handovers/new?kind=goal&object=${goal.id}`}
            label={t('goals.handover.label')}
            note={t('goals.handover.note')}
          />
        </>
      }
    >
      {closed && !refusal ? <Banner kind="info">{t(closed.key, closed.vars)}</Banner> : null}
      <div class="goal-head">
        {goal.state === 'open' ? (
          <Track percent={goal.progress} words={percent(ui, goal.progress)} />
        ) : (
          <State sign={goal.state === 'reached' ? 'done' : 'rest'}>{t(`goals.state.${goal.state}`)}</State>
        )}
        {goal.late ? <State sign="due">{t('goals.late')}</State> : null}
      </div>
      <StepSection {...shared} steps={steps} state={stateOf(form, stepForm)} />
      <CheckSection {...shared} checks={checks} state={stateOf(form, checkForm)} progress={goal.progress} />
      <LevelSection
        {...shared}
        writable={!closed && goal.state !== 'dropped'}
        goal={goal}
        learner={learner}
        state={stateOf(form, levelsForm)}
      />
      {closed ? null : <Deeds ui={ui} path={path} goal={goal} />}
    </RoomPage>
  );
}
