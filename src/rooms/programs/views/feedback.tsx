import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { CheckField, RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager, Rows } from '../../../platform/html/lists.tsx';
import { Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { fullName } from '../../people/rules/profile.ts';
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
  const rows = (['text', 'name', 'mentors'] as const).map((part) => {
    const audience = feedbackAudience[part];
    return { what: ui.t(`programs.feedback.sees.${part}`), who: audience.length > 0 ? audienceWords(ui, audience) : ui.t('people.sees.nobody') };
  });
  return <WhoSees ui={ui} rows={rows} />;
}

export function FeedbackFormPage({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  const common = { ui, schema: feedbackForm, state };
  return (
    <Layout ui={ui} title={t('programs.feedback.title')} area="work">
      <PageHead title={t('programs.feedback.title')} lead={t('programs.feedback.lead', { name: ui.actor.name })} />
      <Columns context={<Sees ui={ui} />}>
        <Form ui={ui} action="/feedback" schema={feedbackForm} state={state} submit={t('programs.feedback.submit')}>
          <RadioField {...common} name="kind" label={t('programs.feedback.kind')} options={feedbackKinds.map((value) => ({ value, label: t(`programs.feedback.kind.${value}`) }))} />
          <TextArea {...common} name="text" rows={8} label={t('programs.feedback.text')} hint={t('programs.feedback.text_hint')} />
          <CheckField {...common} name="may_reply" required={false} label={t('programs.feedback.may_reply')} hint={t('programs.feedback.may_reply_hint')} />
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
      <PageHead title={t('programs.receipt.title')} lead={t(feedback.may_reply ? 'programs.receipt.reply' : 'programs.receipt.no_reply')} action={<LinkButton href="/home">{t('programs.receipt.home')}</LinkButton>} />
      <Columns context={<Sees ui={ui} />}>
        <Section title={t(`programs.feedback.kind.${feedback.kind}`)} aside={ui.date(feedback.created_at, 'time')}>
          <Prose text={feedback.text} />
        </Section>
      </Columns>
    </Layout>
  );
}

const titleOf = (ui: Ui, feedback: FeedbackShown) => ui.t('programs.inbox.from', { kind: ui.t(`programs.feedback.kind.${feedback.kind}`), name: fullName(feedback) });

/** For the office. */
export function FeedbackPage({ ui, feedback }: { ui: Ui; feedback: FeedbackShown }) {
  const { t } = ui;
  const path = `/feedback/${feedback.id}/reading`;
  const reply = feedback.may_reply ? <a href={`mailto:${feedback.email}`}>{feedback.email}</a> : t('programs.inbox.no_reply');
  return (
    <Layout ui={ui} title={titleOf(ui, feedback)} area="work">
      <PageHead
        title={titleOf(ui, feedback)}
        back={{ href: '/feedback/inbox', label: t('programs.inbox.title') }}
        action={feedback.read_at ? <PostButton ui={ui} action={`${path}/withdrawal`} label={t('programs.inbox.mark_unread')} /> : <PostButton ui={ui} kind="primary" action={path} label={t('programs.inbox.mark_read')} />}
      />
      <Columns
        context={
          <Facts
            rows={[
              { label: t('programs.inbox.written'), value: ui.date(feedback.created_at, 'time') },
              { label: t('programs.inbox.answer'), value: reply },
              { label: t('programs.inbox.read'), value: feedback.read_at ? ui.date(feedback.read_at, 'time') : t('programs.inbox.unread') },
            ]}
          />
        }
      >
        <Section title={t('programs.inbox.words')}>
          <Prose text={feedback.text} />
        </Section>
      </Columns>
    </Layout>
  );
}

const firstWords = (text: string) => (text.length > 160 ? `${text.slice(0, 160).trimEnd()}…` : text);

export function InboxPage({ ui, items, unread, next, first }: { ui: Ui; items: FeedbackShown[]; unread: number; next: string | undefined; /** Not the newest page. */ first: string | undefined }) {
  const { t } = ui;
  const rows = items.map((feedback) => ({
    when: [ui.date(feedback.created_at, 'short')],
    title: titleOf(ui, feedback),
    href: `/feedback/${feedback.id}`,
    line: firstWords(feedback.text),
    aside: [feedback.read_at ? <State sign="done">{t('programs.inbox.read')}</State> : <State sign="waits">{t('programs.inbox.unread')}</State>],
  }));
  return (
    <Layout ui={ui} title={t('programs.inbox.title')} area="work">
      <PageHead title={t('programs.inbox.heading', { count: unread })} lead={t('programs.inbox.lead')} back={{ href: '/program/settings', label: t('programs.settings.title') }} dense />
      {rows.length > 0 ? (
        <Section title={t('programs.inbox.list')}>
          <Rows rows={rows} />
          {next || first ? <Pager ui={ui} next={next} previous={first} shown={t('programs.inbox.shown', { count: rows.length })} /> : null}
        </Section>
      ) : (
        <Empty title={t('programs.inbox.empty')} text={t('programs.inbox.empty_text')} action={{ href: '/program/settings', label: t('programs.settings.title'), kind: 'plain' }} />
      )}
    </Layout>
  );
}
