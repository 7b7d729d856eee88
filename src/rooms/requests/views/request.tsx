import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import type { PublicProfile } from '../../people/rules/visible.ts';
import { PublicProfileFacts } from '../../people/views/public-profile.tsx';
import type { RequestState } from '../rules.ts';
import { requestSees } from './sees.ts';
import { monthsWords, similarPath, stateSign } from './words.ts';

export interface RequestView {
  id: string;
  side: 'mentor' | 'mentee';
  state: RequestState;
  sent_at: Date;
  answered_at: Date | null;
  topics: { slug: string; label: string }[];
  months: number;
  mode: 'onsite' | 'remote' | 'both';
  first_dates: string | null;
  concern: string;
  answer: string | null;
  tandem_id: string | null;
  other: { name: string; initials: string; photo: string | undefined; line: string };
}

export interface RequestPageProps {
  ui: Ui;
  request: RequestView;
  /** The mentee, as members see her; for the mentor. */
  profile: PublicProfile | undefined;
  names: ReadonlyMap<string, string>;
  refusal: Message | undefined;
}

function Answering({ ui, id }: { ui: Ui; id: string }) {
  const { t } = ui;
  return (
    <Section title={t('requests.answer.title')}>
      <p>{t('requests.answer.text')}</p>
      <Buttons>
        <PostButton ui={ui} kind="primary" action={`/requests/${id}/acceptance`} label={t('requests.answer.accept')} />
        <LinkButton href={`/requests/${id}/decline`}>{t('requests.answer.decline')}</LinkButton>
      </Buttons>
    </Section>
  );
}

/** What comes after: the tandem, or for the mentee somebody else. */
function After({ ui, request }: { ui: Ui; request: RequestView }) {
  const { t } = ui;
  const { side, state, tandem_id, answer } = request;
  const title = !answer
    ? t('requests.page.now')
    : side === 'mentor'
      ? t('requests.answer.title')
      : t('requests.page.answer', { name: request.other.name });
  return (
    <Section title={title}>
      {answer ? <Prose text={answer} /> : <p>{t(`requests.after.${side}.${state}`)}</p>}
      <Buttons>
        {tandem_id ? (
          <LinkButton kind="primary" href={`/tandems/${tandem_id}`}>
            {t('requests.way.tandem')}
          </LinkButton>
        ) : null}
        {side === 'mentee' && state !== 'sent' && !tandem_id ? (
          <LinkButton kind="primary" href={similarPath(request.topics.map(({ slug }) => slug))}>
            {t('requests.way.similar')}
          </LinkButton>
        ) : null}
        {side === 'mentee' && state === 'sent' ? (
          <PostButton ui={ui} action={`/requests/${request.id}/withdrawal`} label={t('requests.withdraw')} />
        ) : null}
      </Buttons>
    </Section>
  );
}

export function RequestPage({ ui, request, profile, names, refusal }: RequestPageProps) {
  const { t } = ui;
  const { side, state, other } = request;
  const facts = [
    { label: t('requests.ask.topics'), value: request.topics.map((topic) => topic.label).join(', ') },
    { label: t('requests.fact.months'), value: monthsWords(ui, request.months) },
    { label: t('requests.fact.mode'), value: t(`people.work_mode.${request.mode}`) },
    { label: t('requests.fact.first_dates'), value: request.first_dates },
    { label: t('requests.sent_at'), value: ui.date(request.sent_at) },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  const title = t(`requests.page.${side}`, { name: other.name });
  return (
    <Layout ui={ui} title={title} area="work">
      {refusal ? <Banner kind="warn">{t(refusal.key, refusal.vars)}</Banner> : null}
      <PageHead
        title={title}
        lead={<State sign={stateSign(state, side)}>{t(`requests.state.${side}.${state}`)}</State>}
        avatar={{ initials: other.initials, photo: other.photo, size: 44 }}
        back={{ href: '/requests', label: t('requests.list.title') }}
      />
      <Columns
        context={
          <>
            <Section title={t('requests.page.wish')}>
              <Facts rows={facts} />
            </Section>
            <WhoSees ui={ui} rows={requestSees(ui)} />
          </>
        }
      >
        <Section title={t('requests.page.concern')}>
          <Prose text={request.concern} />
        </Section>
        {side === 'mentor' && state === 'sent' ? <Answering ui={ui} id={request.id} /> : <After ui={ui} request={request} />}
        {profile ? <PublicProfileFacts ui={ui} profile={profile} topics={names} /> : null}
      </Columns>
    </Layout>
  );
}
