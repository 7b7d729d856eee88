import { buttonForm } from '../../../platform/http/form.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { ProposalState } from '../rules/proposals.ts';
import { audienceWords } from './sees.ts';

export interface OwnProposal {
  id: string;
  label: string;
  state: ProposalState;
  /** Label of what it became. */
  topic: string | null;
  reason: string | null;
  created_at: Date;
}

const signs = { open: 'open', added: 'done', matched: 'done', refused: 'rest', withdrawn: 'rest' } as const;

/** What the reader has proposed for the list of topics, and what became of it. */
export function OwnProposalsPage({ ui, state, rows }: { ui: Ui; state: FormState; rows: OwnProposal[] }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.proposals.title')} area="work">
      <PageHead
        title={t('people.proposals.title')}
        lead={t('people.proposals.lead')}
        back={{ href: '/application', label: t('people.proposals.back') }}
      />
      {state.refusal ? (
        <Form ui={ui} action="/topics/proposals" schema={buttonForm} state={state}>
          {null}
        </Form>
      ) : null}
      <Columns
        context={
          <WhoSees ui={ui} rows={[{ what: t('people.proposals.sees'), who: audienceWords(ui, ['office', 'operator']) }]} />
        }
      >
        {rows.length === 0 ? (
          <Empty
            title={t('people.proposals.none')}
            text={t('people.proposals.none_text')}
            action={{ href: '/application', label: t('people.proposals.back'), kind: 'plain' }}
          />
        ) : (
          <Section title={t('people.proposals.list')}>
            <Rows
              rows={rows.map((row) => ({
                title: row.label,
                line:
                  row.state === 'refused' && row.reason
                    ? t('people.proposals.reason', { reason: row.reason })
                    : t(`people.proposals.line.${row.state}`, { topic: row.topic ?? '' }),
                aside: [
                  <State sign={signs[row.state]}>{t(`people.proposals.state.${row.state}`)}</State>,
                  row.state === 'open' ? (
                    <PostButton
                      ui={ui}
                      kind="link"
                      action={`/topics/proposals/${row.id}/withdrawal`}
                      about={row.label}
                      label={t('people.proposals.withdraw')}
                    />
                  ) : (
                    ui.date(row.created_at)
                  ),
                ],
              }))}
            />
          </Section>
        )}
      </Columns>
    </Layout>
  );
}
