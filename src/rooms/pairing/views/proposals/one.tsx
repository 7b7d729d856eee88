import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { Buttons, LinkButton, PostButton } from '../../../../platform/html/buttons.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { State } from '../../../../platform/html/signs.tsx';
import { Banner } from '../../../../platform/html/states.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { ClearanceAnswer } from '../../rules.ts';
import { deedsOf } from '../../rules/proposal-list.ts';
import type { ProposalLine } from '../../store/proposal-list.ts';
import { ReasonList, type Sentence } from '../reason-list.tsx';
import { StateCell } from './state.tsx';
import { nameOf, pointsWords, seesRows, workOf } from './words.ts';

export interface ProposalPageProps {
  ui: Ui;
  bar: ProgramBar;
  cycle_id: string;
  state: FormState;
  row: ProposalLine;
  reasons: Sentence[];
  /** Sentences on what stands against the pair today. */
  barriers: string[];
  points: boolean;
  clears: boolean;
  answers: { name: string; answer: 'yes' | 'no' | null; reason: string | null; at: Date | null }[];
  clearances: { organization: string; answer: ClearanceAnswer | null; note: string | null }[];
  /** What the one who asked has written is between the two. */
  asked: string | undefined;
}

const nouns = { shortlist: 'shortlisting', clear: 'clearances', takeBack: 'withdrawal', discard: 'discarding' } as const;

function Deeds({ ui, cycle_id, row, clears }: ProposalPageProps) {
  const { t } = ui;
  const deeds = deedsOf[row.show].filter(
    (deed) => (deed !== 'clear' || clears) && (deed !== 'takeBack' || row.origin !== 'self'),
  );
  if (row.tandem_id)
    return (
      <LinkButton kind="primary" href={`/program/tandems/${row.tandem_id}`}>
        {t('pairing.one.tandem')}
      </LinkButton>
    );
  return (
    <Buttons>
      {deeds.map((deed, at) =>
        deed === 'offer' ? (
          <LinkButton
            kind={at === 0 || row.show === 'cleared' ? 'primary' : 'plain'}
            href={`/cycles/${cycle_id}/proposals/offers?proposal=${row.id}`}
          >
            {t('pairing.one.offer')}
          </LinkButton>
        ) : (
          <PostButton
            ui={ui}
            kind={at === 0 && deed !== 'takeBack' ? 'primary' : 'plain'}
            action={`/cycles/${cycle_id}/proposals/${nouns[deed]}`}
            fields={{ proposals: row.id }}
            label={t(`pairing.one.do.${deed}`)}
          />
        ),
      )}
    </Buttons>
  );
}

export function ProposalPage(props: ProposalPageProps) {
  const { ui, bar, cycle_id, row, reasons, barriers, points, clears, answers, clearances, asked, state } = props;
  const { t } = ui;
  const title = t('pairing.one.title', { one: nameOf(ui, row.second), other: nameOf(ui, row.first) });
  return (
    <Layout ui={ui} title={title} area="work" program={bar}>
      <PageHead
        dense
        title={title}
        lead={[workOf(row.second), workOf(row.first)].filter(Boolean).join(' · ')}
        back={{ href: `/cycles/${cycle_id}/proposals?show=${row.show}`, label: t('pairing.list.name') }}
        action={<Deeds {...props} />}
      />
      {state.refusal ? <Banner kind="warn">{t(state.refusal.key, state.refusal.vars)}</Banner> : null}
      <Columns
        context={
          <>
            <Section title={t('pairing.list.head.state')}>
              <StateCell ui={ui} row={row} below={t('pairing.one.since', { date: ui.date(row.state_at) })} />
              <Facts
                rows={[
                  ...(points && row.score !== null
                    ? [
                        {
                          label: t('pairing.list.head.points'),
                          value: pointsWords(ui, row.score),
                        },
                      ]
                    : []),
                  ...[row.second, row.first].map((face) => ({
                    label: t(face.role === 'partner' ? 'pairing.list.head.one' : `pairing.list.head.${face.role}`),
                    value: <a href={`/cycles/${cycle_id}/people/${face.id}`}>{nameOf(ui, face)}</a>,
                  })),
                ]}
              />
            </Section>
            <WhoSees
              ui={ui}
              rows={seesRows(ui, ['reasons_desk', 'answer_desk', 'reason', ...(clears ? (['clearance'] as const) : [])])}
            />
          </>
        }
      >
        {barriers.length > 0 ? (
          <Banner kind="warn" title={t('pairing.one.barriers')}>
            <ul>
              {barriers.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
          </Banner>
        ) : null}
        <Section title={t('pairing.one.reasons')}>
          {reasons.length > 0 ? <ReasonList sentences={reasons} /> : <p class="quiet">{t('pairing.one.no_reasons')}</p>}
        </Section>
        {clearances.length > 0 ? (
          <Section title={t('pairing.one.clearances')}>
            <Facts
              rows={clearances.map(({ organization, answer, note }) => ({
                label: organization,
                value: (
                  <>
                    <State sign={answer === null ? 'open' : answer === 'cleared' ? 'done' : 'rest'}>
                      {t(`pairing.clearance.said.${answer ?? 'open'}`)}
                    </State>
                    {note ? <Prose text={note} /> : null}
                  </>
                ),
              }))}
            />
          </Section>
        ) : null}
        {answers.length > 0 ? (
          <Section title={t('pairing.one.answers')}>
            <Facts
              rows={answers.map(({ name, answer, reason, at }) => ({
                label: name,
                value: (
                  <>
                    <State sign={answer === null ? 'open' : answer === 'yes' ? 'done' : 'rest'}>
                      {t(`pairing.one.said.${answer ?? 'open'}`)}
                      {at ? `, ${ui.date(at)}` : ''}
                    </State>
                    {reason ? <Prose text={reason} /> : null}
                  </>
                ),
              }))}
            />
            <p class="quiet">{t('pairing.one.blind')}</p>
          </Section>
        ) : null}
        {asked ? <p class="quiet">{asked}</p> : null}
      </Columns>
    </Layout>
  );
}
