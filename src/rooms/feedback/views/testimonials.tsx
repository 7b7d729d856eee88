import { Buttons, PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State, type Sign } from '../../../platform/html/signs.tsx';
import { Quote, type QuoteProps } from '../../../platform/html/start.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import type { TestimonialState } from '../rules.ts';
import type { TestimonialVerb } from '../rules/testimonials.ts';
import { testimonialSees } from './sees.ts';

/** Where each step is posted: a change of state is a noun in the address. */
export const testimonialPaths = {
  agree: 'agreement',
  refuse: 'refusal',
  withdraw: 'withdrawal',
  publish: 'publication',
  decline: 'rejection',
  takeDown: 'removal',
} as const satisfies Record<TestimonialVerb, string>;

export interface TestimonialView {
  id: string;
  state: TestimonialState;
  released_at: Date;
  published_at: Date | null;
  /** Exactly as it would stand or stands in public. */
  voice: QuoteProps;
  /** What the reader may do with it now. */
  verbs: TestimonialVerb[];
  /** A line under it instead of the usual one. */
  note?: string | undefined;
}

/** Words as the public would read them, how they stand, and what the reader may do. */
export function TestimonialItem({ ui, row }: { ui: Ui; row: TestimonialView }) {
  const { t } = ui;
  const waits = row.verbs.includes('agree') || row.verbs.includes('publish');
  const sign: Sign = waits
    ? 'waits'
    : row.state === 'published'
      ? 'done'
      : row.state === 'offered' || row.state === 'agreed'
        ? 'open'
        : 'rest';
  return (
    <article class="testimonial" id={row.id}>
      <Quote {...row.voice} />
      <p>
        <State sign={sign}>
          {waits
            ? t('feedback.state.waits')
            : t(`feedback.state.${row.state}`, { date: row.published_at ? ui.date(row.published_at) : '' })}
        </State>
      </p>
      <p class="quiet">{row.note ?? t('feedback.own.by', { date: ui.date(row.released_at) })}</p>
      {row.verbs.length > 0 ? (
        <Buttons>
          {row.verbs.map((verb) => (
            <PostButton
              ui={ui}
              action={`/testimonials/${row.id}/${testimonialPaths[verb]}`}
              label={t(`feedback.do.${verb}`)}
              about={row.voice.name}
              kind={verb === 'agree' || verb === 'publish' ? 'primary' : 'plain'}
            />
          ))}
        </Buttons>
      ) : null}
    </article>
  );
}

export function TestimonialSection({ ui, title, rows }: { ui: Ui; title: string; rows: TestimonialView[] }) {
  if (rows.length === 0) return <></>;
  return (
    <Section title={title}>
      {rows.map((row) => (
        <TestimonialItem ui={ui} row={row} />
      ))}
    </Section>
  );
}

export interface OwnTestimonialsProps {
  ui: Ui;
  asked: TestimonialView[];
  about: TestimonialView[];
  offered: TestimonialView[];
  refusal: Message | undefined;
}

/** The reader's own: where she is asked, what she has released, what names her. */
export function OwnTestimonialsPage({ ui, asked, about, offered, refusal }: OwnTestimonialsProps) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('feedback.own.title')} area="work">
      <PageHead
        title={t('feedback.own.title')}
        lead={t('feedback.own.lead')}
        back={{ href: '/tandems', label: t('feedback.own.tandems') }}
      />
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      <Columns context={<WhoSees ui={ui} rows={testimonialSees(ui)} />}>
        {asked.length + about.length + offered.length === 0 ? (
          <Empty
            title={t('feedback.own.empty')}
            text={t('feedback.own.empty_text')}
            action={{ href: '/tandems', label: t('feedback.own.tandems'), kind: 'plain' }}
          />
        ) : null}
        <TestimonialSection ui={ui} title={t('feedback.own.asked')} rows={asked} />
        <TestimonialSection ui={ui} title={t('feedback.own.offered')} rows={offered} />
        <TestimonialSection ui={ui} title={t('feedback.own.about')} rows={about} />
      </Columns>
    </Layout>
  );
}
