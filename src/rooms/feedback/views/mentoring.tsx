import { PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { Answers, type AnswersShown } from './answers.tsx';
import type { MentoringFeedbackRow } from './mentorings.tsx';

/** One named feedback, for the office. */
export function MentoringPage({ ui, feedback }: { ui: Ui; feedback: MentoringFeedbackRow & AnswersShown & { email: string } }) {
  const { t } = ui;
  const { author, about, email, read_at } = feedback;
  const title = t('feedback.list.about', { author, about });
  const path = `/feedback/mentorings/${feedback.id}/reading`;
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        back={{ href: '/feedback/mentorings', label: t('feedback.list.title') }}
        action={
          read_at ? (
            <PostButton ui={ui} action={`${path}/withdrawal`} label={t('feedback.page.mark_unread')} />
          ) : (
            <PostButton ui={ui} kind="primary" action={path} label={t('feedback.page.mark_read')} />
          )
        }
      />
      <Columns
        context={
          <>
            <Facts
              rows={[
                { label: t('feedback.page.written'), value: ui.date(feedback.created_at, 'time') },
                { label: t('feedback.page.moment'), value: t(`feedback.earlier.moment.${feedback.moment}`) },
                { label: t('feedback.page.role'), value: t(`feedback.list.role.${feedback.author_role}`) },
                { label: t('feedback.page.answer'), value: <a href={`mailto:${email}`}>{email}</a> },
                { label: t('feedback.page.read_on'), value: read_at ? ui.date(read_at, 'time') : t('feedback.list.unread') },
              ]}
            />
            <div class="aside">
              <p class="quiet">{t('feedback.page.not_a_verdict')}</p>
            </div>
          </>
        }
      >
        <Answers ui={ui} title={t('feedback.page.answers')} feedback={feedback} />
      </Columns>
    </Layout>
  );
}
