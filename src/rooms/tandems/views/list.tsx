import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, Facts, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { TandemRow, TandemRows } from '../../../platform/html/people.tsx';
import { State, Steps } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../rules/view.ts';
import { shortPhases } from './phases.ts';
import { listSees } from './sees.ts';

export interface TandemsPageProps {
  ui: Ui;
  rows: TandemView[];
  self: { initials: string; photo?: string | undefined };
  /** Ids of the tandems that wait for the reader. */
  waiting: ReadonlySet<string>;
  /** Topics in words. */
  offers: readonly string[];
  needs: readonly string[];
}

function Live({
  ui,
  title,
  rows,
  self,
  waiting,
  several,
}: Pick<TandemsPageProps, 'ui' | 'rows' | 'self' | 'waiting'> & { title: string; several: boolean }) {
  if (rows.length === 0) return <></>;
  return (
    <Section title={title}>
      <TandemRows>
        {rows.map((row) => (
          <TandemRow
            left={self}
            right={{ ...row.partner, line: [row.topics.join(', '), several ? row.program : ''].filter(Boolean).join(' · ') }}
            action={{ href: `/tandems/${row.id}`, label: ui.t('tandems.list.open') }}
          >
            <Steps items={shortPhases(ui, row)} label={ui.t('tandems.phases')} />
            {waiting.has(row.id) ? <State sign="waits">{ui.t('tandems.course.you')}</State> : null}
          </TandemRow>
        ))}
      </TandemRows>
    </Section>
  );
}

/** What runs and what is over, in the reader's own view of it. */
const present = { mentor: 'given', mentee: 'received', partner: 'mutual' } as const;
const past = { mentor: 'gave', mentee: 'got', partner: 'shared' } as const;

/** What she gives and takes besides: one account holds both sides. */
function Own({ ui, offers, needs }: Pick<TandemsPageProps, 'ui' | 'offers' | 'needs'>) {
  const { t } = ui;
  const words = (list: readonly string[]) => (list.length > 0 ? list.join(', ') : t('tandems.list.nothing'));
  return (
    <Section title={t('tandems.list.own')}>
      <Facts
        rows={[
          { label: t('tandems.list.offers'), value: words(offers) },
          { label: t('tandems.list.needs'), value: words(needs) },
        ]}
      />
      <p>
        <a href="/profile/topics">{t('tandems.list.own_edit')}</a>
      </p>
    </Section>
  );
}

/** Given and received: one account holds both sides. */
export function TandemsPage({ ui, rows, self, waiting, offers, needs }: TandemsPageProps) {
  const { t } = ui;
  const live = rows.filter((row) => row.live);
  const ended = rows.filter((row) => !row.live);
  const several = new Set(rows.map(({ program }) => program)).size > 1;
  return (
    <Layout ui={ui} title={t('tandems.list.title')} area="work">
      <PageHead title={t('tandems.list.title')} lead={t('tandems.list.lead', { count: live.length })} />
      <Columns
        context={
          <>
            <Own ui={ui} offers={offers} needs={needs} />
            <WhoSees
              ui={ui}
              rows={listSees(
                ui,
                live.map(({ format }) => format),
              )}
            />
          </>
        }
      >
        {live.length === 0 ? (
          <Empty
            title={t('tandems.list.empty')}
            text={t('tandems.list.empty_text')}
            action={{ href: '/mentors', label: t('tandems.list.find') }}
          />
        ) : null}
        {(['mentee', 'mentor', 'partner'] as const).map((role) => (
          <Live
            ui={ui}
            title={t(`tandems.list.${present[role]}`)}
            rows={live.filter((row) => row.role === role)}
            self={self}
            waiting={waiting}
            several={several}
          />
        ))}
        {ended.length > 0 ? (
          <Section title={t('tandems.list.ended')}>
            <Rows
              rows={ended.map((row) => ({
                title: row.partner.name,
                href: `/tandems/${row.id}`,
                line: t(`tandems.list.${past[row.role]}`, { topics: row.topics.join(', ') }),
                aside: row.open
                  ? [t('tandems.list.goes_on')]
                  : row.ended_at
                    ? [
                        t(row.state === 'completed' ? 'tandems.completed_on' : 'tandems.ended_on', {
                          date: ui.date(row.ended_at),
                        }),
                      ]
                    : [],
              }))}
            />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
