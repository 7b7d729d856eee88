import { buttonForm } from '../../../platform/http/form.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { stepsOf } from '../rules.ts';
import type { Question } from '../store/questions.ts';
import { Sees } from './own.tsx';
import { Receipt, type Sent } from './receipt.tsx';
import { QuestionThread } from './thread.tsx';

/** What it takes to add topics, and the way in. */
export function AmendmentPage({
  ui,
  state,
  open,
  listed,
  max_topics,
}: {
  ui: Ui;
  state: FormState;
  /** The programme takes applications today. */
  open: boolean;
  /** Labels of the topics of the listing. */
  listed: string[];
  max_topics: number;
}) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('applications.amendment.title')} area="work">
      <PageHead
        title={t('applications.amendment.title')}
        lead={t('applications.amendment.lead')}
        back={{ href: '/listing', label: t('applications.listing.none') }}
      />
      <Columns context={<Sees ui={ui} kind="amendment" />}>
        <Section title={t('applications.amendment.takes')}>
          <p>{t('applications.amendment.minutes')}</p>
          <ul class="plainlist">
            {stepsOf.amendment.map((step) => (
              <li>
                <strong>{t(`applications.step.${step}`)}</strong>{' '}
                {t(`applications.amendment.${step as 'profile' | 'topics' | 'cv'}`, { max: max_topics })}
              </li>
            ))}
          </ul>
          {open ? (
            <Form
              ui={ui}
              action="/application/amendment"
              schema={buttonForm}
              state={state}
              submit={t('applications.amendment.button')}
            >
              {null}
            </Form>
          ) : (
            <p>{t('applications.refused.closed')}</p>
          )}
        </Section>
        <Section title={t('applications.amendment.listed')}>
          <ul class="plainlist">
            {listed.map((label) => (
              <li>{label}</li>
            ))}
          </ul>
        </Section>
      </Columns>
    </Layout>
  );
}

export interface AmendedPageProps {
  ui: Ui;
  outcome: 'approved' | 'rejected' | 'withdrawn' | 'expired';
  date: Date;
  reason: string;
  sent: Sent;
  questions: Question[];
  names: ReadonlyMap<string, string>;
}

/** How the last addition ended. The listing is where it was; more can be added. */
export function AmendedPage({ ui, outcome, date, reason, sent, questions, names }: AmendedPageProps) {
  const { t } = ui;
  const title = t(`applications.amendment.${outcome}.title`);
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t(`applications.amendment.${outcome}.lead`, { date: ui.date(date) })}
        action={
          <Buttons>
            <LinkButton kind="primary" href="/listing">
              {t('applications.amendment.to_listing')}
            </LinkButton>
            <LinkButton href="/application/amendment">{t('applications.amendment.again')}</LinkButton>
          </Buttons>
        }
      />
      <Columns context={<Sees ui={ui} kind="amendment" />}>
        {reason ? (
          <Section title={t('applications.before.reason')}>
            <Prose text={reason} />
          </Section>
        ) : null}
        {questions.length > 0 ? (
          <Section title={t('applications.questions.title')}>
            <QuestionThread ui={ui} questions={questions} reader="applicant" names={names} />
          </Section>
        ) : null}
        <Receipt ui={ui} sent={sent} kind="amendment" />
      </Columns>
    </Layout>
  );
}
