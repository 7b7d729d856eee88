import { PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager, Rows } from '../../../platform/html/lists.tsx';
import { Columns, Facts, PageHead, Prose, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { fullName } from '../../people/rules/profile.ts';
import type { FeedbackShown } from './feedback.tsx';

const titleOf = (ui: Ui, feedback: FeedbackShown) =>
  ui.t('programs.inbox.from', { kind: ui.t(`programs.feedback.kind.${feedback.kind}`), name: fullName(feedback) });

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
        action={
          feedback.read_at ? (
            <PostButton ui={ui} action={`${path}/withdrawal`} label={t('programs.inbox.mark_unread')} />
          ) : (
            <PostButton ui={ui} kind="primary" action={path} label={t('programs.inbox.mark_read')} />
          )
        }
      />
      <Columns
        context={
          <Facts
            rows={[
              { label: t('programs.inbox.written'), value: ui.date(feedback.created_at, 'time') },
              { label: t('programs.inbox.answer'), value: reply },
              {
                label: t('programs.inbox.read_on'),
                value: feedback.read_at ? ui.date(feedback.read_at, 'time') : t('programs.inbox.unread'),
              },
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

export function InboxPage({
  ui,
  items,
  unread,
  next,
  first,
}: {
  ui: Ui;
  items: FeedbackShown[];
  unread: number;
  next: string | undefined;
  /** The newest page, where this is not it. */
  first: string | undefined;
}) {
  const { t } = ui;
  const rows = items.map((feedback) => ({
    title: titleOf(ui, feedback),
    href: `/feedback/${feedback.id}`,
    line: firstWords(feedback.text),
    aside: [
      feedback.read_at ? (
        <State sign="done">{t('programs.inbox.read')}</State>
      ) : (
        <State sign="waits">{t('programs.inbox.unread')}</State>
      ),
      ui.date(feedback.created_at),
    ],
  }));
  return (
    <Layout ui={ui} title={t('programs.inbox.title')} area="work">
      <PageHead
        title={t('programs.inbox.heading', { count: unread })}
        lead={t('programs.inbox.lead')}
        back={{ href: '/program/settings', label: t('programs.settings.title') }}
        dense
      />
      {rows.length > 0 ? (
        <Section title={t('programs.inbox.list')}>
          <Rows rows={rows} />
          {next || first ? (
            <Pager ui={ui} next={next} previous={first} shown={t('programs.inbox.shown', { count: rows.length })} />
          ) : null}
        </Section>
      ) : (
        <Empty
          title={t('programs.inbox.empty')}
          text={t('programs.inbox.empty_text')}
          action={{ href: '/program/settings', label: t('programs.settings.title'), kind: 'plain' }}
        />
      )}
    </Layout>
  );
}
