import { Layout } from '../../../platform/html/layout.tsx';
import { Calls, Figures, Gates, Hero, PublicSection, Quote, Quotes, type QuoteProps } from '../../../platform/html/start.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface StartPageProps {
  ui: Ui;
  members: number;
  /** Undefined where the programme does not show it. */
  listed: number | undefined;
  free: number | undefined;
  running: number | undefined;
  topics: { topics: number; groups: number };
  policy: { number: number; published_at: Date } | undefined;
  answer_days: number;
  max_open_requests: number;
  open: boolean;
  /** Testimonials that author, person named and office have released. */
  voices: QuoteProps[];
}

/** The public first page: what it is, three ways in, how quality is secured. All figures are counted now. */
export function StartPage({
  ui,
  members,
  listed,
  free,
  running,
  topics,
  policy,
  answer_days,
  max_open_requests,
  open,
  voices,
}: StartPageProps) {
  const { t } = ui;
  const figures = [
    ...(listed === undefined ? [] : [{ value: ui.number(listed), label: t('home.start.listed', { count: listed }) }]),
    ...(free === undefined ? [] : [{ value: ui.number(free), label: t('home.start.free', { count: free }) }]),
    ...(running === undefined ? [] : [{ value: ui.number(running), label: t('home.start.running', { count: running }) }]),
    { value: ui.number(topics.topics), label: t('home.start.topics', { groups: topics.groups }) },
  ];
  return (
    <Layout
      ui={ui}
      title={t('home.start.title')}
      area="public"
      description={t('home.start.description', { network: ui.frame.network })}
    >
      <Hero
        title={[t('home.start.hero_1'), t('home.start.hero_2'), t('home.start.hero_3')]}
        lead={t('home.start.lead', { members })}
        left={{ said: t('home.start.left_said'), who: t('home.start.left_who') }}
        right={{ said: t('home.start.right_said'), who: t('home.start.right_who') }}
      />
      <Calls
        items={[
          {
            title: t('home.start.find'),
            text: t('home.start.find_text', { max: max_open_requests, days: answer_days }),
            action: { href: '/mentors', label: t('home.start.find_button') },
          },
          {
            title: t('home.start.become'),
            text: t('home.start.become_text'),
            action: { href: '/application', label: t('home.start.become_button') },
          },
          {
            title: t('home.start.feedback'),
            text: t('home.start.feedback_text'),
            action: { href: '/feedback', label: t('home.start.feedback_button') },
          },
        ]}
      />
      {open ? (
        <Figures items={figures} note={t('home.start.as_of', { time: ui.date(ui.now, 'time') })} />
      ) : (
        <p class="lead">{t('home.start.closed')}</p>
      )}
      <PublicSection title={t('home.start.quality')} aside={<a href="/standards">{t('home.start.all_standards')}</a>}>
        <Gates
          items={[
            { title: t('home.start.gate_review'), text: t('home.start.gate_review_text') },
            {
              title: t('home.start.gate_standards'),
              text: t('home.start.gate_standards_text'),
              ...(policy
                ? { note: t('home.start.gate_standards_note', { number: policy.number, date: ui.date(policy.published_at) }) }
                : {}),
            },
            { title: t('home.start.gate_feedback'), text: t('home.start.gate_feedback_text') },
          ]}
        />
      </PublicSection>
      {voices.length > 0 ? (
        <Quotes title={t('feedback.voices.title')}>
          {voices.map((voice) => (
            <Quote {...voice} />
          ))}
        </Quotes>
      ) : null}
    </Layout>
  );
}
