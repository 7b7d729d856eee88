import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { NextSteps, Rows } from '../../../platform/html/lists.tsx';
import { PageHead, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface ProposalRow {
  id: string;
  label: string;
  name: string;
  created_at: Date;
  /** Labels of topics that come near. */
  similar: string[];
}

export interface DecidedRow {
  id: string;
  label: string;
  name: string;
  state: 'open' | 'added' | 'matched' | 'refused' | 'withdrawn';
  /** Label of what it became. */
  topic: string | null;
  decided_at: Date | null;
}

/** «aufgenommen als Lieferkette» */
export function outcomeWords(ui: Ui, row: Pick<DecidedRow, 'state' | 'topic'>): string {
  return ui.t(`programs.proposals.outcome.${row.state}`, { topic: row.topic ?? '' });
}

export function ProposalListPage({ ui, open, decided }: { ui: Ui; open: ProposalRow[]; decided: DecidedRow[] }) {
  const { t } = ui;
  const path = (id: string) => `/program/topics/proposals/${id}`;
  return (
    <Layout ui={ui} title={t('programs.proposals.title')} area="work">
      <PageHead
        title={open.length > 0 ? t('programs.proposals.waiting', { count: open.length }) : t('programs.proposals.title')}
        lead={t('programs.proposals.lead')}
        back={{ href: '/program/topics', label: t('programs.topics.title') }}
        action={<LinkButton href="/topics/balance">{t('programs.topics.to_balance')}</LinkButton>}
      />
      {open.length > 0 ? (
        <Section title={t('programs.proposals.to_decide')}>
          <NextSteps
            ui={ui}
            rows={open.map((row) => ({
              sign: 'waits',
              when: t('programs.proposals.since', { date: ui.date(row.created_at, 'weekday') }),
              what: row.label,
              context: [
                t('programs.proposals.by', { name: row.name }),
                ...(row.similar.length > 0 ? [t('programs.proposals.near', { topics: row.similar.join(', ') })] : []),
              ].join(' · '),
              action: { href: path(row.id), label: t('programs.proposals.open') },
            }))}
          />
        </Section>
      ) : (
        <Empty
          title={t('programs.proposals.none')}
          text={t('programs.proposals.none_text')}
          action={{ href: '/program/topics', label: t('programs.proposals.to_list'), kind: 'plain' }}
        />
      )}
      {decided.length > 0 ? (
        <Section title={t('programs.proposals.decided')}>
          <Rows
            rows={decided.map((row) => ({
              title: row.label,
              href: path(row.id),
              line: t('programs.proposals.by', { name: row.name }),
              aside: [
                <State sign={row.state === 'refused' ? 'rest' : 'done'}>{outcomeWords(ui, row)}</State>,
                row.decided_at ? ui.date(row.decided_at) : '',
              ],
            }))}
          />
        </Section>
      ) : null}
    </Layout>
  );
}
