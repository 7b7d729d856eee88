import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Side } from '../../cycles/rules.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { accountSees } from '../../people/views/sees.ts';
import { accountForm } from '../forms/coming.ts';
import { CycleFacts } from './sign-up-parts.tsx';
import { nameIn, roleWord } from './words.ts';

/** Who follows a link and is not signed in: with an account through the sign-in, without one through the own mailbox. */
export function JoinGuestPage({
  ui,
  cycle,
  role,
  organization,
  token,
  state,
}: {
  ui: Ui;
  cycle: Cycle;
  role: Side;
  organization: string | null;
  token: string;
  state: FormState;
}) {
  const { t } = ui;
  const title = t('enrolment.join.title', { cycle: nameIn(ui, cycle) });
  return (
    <Layout ui={ui} title={title} area="public">
      <PageHead
        title={title}
        lead={
          organization
            ? t('enrolment.join.lead_organization', { role: roleWord(ui, role), organization })
            : t('enrolment.join.lead', { role: roleWord(ui, role) })
        }
      />
      <Columns
        context={
          <>
            <CycleFacts ui={ui} cycle={cycle} />
            <WhoSees ui={ui} rows={accountSees(ui).slice(0, 3)} />
          </>
        }
      >
        <Section title={t('enrolment.join.account_title')}>
          <LinkButton href={`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`} kind="primary">
            {t('programs.page.sign_in')}
          </LinkButton>
        </Section>
        <Section title={t('enrolment.join.new_title')}>
          <Prose text={t('enrolment.join.new_text')} />
          <Form
            ui={ui}
            action={`/join/${token}/account`}
            schema={accountForm}
            state={state}
            submit={t('enrolment.join.new_submit')}
            second
          >
            <TextField
              ui={ui}
              schema={accountForm}
              state={state}
              name="first_name"
              label={t('people.first_name')}
              autocomplete="given-name"
              width="half"
            />
            <TextField
              ui={ui}
              schema={accountForm}
              state={state}
              name="last_name"
              label={t('people.last_name')}
              autocomplete="family-name"
              width="half"
            />
            <TextField ui={ui} schema={accountForm} state={state} name="email" type="email" label={t('people.email')} />
          </Form>
        </Section>
      </Columns>
    </Layout>
  );
}

export function DeadJoinPage({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('enrolment.link.dead_title')} area="public">
      <Empty
        alone
        title={t('enrolment.link.dead_title')}
        text={t('enrolment.link.dead')}
        action={{ href: '/programs', label: t('enrolment.call.others') }}
      />
    </Layout>
  );
}
