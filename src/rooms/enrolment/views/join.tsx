import type { FormState } from '../../../platform/http/form.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { joinForm } from '../forms/coming.ts';
import { isLeading } from '../rules/leaders.ts';
import { comingSees } from './coming-sees.ts';
import { NamingField, StandardsFields, type StandardsShown } from './sign-up-fields.tsx';
import { CycleFacts, NotEligible, type RoleChoice } from './sign-up-parts.tsx';
import { nameIn, roleText, roleWord } from './words.ts';

/** By an invitation link: the role is settled. */
export function JoinPage({
  ui,
  cycle,
  state,
  standards,
  token,
  choice,
  organization,
}: {
  ui: Ui;
  cycle: Cycle;
  state: FormState;
  standards: StandardsShown;
  token: string;
  choice: RoleChoice;
  organization: string | null;
}) {
  const { t } = ui;
  const title = t('enrolment.join.title', { cycle: nameIn(ui, cycle) });
  const leads = isLeading(cycle.format, choice.role);
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={
          organization
            ? t('enrolment.join.lead_organization', { role: roleWord(ui, choice.role), organization })
            : t('enrolment.join.lead', { role: roleWord(ui, choice.role) })
        }
      />
      <Columns
        context={
          <>
            <WhoSees ui={ui} rows={comingSees(ui, 'self', 'state', 'standards', ...(leads ? (['on_page'] as const) : []))} />
            <CycleFacts ui={ui} cycle={cycle} />
          </>
        }
      >
        {choice.fit.answer === 'yes' ? (
          <Form ui={ui} action={`/join/${token}`} schema={joinForm} state={state} submit={t('enrolment.join.submit')}>
            <Prose text={roleText(ui, cycle.format, choice.role)} />
            {choice.waits_as === undefined ? null : (
              <Banner kind="info">{t('enrolment.call.waits_as', { number: choice.waits_as })}</Banner>
            )}
            <Banner kind="info" title={t('enrolment.voluntary.title')}>
              {t('enrolment.voluntary.text')}
            </Banner>
            <StandardsFields ui={ui} schema={joinForm} state={state} standards={standards} />
            {leads ? <NamingField ui={ui} schema={joinForm} state={state} /> : null}
          </Form>
        ) : (
          <NotEligible ui={ui} cycle={cycle} roles={[choice]} />
        )}
      </Columns>
    </Layout>
  );
}
