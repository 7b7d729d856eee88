import { Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State, Steps, type Sign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { planAudience } from '../rules/audience.ts';
import type { CycleFormat, SetupStep } from '../rules.ts';
import type { StepStanding, StepView } from '../rules/setup.ts';
import type { Decided } from './decided.ts';

export const signOf: Record<StepStanding, Sign> = { done: 'done', here: 'waits', open: 'waits', locked: 'open' };

/** The nine steps on their line; the current one has its word. */
export function WizardLine({
  ui,
  cycle_id,
  views,
  current,
}: {
  ui: Ui;
  cycle_id: string;
  views: StepView[];
  current?: SetupStep;
}) {
  return (
    <div class="wizardline">
      <Steps
        label={ui.t('cycles.setup.line')}
        items={views.map(({ step, standing }) => ({
          label: ui.t(`cycles.step.${step}`),
          sign: step === current ? 'here' : standing === 'done' ? 'done' : 'open',
          href: standing === 'locked' ? undefined : `/cycles/${cycle_id}/setup/${step}`,
        }))}
      />
    </div>
  );
}

/** What is not there yet: coral only for what the step waits for. */
export function Findings({ ui, view }: { ui: Ui; view: StepView }) {
  const { t } = ui;
  if (view.lacks.length + view.advice.length === 0) return <></>;
  return (
    <Section title={t('cycles.setup.open')}>
      <ul class="plainlist">
        {view.lacks.map((finding) => (
          <li>
            <State sign="waits">{t(`cycles.finding.${finding}`)}</State>
          </li>
        ))}
        {view.advice.map((finding) => (
          <li>
            <State sign="open">{t(`cycles.finding.${finding}`)}</State>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Why this step, how others do it, what goes wrong. */
export function Guidance({ ui, step, format }: { ui: Ui; step: SetupStep; format: CycleFormat }) {
  const { t } = ui;
  return (
    <Section title={t('cycles.guide.title')}>
      <div class="guidance">
        <h3>{t('cycles.guide.how')}</h3>
        <p>{t(`cycles.guide.${step}.how`)}</p>
        <h3>{t('cycles.guide.trap')}</h3>
        <p>{t(`cycles.guide.${step}.trap`)}</p>
        <h3>{t(`cycles.guide.${format}`)}</h3>
        <p>{t(`cycles.guide.${step}.${format}`)}</p>
      </div>
    </Section>
  );
}

export function PlanSees({ ui }: { ui: Ui }) {
  const rows = (Object.keys(planAudience) as (keyof typeof planAudience)[]).map((what) => ({
    what: ui.t(`cycles.sees.${what}`),
    who: planAudience[what].map((who) => ui.t(`cycles.sees.who.${who}`)).join(', '),
  }));
  return <WhoSees ui={ui} rows={rows} />;
}

export function DecidedFacts({ rows }: { rows: Decided[] }) {
  return (
    <Facts
      rows={rows.map(({ label, lines }) => ({
        label,
        value: (
          <div class="decided">
            {lines.map((line) => (
              <p>{line}</p>
            ))}
          </div>
        ),
      }))}
    />
  );
}
