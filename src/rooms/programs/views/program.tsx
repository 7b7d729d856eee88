import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Facts, PageHead, Prose } from '../../../platform/html/page.tsx';
import { Gates, PublicSection, Quote, Quotes, type QuoteProps } from '../../../platform/html/start.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Phase } from '../rules.ts';
import type { ProgramSettings } from '../rules/numbers.ts';
import { gates } from '../rules/settings.ts';

export interface ProgramPageProps {
  ui: Ui;
  name: string;
  purpose: string;
  phase: Phase;
  go_live_on: string | null;
  settings: ProgramSettings;
  policy: { number: number; published_at: Date } | undefined;
  may_manage: boolean;
  /** What members have released about their mentorings. */
  voices: (QuoteProps & { id: string })[];
}

type Props = ProgramPageProps;

/** The three calls by who reads: a guest signs in, a member starts, everybody else reads. */
function Calls({ ui, phase, may_manage }: Pick<Props, 'ui' | 'phase' | 'may_manage'>) {
  const { t, actor } = ui;
  const member = actor.roles.has('member') && phase === 'open';
  return (
    <Buttons>
      {actor.kind === 'guest' ? (
        <LinkButton href="/sign-in?next=/program" kind="primary">
          {t('programs.page.sign_in')}
        </LinkButton>
      ) : null}
      {member ? (
        <LinkButton href="/mentors" kind="primary">
          {t('programs.page.find')}
        </LinkButton>
      ) : null}
      {member ? <LinkButton href="/application">{t('programs.page.become')}</LinkButton> : null}
      {actor.kind === 'person' ? (
        <LinkButton href="/feedback" kind={member ? 'link' : 'plain'}>
          {t('programs.page.feedback')}
        </LinkButton>
      ) : null}
      {may_manage ? (
        <LinkButton href="/program/settings" kind="link">
          {t('programs.page.settings')}
        </LinkButton>
      ) : null}
    </Buttons>
  );
}

function Since({ ui, phase, go_live_on }: Pick<Props, 'ui' | 'phase' | 'go_live_on'>) {
  const { t } = ui;
  if (phase === 'open')
    return <p>{go_live_on ? t('programs.page.since', { date: ui.date(go_live_on) }) : t('programs.page.open')}</p>;
  const key = `programs.page.${phase}` as const;
  return <Banner kind="info">{t(key, { date: go_live_on ? ui.date(go_live_on) : '' })}</Banner>;
}

function Quality({ ui, settings, policy }: Pick<Props, 'ui' | 'settings' | 'policy'>) {
  const { t } = ui;
  const version = policy && t('programs.page.gate.standards.note', { number: policy.number, date: ui.date(policy.published_at) });
  const items = gates.map((gate) => ({
    title: t(`programs.page.gate.${gate}`),
    text: t(`programs.page.gate.${gate}.text`),
    ...(gate === 'standards' && version ? { note: version } : {}),
  }));
  return (
    <>
      <PublicSection title={t('programs.page.quality')} aside={<a href="/standards">{t('programs.page.all_standards')}</a>}>
        <Gates items={items} />
      </PublicSection>
      <PublicSection
        title={t('programs.page.benefit')}
        aside={t('programs.page.benefit.note', { max: settings.max_open_requests, days: settings.answer_days })}
      >
        <Prose text={t('programs.page.benefit.text')} />
      </PublicSection>
    </>
  );
}

function Numbers({ ui, settings }: Pick<Props, 'ui' | 'settings'>) {
  const { t } = ui;
  const { default_months, min_months, max_months } = settings;
  const row = (name: 'target' | 'requests' | 'answer' | 'places' | 'cv', count: number) => ({
    label: t(`programs.number.${name}`),
    value: t(`programs.number.${name}.value`, { count }),
  });
  return (
    <PublicSection title={t('programs.number.title')}>
      <Facts
        rows={[
          {
            label: t('programs.number.length'),
            value: t('programs.number.length.value', { default_months, min_months, max_months }),
          },
          row('target', settings.session_target),
          ...(settings.short_mentoring ? [{ label: t('programs.number.short'), value: t('programs.number.short.value') }] : []),
          row('requests', settings.max_open_requests),
          row('answer', settings.answer_days),
          row('places', settings.max_capacity),
          row('cv', settings.cv_keep_days),
        ]}
      />
    </PublicSection>
  );
}

function Voices({ ui, voices }: Pick<Props, 'ui' | 'voices'>) {
  const { t, actor } = ui;
  if (voices.length === 0) return <></>;
  const report = (id: string) => <a href={`/reports/testimonial/${id}`}>{t('programs.page.report')}</a>;
  return (
    <PublicSection title={t('programs.page.voices')} aside={t('programs.page.voices_note')}>
      <Quotes>
        {voices.map((voice) => (
          <Quote {...voice} foot={actor.kind === 'person' ? report(voice.id) : null} />
        ))}
      </Quotes>
    </PublicSection>
  );
}

/** The public page, made from settings and state: it promises nothing that does not apply. */
export function ProgramPage(props: Props) {
  const { ui, name, purpose, settings } = props;
  const { t } = ui;
  const { max_open_requests, answer_days, profile_confirm_days, max_topics, max_capacity } = settings;
  const numbers = { max_open_requests, answer_days, profile_confirm_days, max_topics, max_capacity };
  const step = (who: 'mentee' | 'mentor', at: number) => ({
    title: t(`programs.page.${who}.${at as 1 | 2 | 3}`),
    text: t(`programs.page.${who}.${at as 1 | 2 | 3}.text`, numbers),
  });
  return (
    <Layout ui={ui} title={name} area="public" description={purpose}>
      <PageHead title={name} lead={purpose} action={<Calls {...props} />} />
      <Since {...props} />
      <PublicSection title={t('programs.page.for_whom')}>
        <Prose text={t('programs.page.for_whom.text')} />
      </PublicSection>
      {(['mentee', 'mentor'] as const).map((who) => (
        <PublicSection title={t(`programs.page.${who}`)}>
          <Gates items={[1, 2, 3].map((at) => step(who, at))} />
        </PublicSection>
      ))}
      <Quality {...props} />
      <Voices {...props} />
      <Numbers {...props} />
    </Layout>
  );
}

/** Before the office opens the programme there is nothing to promise yet. */
export function DraftPage({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('programs.draft.title')} area="public">
      <PageHead title={t('programs.draft.title')} />
      <Empty
        title={t('programs.draft.what')}
        text={t('programs.draft.text')}
        action={{ href: '/standards', label: t('programs.draft.action'), kind: 'plain' }}
      />
    </Layout>
  );
}
