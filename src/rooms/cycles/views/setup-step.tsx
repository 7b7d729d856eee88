import type { FormSchema, FormState } from '../../../platform/http/form.ts';
import type { Content } from '../../../platform/html/child.ts';
import { Form } from '../../../platform/html/form.tsx';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { setupSteps, type SetupStep } from '../rules.ts';
import { isOver, viewOf, type StepView } from '../rules/setup.ts';
import type { DeskCycle } from '../store/cycles.ts';
import { cycleBar } from './bar.ts';
import type { Decided } from './decided.ts';
import { DecidedFacts, Findings, Guidance, PlanSees, WizardLine } from './setup-parts.tsx';

export interface StepPageProps {
  ui: Ui;
  cycle: DeskCycle;
  step: SetupStep;
  views: StepView[];
  schema: FormSchema;
  state: FormState;
  seen: string;
  decided: Decided[];
  /** The fields of the step. */
  children: Content;
  /** Above the form: a button that is no part of it. */
  before?: Content;
}

/** Said instead of the form: an earlier step is missing, or nothing can be planned any more. */
function Closed({ ui, cycle, step, views, decided }: StepPageProps) {
  const { t } = ui;
  if (isOver(cycle))
    return (
      <>
        <Banner kind="info">{t('cycles.setup.over')}</Banner>
        <DecidedFacts rows={decided} />
      </>
    );
  const here = views.find(({ standing }) => standing !== 'done')?.step ?? step;
  const what = t(`cycles.step.${here}`);
  return (
    <>
      <Banner kind="info" title={t('cycles.setup.locked_title', { step: what })}>
        <ul class="plainlist">
          {viewOf(views, here).lacks.map((finding) => (
            <li>{t(`cycles.finding.${finding}`)}</li>
          ))}
        </ul>
      </Banner>
      <p>
        <LinkButton href={`/cycles/${cycle.id}/setup/${here}`} kind="primary">
          {t('cycles.setup.go_to', { step: what })}
        </LinkButton>
      </p>
    </>
  );
}

/** One step of the wizard: why, the fields, and at the side how others do it. */
export function StepPage(props: StepPageProps) {
  const { ui, cycle, step, views, schema, state, seen, children, before } = props;
  const { t } = ui;
  const view = viewOf(views, step);
  const last = step === setupSteps.at(-1);
  const closed = isOver(cycle) || view.standing === 'locked';
  const title = t(`cycles.step.${step}.title`);
  return (
    <Layout ui={ui} title={title} area="work" program={cycleBar(ui, cycle)}>
      <WizardLine ui={ui} cycle_id={cycle.id} views={views} current={step} />
      <PageHead
        title={title}
        lead={t(`cycles.guide.${step}.why`)}
        back={{ href: `/cycles/${cycle.id}/setup`, label: t('cycles.setup.back') }}
        dense
      />
      <Columns
        context={
          <>
            <Findings ui={ui} view={view} />
            <Guidance ui={ui} step={step} format={cycle.format} />
            <PlanSees ui={ui} />
          </>
        }
      >
        {closed ? null : before}
        {closed ? (
          <Closed {...props} />
        ) : (
          <Form
            ui={ui}
            action={`/cycles/${cycle.id}/setup/${step}`}
            schema={schema}
            state={state}
            submit={t(last ? 'cycles.setup.save_last' : 'cycles.setup.save')}
            {...(last ? {} : { again: t('cycles.setup.save_later') })}
          >
            <input type="hidden" name="seen" value={seen} />
            {children}
          </Form>
        )}
      </Columns>
    </Layout>
  );
}
