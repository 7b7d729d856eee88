import { buttonForm } from '../../../platform/http/form.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Content } from '../../../platform/html/child.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { steps } from '../rules.ts';
import { ownSees } from './sees.ts';

export interface StartPageProps {
  ui: Ui;
  state: FormState;
  /** The programme takes applications today. */
  open: boolean;
  /** Why there is no application under way, if there has been one. */
  before?: { kind: 'withdrawn' | 'rejected' | 'expired' | 'retired'; date: Date; reason?: string | undefined } | undefined;
  max_topics: number;
  /** A new application begins with the texts of the last one. */
  prefills: boolean;
}

/** Not applied (any more): what it takes, and the way in. */
export function StartPage({ ui, state, open, before, max_topics, prefills }: StartPageProps) {
  const { t } = ui;
  const title = before ? t(`applications.before.${before.kind}.title`) : t('applications.start.title');
  const lead: Content = before
    ? t(`applications.before.${before.kind}.lead`, { date: ui.date(before.date) })
    : t('applications.start.lead');
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} lead={lead} />
      <Columns
        context={<WhoSees ui={ui} rows={ownSees(ui, 'topics_evidence', 'experience', 'conflicts', 'cv', 'capacity', 'reason')} />}
      >
        {before?.reason ? (
          <Section title={t('applications.before.reason')}>
            <Prose text={before.reason} />
          </Section>
        ) : null}
        <Section title={t(before ? 'applications.start.again' : 'applications.start.takes')}>
          <p>{t('applications.start.minutes')}</p>
          {prefills ? <p>{t('applications.start.again_texts')}</p> : null}
          <ul class="plainlist">
            {steps.map((step) => (
              <li>
                <strong>{t(`applications.step.${step}`)}</strong> {t(`applications.start.${step}`, { max: max_topics })}
              </li>
            ))}
          </ul>
          {open ? (
            <Form
              ui={ui}
              action="/application"
              schema={buttonForm}
              state={state}
              submit={t(before ? 'applications.start.button_again' : 'applications.start.button')}
            >
              {null}
            </Form>
          ) : (
            <p>{t('applications.refused.closed')}</p>
          )}
        </Section>
      </Columns>
    </Layout>
  );
}
