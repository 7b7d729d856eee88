import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { TandemRow, TandemRows } from '../../../platform/html/people.tsx';
import { Steps } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../rules/view.ts';
import { phases } from './phases.ts';
import { tandemSees } from './sees.ts';

function Live({
  ui,
  title,
  rows,
  self,
}: {
  ui: Ui;
  title: string;
  rows: TandemView[];
  self: { initials: string; photo?: string | undefined };
}) {
  if (rows.length === 0) return <></>;
  return (
    <Section title={title}>
      <TandemRows>
        {rows.map((row) => (
          <TandemRow
            left={self}
            right={{ ...row.partner, line: row.topics.join(', ') }}
            action={{ href: `/tandems/${row.id}`, label: ui.t('tandems.list.open') }}
          >
            <Steps items={phases(ui, row)} label={ui.t('tandems.phases')} />
          </TandemRow>
        ))}
      </TandemRows>
    </Section>
  );
}

/** Given and received: one account holds both sides. */
export function TandemsPage({
  ui,
  rows,
  self,
}: {
  ui: Ui;
  rows: TandemView[];
  self: { initials: string; photo?: string | undefined };
}) {
  const { t } = ui;
  const live = rows.filter((row) => row.live);
  const ended = rows.filter((row) => !row.live);
  return (
    <Layout ui={ui} title={t('tandems.list.title')} area="work">
      <PageHead title={t('tandems.list.title')} lead={t('tandems.list.lead', { count: live.length })} />
      <Columns context={<WhoSees ui={ui} rows={tandemSees(ui)} />}>
        {live.length === 0 ? (
          <Empty
            title={t('tandems.list.empty')}
            text={t('tandems.list.empty_text')}
            action={{ href: '/mentors', label: t('tandems.list.find') }}
          />
        ) : null}
        <Live ui={ui} title={t('tandems.list.received')} rows={live.filter((row) => row.role !== 'mentor')} self={self} />
        <Live ui={ui} title={t('tandems.list.given')} rows={live.filter((row) => row.role === 'mentor')} self={self} />
        {ended.length > 0 ? (
          <Section title={t('tandems.list.ended')}>
            <Rows
              rows={ended.map((row) => ({
                title: row.partner.name,
                href: `/tandems/${row.id}`,
                line: `${t(`tandems.role.${row.role}`)}. ${row.topics.join(', ')}`,
                aside: row.ended_at ? [t('tandems.ended_on', { date: ui.date(row.ended_at) })] : [],
              }))}
            />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
