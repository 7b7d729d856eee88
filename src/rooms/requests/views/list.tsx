import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { isOpenRequest, type ExpiryReason, type RequestState } from '../rules.ts';
import { requestSees } from './sees.ts';
import { owes, stateSign, stateWords } from './words.ts';

export interface RequestLine {
  id: string;
  side: 'mentor' | 'mentee';
  name: string;
  /** Already words; nothing of a confidential request. */
  line: string;
  state: RequestState;
  expiry_reason: ExpiryReason | null;
  sent_at: Date;
  /** Until when the word that is owed must be there. */
  due: Date;
  /** A reminder has gone out. */
  late: boolean;
}

function Lines({ ui, rows }: { ui: Ui; rows: RequestLine[] }) {
  return (
    <Rows
      rows={rows.map((row) => ({
        title: row.name,
        href: `/requests/${row.id}`,
        line: row.line,
        aside: [
          <State sign={row.late && owes(row) ? 'due' : stateSign(row)}>{stateWords(ui, row)}</State>,
          owes(row) ? ui.t('requests.list.due', { date: ui.date(row.due) }) : ui.date(row.sent_at),
        ],
      }))}
    />
  );
}

export interface RequestsPageProps {
  ui: Ui;
  rows: RequestLine[];
  max: number;
  /** So many requests in a row stayed without a word: the mentor is asked whether she wants a pause. */
  silent: number | undefined;
}

/** No reproach: a pause is one click, and so is going on. */
function Pause({ ui, count }: { ui: Ui; count: number }) {
  const { t } = ui;
  return (
    <Banner kind="warn" title={t('requests.silent.title')}>
      <p>{t('requests.silent.text', { count })}</p>
      <Buttons>
        <PostButton ui={ui} action="/listing/pause" label={t('requests.silent.pause')} />
        <LinkButton kind="link" href="/listing">
          {t('requests.silent.listing')}
        </LinkButton>
      </Buttons>
    </Banner>
  );
}

export function RequestsPage({ ui, rows, max, silent }: RequestsPageProps) {
  const { t } = ui;
  const received = rows.filter((row) => row.side === 'mentor');
  const sent = rows.filter((row) => row.side === 'mentee');
  const waiting = rows.filter(owes).length;
  const open = sent.filter((row) => isOpenRequest(row.state)).length;
  return (
    <Layout ui={ui} title={t('requests.list.title')} area="work">
      <PageHead
        title={t('requests.list.title')}
        lead={waiting > 0 ? t('requests.list.waiting', { count: waiting }) : t('requests.list.lead')}
        back={{ href: '/home', label: t('home.nav.home') }}
      />
      <Columns context={<WhoSees ui={ui} rows={requestSees(ui)} />}>
        {silent ? <Pause ui={ui} count={silent} /> : null}
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
