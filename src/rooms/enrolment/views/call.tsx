import type { FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { signUpForm } from '../forms/coming.ts';
import { isLeading } from '../rules/leaders.ts';
import { comingSees } from './coming-sees.ts';
import { fitWords } from './eligibility.ts';
import { NamingField, StandardsFields, type StandardsShown } from './sign-up-fields.tsx';
import { CycleFacts, NotEligible, type RoleChoice } from './sign-up-parts.tsx';
import { nameIn, roleText, roleWord } from './words.ts';

interface Shared {
  ui: Ui;
  cycle: Cycle;
  state: FormState;
  standards: StandardsShown;
}

/** One screen: what for, as what, by which rules. The form follows. */
export function CallPage({ ui, cycle, state, standards, roles }: Shared & { roles: RoleChoice[] }) {
  const { t } = ui;
  const open = roles.filter(({ fit }) => fit.answer === 'yes');
  const title = t('enrolment.call.title', { cycle: nameIn(ui, cycle) });
  const leads = open.some(({ role }) => isLeading(cycle.format, role));
  const single = roles.length === 1;
  const hint = ({ role, fit, waits_as }: RoleChoice) =>
    [
      single ? '' : roleText(ui, cycle.format, role),
      fitWords(ui, cycle.plan, role, fit),
      waits_as === undefined ? '' : t('enrolment.call.waits_as', { number: waits_as }),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={open.length > 0 ? t(single ? 'enrolment.call.lead_one' : 'enrolment.call.lead') : undefined}
      />
      <Columns
        context={
          <>
            <WhoSees ui={ui} rows={comingSees(ui, 'self', 'state', 'standards', ...(leads ? (['on_page'] as const) : []))} />
            <CycleFacts ui={ui} cycle={cycle} />
          </>
        }
      >
        {open.length === 0 ? (
          <NotEligible ui={ui} cycle={cycle} roles={roles} />
        ) : (
          <Form
            ui={ui}
            action={`/cycles/${cycle.id}/enrolment`}
            schema={signUpForm}
            state={state}
            submit={t('enrolment.call.submit')}
          >
            {single && roles[0] ? (
              <>
                <input type="hidden" name="role" value={roles[0].role} />
                <Prose text={roleText(ui, cycle.format, roles[0].role)} />
                {roles[0].waits_as === undefined ? null : (
                  <Banner kind="info">{t('enrolment.call.waits_as', { number: roles[0].waits_as })}</Banner>
                )}
              </>
            ) : (
              <RadioField
                ui={ui}
                schema={signUpForm}
                state={state}
                name="role"
                label={t('enrolment.call.role')}
                options={open.map((each) => ({ value: each.role, label: roleWord(ui, each.role), hint: hint(each) }))}
              />
            )}
            {single || open.length === roles.length ? null : (
              <Prose
                text={roles
                  .filter(({ fit }) => fit.answer !== 'yes')
                  .map(({ role, fit }) => `${roleWord(ui, role)}: ${fitWords(ui, cycle.plan, role, fit)}`)
                  .join('\n\n')}
              />
            )}
            <Banner kind="info" title={t('enrolment.voluntary.title')}>
              {t('enrolment.voluntary.text')}
            </Banner>
            <StandardsFields ui={ui} schema={signUpForm} state={state} standards={standards} />
            {leads ? <NamingField ui={ui} schema={signUpForm} state={state} /> : null}
          </Form>
        )}
      </Columns>
    </Layout>
  );
}
