import type { Content } from '../../../../platform/html/child.ts';
import { LinkButton } from '../../../../platform/html/buttons.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Aside, Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { PairSign } from '../../../../platform/html/signs.tsx';
import { Banner } from '../../../../platform/html/states.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { PublicProfile } from '../../../people/rules/visible.ts';
import { PublicProfileFacts } from '../../../people/views/public-profile.tsx';
import type { ProposalPart } from '../../rules/proposal-audience.ts';
import { ReasonList, type Sentence } from '../reason-list.tsx';
import { seesRows } from '../proposals/words.ts';
import { Answering } from './answering.tsx';

export type Phase = 'asked' | 'answered' | 'own_ask' | 'accepted' | 'declined' | 'taken_back';

export interface OfferPageProps {
  ui: Ui;
  state: FormState;
  id: string;
  phase: Phase;
  /** Somebody of the programme has asked, not the coordination. */
  self: boolean;
  own_answer: 'yes' | 'no' | null;
  ends: Date;
  cycle: { name: string; period: string | undefined; href: string };
  participation_id: string;
  tandem_id: string | null;
  /** What the one who asks has written. */
  words: string | undefined;
  /** Shown while the offer stands. */
  profile: PublicProfile | undefined;
  name: string;
  initials: string;
  photo: string | undefined;
  line: string;
  role: string;
  reasons: Sentence[];
  topics: ReadonlyMap<string, string>;
}

function Standing({ ui, phase, own_answer, name }: OfferPageProps) {
  const { t } = ui;
  if (phase === 'asked')
    return (
      <PairSign inline left="waits" right="open">
        {t('pairing.page.sign.asked')}
      </PairSign>
    );
  if (phase === 'answered' || phase === 'own_ask')
    return (
      <PairSign inline left={own_answer === 'no' ? 'rest' : 'done'} right="open">
        {t(phase === 'own_ask' ? 'pairing.page.sign.own_ask' : `pairing.page.sign.${own_answer ?? 'yes'}`, { name })}
      </PairSign>
    );
  const sign = phase === 'accepted' ? 'done' : 'rest';
  return (
    <PairSign inline left={sign} right={sign}>
      {t(`pairing.page.sign.${phase}`)}
    </PairSign>
  );
}

function After({ ui, phase, tandem_id, participation_id }: OfferPageProps): Content {
  const { t } = ui;
  if (phase === 'accepted')
    return (
      <Section title={t('pairing.page.accepted')}>
        <Prose text={t('pairing.page.accepted_text')} />
        <LinkButton kind="primary" href={tandem_id ? `/tandems/${tandem_id}` : '/tandems'}>
          {t('pairing.mail.matched.button')}
        </LinkButton>
      </Section>
    );
  if (phase !== 'declined' && phase !== 'taken_back') return null;
  return (
    <Section title={t(`pairing.page.${phase}`)}>
      <Prose text={t(`pairing.page.${phase}_text`)} />
      <LinkButton kind="primary" href={`/participations/${participation_id}`}>
        {t('pairing.page.participation')}
      </LinkButton>
    </Section>
  );
}

const partsOf = (self: boolean): ProposalPart[] =>
  self
    ? ['words', 'answer', 'reason', 'reasons', 'contact']
    : ['answer', 'reason', 'outcome', 'reasons', 'points_nobody', 'contact'];

export function OfferPage(props: OfferPageProps) {
  const { ui, state, phase, self, name, initials, photo, line, cycle, ends, reasons, profile, topics, words, role } = props;
  const { t } = ui;
  const open = phase === 'asked' || phase === 'answered' || phase === 'own_ask';
  const title =
    self && open
      ? t(phase === 'own_ask' ? 'pairing.page.title_own' : 'pairing.page.title_self', { name })
      : t('pairing.page.title', { name });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={line}
        avatar={{ initials, photo, size: 44, waits: phase === 'asked' }}
        back={{ href: `/participations/${props.participation_id}`, label: cycle.name }}
      />
      {state.refusal ? <Banner kind="warn">{t(state.refusal.key, state.refusal.vars)}</Banner> : null}
      <Columns
        context={
          <>
            <Section title={t('pairing.page.frame')}>
              <Facts
                rows={[
                  { label: t('pairing.page.program'), value: <a href={cycle.href}>{cycle.name}</a> },
                  ...(role ? [{ label: t('pairing.page.role'), value: role }] : []),
                  ...(cycle.period ? [{ label: t('pairing.page.period'), value: cycle.period }] : []),
                  ...(open ? [{ label: t('pairing.page.until'), value: ui.date(ends, 'long') }] : []),
                ]}
              />
            </Section>
            <WhoSees ui={ui} rows={seesRows(ui, partsOf(self))} />
            <Aside href={cycle.href} label={t('pairing.page.unsure')} note={t('pairing.page.unsure_note')} />
          </>
        }
      >
        <p>
          <Standing {...props} />
        </p>
        {words ? (
          <Section title={t(phase === 'own_ask' ? 'pairing.page.own_words' : 'pairing.page.words', { name })}>
            <Prose text={words} />
          </Section>
        ) : null}
        {open && reasons.length > 0 ? (
          <Section title={t(self ? 'pairing.meet.why' : 'pairing.page.why')}>
            <ReasonList large sentences={reasons} />
          </Section>
        ) : null}
        {open ? <Answering {...props} /> : <After {...props} />}
        {open && profile ? <PublicProfileFacts ui={ui} profile={profile} topics={topics} /> : null}
      </Columns>
    </Layout>
  );
}
