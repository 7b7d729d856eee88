import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { RequestState } from '../rules.ts';
import { requestSees } from './sees.ts';
import { stateSign } from './words.ts';

export interface RequestLine {
  id: string;
  side: 'mentor' | 'mentee';
  name: string;
  topics: string[];
  state: RequestState;
  sent_at: Date;
  overdue: boolean;
}

function Lines({ ui, rows }: { ui: Ui; rows: RequestLine[] }) {
  return (
    <Rows
      rows={rows.map((row) => ({
        title: row.name,
        href: `/requests/${row.id}`,
        line: row.topics.join(', '),
        aside: [
          <State sign={row.overdue && row.side === 'mentor' ? 'due' : stateSign(row.state, row.side)}>
            {ui.t(`requests.state.${row.side}.${row.state}`)}
          </State>,
          ui.date(row.sent_at),
        ],
      }))}
    />
  );
}

export function RequestsPage({ ui, rows, max }: { ui: Ui; rows: RequestLine[]; max: number }) {
  const { t } = ui;
  const received = rows.filter((row) => row.side === 'mentor');
  const sent = rows.filter((row) => row.side === 'mentee');
  const waiting = received.filter((row) => row.state === 'sent').length;
  const open = sent.filter((row) => row.state === 'sent').length;
  return (
    <Layout ui={ui} title={t('requests.list.title')} area="work">
      <PageHead
        title={t('requests.list.title')}
        lead={waiting > 0 ? t('requests.list.waiting', { count: waiting }) : t('requests.list.lead')}
        back={{ href: '/home', label: t('home.nav.home') }}
      />
      <Columns context={<WhoSees ui={ui} rows={requestSees(ui)} />}>
        {rows.length === 0 ? (
          <Empty
            title={t('requests.list.empty')}
            text={t('requests.list.empty_text')}
            action={{ href: '/mentors', label: t('requests.finder.title') }}
          />
        ) : null}
        {received.length > 0 ? (
          <Section title={t('requests.list.received')}>
            <Lines ui={ui} rows={received} />
          </Section>
        ) : null}
        {sent.length > 0 ? (
          <Section title={t('requests.list.sent')} aside={t('requests.ask.open', { open, max })}>
            <Lines ui={ui} rows={sent} />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
