import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, Facts, PageHead, Section } from '../../../platform/html/page.tsx';
import { Disc, State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { setupSteps } from '../rules.ts';
import { isOver, type StepView } from '../rules/setup.ts';
import type { DeskCycle } from '../store/cycles.ts';
import { cycleBar } from './bar.ts';
import { PlanSees, signOf } from './setup-parts.tsx';

export interface SetupPageProps {
  ui: Ui;
  cycle: DeskCycle;
  views: StepView[];
  /** When and by whom a step was saved: «am 3. März von Eva». */
  saved: Partial<Record<StepView['step'], string>>;
  checks: { done: number; all: number };
}

function StepList({ ui, cycle, views, saved }: SetupPageProps) {
  const { t } = ui;
  return (
    <ol class="wizard">
      {views.map(({ step, standing, lacks, advice }, at) => {
        const note =
          standing === 'done'
            ? advice.length > 0
              ? t('cycles.setup.advice', { count: advice.length })
              : saved[step]
            : standing === 'locked'
              ? t('cycles.setup.locked_short', { step: t(`cycles.step.${setupSteps[at - 1] ?? step}`) })
              : lacks.length > 0
                ? t('cycles.setup.lacks', { count: lacks.length })
                : t('cycles.setup.not_seen');
        const label = t(`cycles.step.${step}.title`);
        return (
          <li class={`wizard-step wizard-${standing}`}>
            <Disc sign={signOf[standing]} label={t(`cycles.standing.${standing}`)} />
            <div>
              <h3>{standing === 'locked' ? label : <a href={`/cycles/${cycle.id}/setup/${step}`}>{label}</a>}</h3>
              <p>{note}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Side({ ui, cycle, checks }: SetupPageProps) {
  const { t } = ui;
  const at = (path: string) => `/cycles/${cycle.id}${path}`;
  return (
    <>
      <Section title={t('cycles.setup.more')}>
        <Rows
          rows={[
            {
              title: t('cycles.setup.checklist'),
              href: at('/checklist'),
              line: t('cycles.setup.checks', checks),
            },
            { title: t('cycles.guide.page'), href: at('/guide'), line: t('cycles.guide.page_note') },
            {
              title: t('cycles.setup.page'),
              href: `/programs/${cycle.slug}?cycle=${cycle.number}`,
              line: t('cycles.setup.page_note'),
            },
            { title: t('cycles.setup.copy'), href: at('/copy'), line: t('cycles.setup.copy_note') },
          ]}
        />
      </Section>
      <Section title={t('cycles.setup.about')}>
        <Facts
          rows={[
            { label: t('cycles.setup.format'), value: t(`cycles.format.${cycle.format}`) },
            { label: t('cycles.setup.kind'), value: t(`cycles.kind.${cycle.kind}`) },
            { label: t('cycles.setup.state'), value: <State sign="here">{t(`cycles.state.${cycle.state}`)}</State> },
          ]}
        />
      </Section>
      <PlanSees ui={ui} />
    </>
  );
}

/** The nine steps, where the reader goes on, and what belongs to it. */
export function SetupPage(props: SetupPageProps) {
  const { ui, cycle, views } = props;
  const { t } = ui;
  const done = views.filter(({ standing }) => standing === 'done').length;
  const next = views.find(({ standing }) => standing !== 'done')?.step;
  const title = next ? t('cycles.setup.title', { done, all: views.length }) : t('cycles.setup.title_done');
  return (
    <Layout ui={ui} title={title} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        title={title}
        lead={t(next ? 'cycles.setup.lead' : 'cycles.setup.lead_done')}
        dense
        action={
          isOver(cycle) ? undefined : (
            <Buttons>
              {next ? (
                <LinkButton href={`/cycles/${cycle.id}/setup/${next}`} kind="primary">
                  {t('cycles.setup.next', { step: t(`cycles.step.${next}`) })}
                </LinkButton>
              ) : (
                <LinkButton href={`/cycles/${cycle.id}/checklist`} kind="primary">
                  {t('cycles.setup.to_checklist')}
                </LinkButton>
              )}
            </Buttons>
          )
        }
      />
      {isOver(cycle) ? <Banner kind="info">{t('cycles.setup.over')}</Banner> : null}
      <Columns context={<Side {...props} />}>
        <Section title={t('cycles.setup.steps')}>
          <StepList {...props} />
        </Section>
      </Columns>
    </Layout>
  );
}
