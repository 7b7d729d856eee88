import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { setupSteps } from '../rules.ts';
import type { DeskCycle } from '../store/cycles.ts';
import { cycleBar } from './bar.ts';
import type { GuideStep } from './guide-document.ts';
import { DecidedFacts } from './setup-parts.tsx';

export interface CheckLine {
  label: string;
  value: string;
}

export interface GuidePageProps {
  ui: Ui;
  cycle: DeskCycle;
  steps: GuideStep[];
  checks: CheckLine[];
}

function Step({ ui, part, number, href }: { ui: Ui; part: GuideStep; number: number; href: string }) {
  const { t } = ui;
  return (
    <Section
      title={t('cycles.guide.numbered', { number, title: part.title })}
      aside={<a href={href}>{t('cycles.guide.to_step')}</a>}
    >
      <div class="guidance guidance-wide">
        {part.words.map(({ label, text }) => (
          <>
            <h3>{label}</h3>
            <p>{text}</p>
          </>
        ))}
        <h3>{t('cycles.guide.decided')}</h3>
        {part.decided.length > 0 ? <DecidedFacts rows={part.decided} /> : <p class="quiet">{t('cycles.guide.nothing_yet')}</p>}
      </div>
    </Section>
  );
}

/** The whole guide on one page that prints well: each step with its advice and what was decided. */
export function GuidePage({ ui, cycle, steps, checks }: GuidePageProps) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('cycles.guide.page')} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        title={t('cycles.guide.heading')}
        lead={t('cycles.guide.lead')}
        back={{ href: `/cycles/${cycle.id}/setup`, label: t('cycles.setup.back') }}
        dense
        action={
          <LinkButton href={`/cycles/${cycle.id}/guide.pdf`} download>
            {t('cycles.guide.pdf')}
          </LinkButton>
        }
      />
      {steps.map((part, at) => (
        <Step ui={ui} part={part} number={at + 1} href={`/cycles/${cycle.id}/setup/${setupSteps[at]}`} />
      ))}
      <Section
        title={t('cycles.guide.checklist')}
        aside={<a href={`/cycles/${cycle.id}/checklist`}>{t('cycles.setup.checklist')}</a>}
      >
        <DecidedFacts rows={checks.map(({ label, value }) => ({ label, lines: [value] }))} />
      </Section>
    </Layout>
  );
}
