import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { CheckField, RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { audienceWords } from '../../people/views/sees.ts';
import { feedbackForm } from '../forms.ts';
import { feedbackAudience, feedbackKinds, type FeedbackKind } from '../rules/feedback.ts';

export interface FeedbackShown {
  id: string;
  person_id: string;
  kind: FeedbackKind;
  text: string;
  may_reply: boolean;
  created_at: Date;
  read_at: Date | null;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  email: string;
}

function Sees({ ui }: { ui: Ui }) {
  const rows = (['text', 'name', 'email'] as const).map((part) => ({
    what: ui.t(`programs.feedback.sees.${part}`),
    who: audienceWords(ui, feedbackAudience[part]),
  }));
  return <WhoSees ui={ui} rows={rows} />;
}

export function FeedbackFormPage({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  const common = { ui, schema: feedbackForm, state };
  return (
    <Layout ui={ui} title={t('programs.feedback.title')} area="work">
      <PageHead
        title={t('programs.feedback.title')}
        lead={t('programs.feedback.lead', { name: ui.actor.name })}
        back={{ href: '/home', label: t('home.nav.home') }}
      />
      <Columns context={<Sees ui={ui} />}>
        <Form ui={ui} action="/feedback" schema={feedbackForm} state={state} submit={t('programs.feedback.submit')}>
          <RadioField
            {...common}
            name="kind"
            label={t('programs.feedback.kind')}
            options={feedbackKinds.map((value) => ({ value, label: t(`programs.feedback.kind.${value}`) }))}
          />
          <TextArea
            {...common}
            name="text"
            rows={8}
            label={t('programs.feedback.text')}
            hint={t('programs.feedback.text_hint')}
          />
          <CheckField
            {...common}
            name="may_reply"
            required={false}
            label={t('programs.feedback.may_reply')}
            hint={t('programs.feedback.may_reply_hint')}
          />
        </Form>
      </Columns>
    </Layout>
  );
}

/** For who wrote it. */
export function ReceiptPage({ ui, feedback }: { ui: Ui; feedback: FeedbackShown }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('programs.receipt.title')} area="work">
      <PageHead
        title={t('programs.receipt.title')}
        lead={t(feedback.may_reply ? 'programs.receipt.reply' : 'programs.receipt.no_reply')}
        action={<LinkButton href="/home">{t('programs.receipt.home')}</LinkButton>}
      />
      <Columns context={<Sees ui={ui} />}>
        <Section title={t(`programs.feedback.kind.${feedback.kind}`)} aside={ui.date(feedback.created_at, 'time')}>
          <Prose text={feedback.text} />
        </Section>
      </Columns>
    </Layout>
  );
}
