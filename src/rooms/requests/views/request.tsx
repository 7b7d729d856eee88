import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { Aside, Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { PublicProfile } from '../../people/rules/visible.ts';
import { PublicProfileFacts } from '../../people/views/public-profile.tsx';
import { isOpenRequest, type ExpiryReason, type RequestState } from '../rules.ts';
import { After, Answering, Offers } from './after.tsx';
import { Clarifying, QuestionForm, ReplyForm, type Asked, type Face } from './clarify.tsx';
import type { MentorRow } from './finder-row.tsx';
import { requestSees } from './sees.ts';
import { monthsWords, stateSign, stateWords } from './words.ts';
import { Written } from './written.tsx';

export interface RequestView {
  id: string;
  side: 'mentor' | 'mentee';
  state: RequestState;
  expiry_reason: ExpiryReason | null;
  sensitive: boolean;
  sent_at: Date;
  answered_at: Date | null;
  /** Until when the word that is owed must be there. */
  due: Date;
  topics: { slug: string; label: string }[];
  months: number;
  mode: 'onsite' | 'remote' | 'both';
  first_dates: string | null;
  concern: string;
  questions: readonly Asked[];
  answer: string | null;
  tandem_id: string | null;
  other: Face;
}

export interface RequestPageProps {
  ui: Ui;
  request: RequestView;
  /** The reader. */
  self: Face;
  /** The mentee, as members see her; for the mentor. */
  profile: PublicProfile | undefined;
  names: ReadonlyMap<string, string>;
  /** Others for the same topics, for a mentee whose request came to nothing. */
  offers: readonly MentorRow[];
  /** Of whichever form on this page was sent: its address says which. */
  state: FormState;
}

/** The one form that this reader has before her now, if any. */
function openForm({ side, state }: RequestView): 'question' | 'reply' | undefined {
  if (side === 'mentor') return state === 'sent' ? 'question' : undefined;
  return state === 'clarifying' ? 'reply' : undefined;
}

export function RequestPage({ ui, request, self, profile, names, offers, state }: RequestPageProps) {
  const { t } = ui;
  const { id, side, other, sensitive } = request;
  const facts = [
    { label: t('requests.ask.topics'), value: request.topics.map((topic) => topic.label).join(', ') },
    { label: t('requests.fact.months'), value: monthsWords(ui, request.months) },
    { label: t('requests.fact.mode'), value: t(`people.work_mode.${request.mode}`) },
    { label: t('requests.fact.first_dates'), value: request.first_dates },
    { label: t('requests.sent_at'), value: ui.date(request.sent_at) },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
  const title = t(`requests.page.${side}`, { name: other.name });
  const form = openForm(request);
  const typed = form && (form in state.values || form in state.errors) ? state : undefined;
  const answering = side === 'mentor' && isOpenRequest(request.state);
  return (
    <Layout ui={ui} title={title} area="work">
      {state.refusal && !typed ? <Banner kind="warn">{t(state.refusal.key, state.refusal.vars)}</Banner> : null}
      <PageHead
        title={title}
        lead={<State sign={stateSign(request)}>{stateWords(ui, request)}</State>}
        avatar={{ initials: other.initials, photo: other.photo, size: 44 }}
        back={{ href: '/requests', label: t('requests.list.title') }}
      />
      <Columns
        context={
          <>
            <Section title={t('requests.page.wish')}>
              <Facts rows={facts} />
              {sensitive ? <p class="quiet">{t(`requests.sensitive.${side}`, { name: other.name })}</p> : null}
            </Section>
            <WhoSees ui={ui} rows={requestSees(ui)} />
            <Aside href={`/reports/request/${id}`} label={t('requests.report')} note={t('requests.report_note')} />
          </>
        }
      >
        {state.refusal && !typed ? <Written ui={ui} values={state.values} /> : null}
        <Section title={t('requests.page.concern')}>
          <Prose text={request.concern} />
        </Section>
        <Clarifying ui={ui} side={side} questions={request.questions} self={self} other={other} />
        {form === 'reply' ? <ReplyForm ui={ui} id={id} name={other.name} state={typed ?? emptyForm} /> : null}
        {answering ? <Answering ui={ui} request={request} /> : <After ui={ui} request={request} offered={offers.length > 0} />}
        {form === 'question' ? <QuestionForm ui={ui} id={id} state={typed ?? emptyForm} /> : null}
        <Offers ui={ui} offers={offers} topics={request.topics.map(({ slug }) => slug)} />
        {profile ? <PublicProfileFacts ui={ui} profile={profile} topics={names} /> : null}
      </Columns>
    </Layout>
  );
}
