import { Button, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, Prose, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import type { Message } from '../../../platform/refusal.ts';
import { moveForm } from '../forms/steering.ts';
import { mayCoordinate, type CycleFormat, type CycleState, type CycleVerb, type Desk } from '../rules.ts';
import { mayBeOverridden, type Missing } from '../rules/guards.ts';
import { isFinal, verbPaths, type finalVerbs } from '../rules/steering.ts';
import { cycleBar } from './bar.ts';
import { RunningTandems } from './running-tandems.tsx';
import { missingWords, stateSign } from './steering.ts';

export interface StepAhead {
  verb: CycleVerb;
  missing: Missing[];
  /** The day on which the calendar takes it. */
  by_calendar: string | undefined;
}

export interface StateProps {
  ui: Ui;
  cycle: {
    id: string;
    state: CycleState;
    state_at: Date;
    override_reason: string | null;
    overridden_at: Date | null;
    desk: Desk;
  };
  steps: readonly StepAhead[];
  /** Tandems of it that run now. */
  running: number;
  refusal?: Message | undefined;
}

/** What is missing for a step, each line with the way to it. `beside`: the checklist stands beside it and shows its own points. */
function MissingList({ ui, at, missing, beside }: { ui: Ui; at: string; missing: readonly Missing[]; beside?: boolean }) {
  const { t } = ui;
  const points = missing.filter(({ kind }) => kind === 'check').length;
  const said = beside ? missing.filter(({ kind }) => kind !== 'check') : missing;
  return (
    <div class="cycle-missing">
      <p class="label">
        {beside && points > 0
          ? t('cycles.missing.points', { count: points })
          : t('cycles.missing.title', { count: missing.length })}
      </p>
      <ul class="ruled">
        {said.map((each) => {
          const { text, href } = missingWords(ui, at, each);
          return (
            <li>
              <span>
                {text}
                {mayBeOverridden(each) ? <span class="quiet"> {t('cycles.missing.may_override')}</span> : null}
              </span>
              <a href={href}>
                {t('cycles.missing.go')}
                <span class="sr">: {text}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Ahead({ ui, cycle, step, first }: { ui: Ui; cycle: StateProps['cycle']; step: StepAhead; first: boolean }) {
  const { t } = ui;
  const { verb, missing, by_calendar } = step;
  const at = `/cycles/${cycle.id}`;
  const path = `${at}/${verbPaths[verb]}`;
  const blocked = missing.some((each) => !mayBeOverridden(each));
  const calendar = verb === 'open' || verb === 'closeApplications' || verb === 'reachEnd' ? verb : undefined;
  const name = t(`cycles.state.${verb}.do`);
  const kind = first ? ('primary' as const) : ('plain' as const);
  return (
    <div class="state-step">
      <h3>{name}</h3>
      <Prose text={t(`cycles.state.${verb}.means`)} />
      {calendar && by_calendar ? (
        <p class="quiet">{t(`cycles.state.by_calendar.${calendar}`, { date: ui.date(by_calendar) })}</p>
      ) : null}
      {missing.length > 0 ? <MissingList ui={ui} at={at} missing={missing} beside /> : null}
      {blocked || !mayCoordinate(cycle.desk) ? null : isFinal(verb) || missing.length > 0 ? (
        <LinkButton href={path} kind={kind}>
          {name}
        </LinkButton>
      ) : (
        <PostButton ui={ui} action={path} label={name} kind={kind} />
      )}
    </div>
  );
}

/** The state, what is missing for the next step, and the steps that can be taken. */
export function StateSection({ ui, cycle, steps, running, refusal }: StateProps) {
  const { t } = ui;
  const { state, state_at, override_reason, overridden_at, desk } = cycle;
  return (
    <>
      <Section title={t('cycles.state.title')} id="state">
        {refusal ? <Banner kind="warn">{t(refusal.key, refusal.vars)}</Banner> : null}
        <p>
          <State sign={stateSign[state]}>
            {t('cycles.state.since', { state: t(`cycles.state.${state}`), date: ui.date(state_at) })}
          </State>
        </p>
        {override_reason && overridden_at ? (
          <p class="quiet">{t('cycles.state.overridden', { date: ui.date(overridden_at), reason: override_reason })}</p>
        ) : null}
        {steps.length === 0 ? <p class="quiet">{t('cycles.state.none', { state: t(`cycles.state.${state}`) })}</p> : null}
        {steps.map((step, index) => (
          <Ahead ui={ui} cycle={cycle} step={step} first={index === 0} />
        ))}
        {steps.length > 0 && !mayCoordinate(desk) ? <p class="quiet">{t('cycles.state.only_coordination')}</p> : null}
      </Section>
      {state === 'cancelled' && mayCoordinate(desk) ? (
        <RunningTandems ui={ui} cycle_id={cycle.id} running={running} cancelled />
      ) : null}
    </>
  );
}

/** For steps that cannot be taken back, and for a start below the minimum, which needs its reason. */
export function StepPage({
  ui,
  cycle,
  step,
  running,
  form = emptyForm,
}: {
  ui: Ui;
  cycle: StateProps['cycle'] & { program_id: string; format: CycleFormat; name_de: string; name_en: string };
  step: StepAhead;
  running: number;
  form?: FormState;
}) {
  const { t } = ui;
  const { verb, missing } = step;
  const at = `/cycles/${cycle.id}`;
  const final = isFinal(verb) ? (verb as (typeof finalVerbs)[number]) : undefined;
  const title = final ? t(`cycles.state.${final}.ask`) : t(`cycles.state.${verb}.do`);
  const blocked = missing.some((each) => !mayBeOverridden(each));
  return (
    <Layout ui={ui} title={title} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        title={title}
        lead={t(`cycles.state.${verb}.means`)}
        back={{ href: `${at}/checklist#state`, label: t('cycles.checklist.short') }}
      />
      {blocked && form.refusal ? <Banner kind="warn">{t(form.refusal.key, form.refusal.vars)}</Banner> : null}
      {missing.length > 0 ? <MissingList ui={ui} at={at} missing={missing} /> : null}
      {verb === 'cancel' ? <RunningTandems ui={ui} cycle_id={cycle.id} running={running} cancelled={false} /> : null}
      {blocked ? null : (
        <Form ui={ui} action={`${at}/${verbPaths[verb]}`} schema={moveForm} state={form}>
          {missing.length > 0 ? (
            <TextArea
              ui={ui}
              schema={moveForm}
              state={form}
              name="reason"
              required
              label={t('cycles.state.override')}
              hint={t('cycles.state.override_hint')}
            />
          ) : null}
          <div class="buttons form-buttons">
            <Button kind="primary">{t(`cycles.state.${verb}.do`)}</Button>
            <LinkButton href={`${at}/checklist#state`}>{t('cycles.state.keep')}</LinkButton>
          </div>
        </Form>
      )}
    </Layout>
  );
}
