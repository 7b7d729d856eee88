import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { testimonialSees } from './sees.ts';
import { TestimonialSection, type TestimonialView } from './testimonials.tsx';

export interface OfficeTestimonialsProps {
  ui: Ui;
  waiting: TestimonialView[];
  published: TestimonialView[];
  declined: TestimonialView[];
  /** How many wait for this reader. */
  count: number;
  refusal: Message | undefined;
}

/** What has both releases waits here for the third; what is public can be taken down. */
export function OfficeTestimonialsPage({ ui, waiting, published, declined, count, refusal }: OfficeTestimonialsProps) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('feedback.office.title')} area="work">
      <PageHead
        title={t('feedback.office.heading', { count })}
        lead={t('feedback.office.lead')}
        back={{ href: '/program/settings', label: t('programs.settings.title') }}
        dense
      />
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      <Columns context={<WhoSees ui={ui} rows={testimonialSees(ui)} />}>
        {waiting.length + published.length + declined.length === 0 ? (
          <Empty
            title={t('feedback.office.empty')}
            text={t('feedback.office.empty_text')}
            action={{ href: '/feedback/mentorings', label: t('feedback.list.title'), kind: 'plain' }}
          />
        ) : null}
        <TestimonialSection ui={ui} title={t('feedback.office.waiting')} rows={waiting} />
        <TestimonialSection ui={ui} title={t('feedback.office.published')} rows={published} />
        <TestimonialSection ui={ui} title={t('feedback.office.declined')} rows={declined} />
      </Columns>
    </Layout>
  );
}
