import type { Content } from '../../../platform/html/child.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import { Steps } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { stepsOf, type ApplicationKind, type applicationAudience, type Step } from '../rules.ts';
import { ownSees } from './sees.ts';

export interface WizardProps {
  ui: Ui;
  kind: ApplicationKind;
  step: Step;
  /** Steps that still need the applicant. */
  open: readonly Step[];
}

/** Frame of every step: where am I, what is there already, who reads this. */
export function Wizard({
  ui,
  kind,
  step,
  open,
  sees,
  head,
  children,
}: WizardProps & { sees: (keyof typeof applicationAudience)[]; head?: { title: string; lead: string }; children: Content }) {
  const { t } = ui;
  const amendment = kind === 'amendment';
  const title =
    head?.title ?? t(amendment && step === 'topics' ? 'applications.step.topics.title_more' : `applications.step.${step}.title`);
  const items = stepsOf[kind].map((name) => ({
    label: t(`applications.step.${name}`),
    sign: name === step ? ('here' as const) : open.includes(name) ? ('open' as const) : ('done' as const),
    ...(name === step ? {} : { href: `/application/${name}` }),
  }));
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={head?.lead ?? t(`applications.step.${step}.lead`)}
        back={{ href: '/application', label: t(amendment ? 'applications.own.back_more' : 'applications.own.back') }}
      />
      <Steps items={items} label={t('applications.own.steps')} />
      <Columns context={<WhoSees ui={ui} rows={ownSees(ui, ...sees)} />}>{children}</Columns>
    </Layout>
  );
}
