import type { FormState } from '../../../platform/http/form.ts';
import { Button, Buttons } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Side } from '../../cycles/rules.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { managerAnswerForm } from '../forms/coming.ts';
import { comingSees } from './coming-sees.ts';
import { nameIn, roleTold, roleWord } from './words.ts';

interface Props {
  ui: Ui;
  name: string;
  cycle: Cycle;
}

/** One question to a line manager, without an account: what it costs, what is told and what is not. */
export function ManagerPage({ ui, name, cycle, role, token, state }: Props & { role: Side; token: string; state: FormState }) {
  const { t } = ui;
  const { session_target, session_minutes } = cycle.settings;
  const title = t('enrolment.manager.page_title', { name });
  return (
    <Layout ui={ui} title={title} area="public">
      <PageHead title={title} lead={t('enrolment.manager.page_lead', { cycle: nameIn(ui, cycle), network: ui.frame.network })} />
      <Columns context={<WhoSees ui={ui} rows={comingSees(ui, 'manager', 'manager_asked', 'manager_answer')} />}>
        <Section
          title={t('enrolment.manager.what')}
          aside={<a href={`/programs/${cycle.slug}?cycle=${cycle.number}`}>{t('enrolment.call.program')}</a>}
        >
          <Facts
            rows={[
              { label: t('enrolment.own.role'), value: `${roleWord(ui, role)}. ${roleTold(ui, cycle.format, role, name)}` },
              {
                label: t('enrolment.manager.effort'),
                value: t('enrolment.manager.effort_value', { count: session_target, minutes: session_minutes }),
              },
              ...(cycle.starts_on && cycle.ends_on
                ? [
                    {
                      label: t('enrolment.call.period'),
                      value: t('enrolment.call.period_value', { from: ui.date(cycle.starts_on), until: ui.date(cycle.ends_on) }),
                    },
                  ]
                : []),
            ]}
          />
          <Prose text={t('enrolment.manager.not_told', { name })} />
        </Section>
        <Form ui={ui} action={`/manager/${token}`} schema={managerAnswerForm} state={state}>
          <Buttons>
            <Button kind="primary" name="manager_agrees" value="yes">
              {t('enrolment.manager.agree')}
            </Button>
            <Button name="manager_agrees" value="no">
              {t('enrolment.manager.disagree')}
            </Button>
          </Buttons>
        </Form>
      </Columns>
    </Layout>
  );
}

export function ManagerDonePage({ ui, name, agrees }: { ui: Ui; name: string; agrees: boolean }) {
  const title = ui.t('enrolment.manager.thanks');
  return (
    <Layout ui={ui} title={title} area="public">
      <PageHead title={title} lead={ui.t(agrees ? 'enrolment.manager.thanks_yes' : 'enrolment.manager.thanks_no', { name })} />
    </Layout>
  );
}

export function ManagerDeadPage({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('enrolment.manager.dead_title')} area="public">
      <Empty
        alone
        title={t('enrolment.manager.dead_title')}
        text={t('enrolment.manager.dead')}
        action={{ href: '/', label: t('platform.error.start') }}
      />
    </Layout>
  );
}
