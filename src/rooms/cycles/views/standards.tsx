import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Aside, Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { qualityScore, specOf, standGroups, type StandGroup } from '../rules/standards.ts';
import { cycleBar } from './bar.ts';
import type { BarCycle } from './checklist.tsx';
import { pointTitle, seenWords, sourceWords, standSign, type StandardLine } from './standard-words.ts';
import { steeringSees } from './steering.ts';

export interface StandardsPageProps {
  ui: Ui;
  cycle: BarCycle & { slug: string };
  lines: readonly StandardLine[];
  /** The reader says something to it; all others read. */
  may_say: boolean;
}

interface GroupProps extends Omit<StandardsPageProps, 'lines'> {
  group: StandGroup;
  lines: readonly StandardLine[];
}

function Group({ ui, cycle, group, lines, may_say }: GroupProps) {
  const { t } = ui;
  const title = t(`cycles.quality.group.${group}`);
  const { met, all } = qualityScore(lines.map(({ stand }) => stand));
  return (
    <Section title={title} aside={<span class="quiet">{t('cycles.quality.count', { met, all })}</span>}>
      <Table
        caption={title}
        head={[
          { label: t('cycles.quality.what') },
          { label: t('cycles.quality.stand') },
          { label: t('cycles.quality.open'), silent: true },
        ]}
        rows={lines.map((line) => {
          const name = pointTitle(ui, line.key);
          const below = line.said && line.counts ? line.said.note : line.seen ? seenWords(ui, line.seen) : '';
          const asks = may_say && line.stand === 'not_yet' && !line.seen?.decides;
          return {
            key: `point-${line.key}`,
            cells: [
              <Two top={<strong>{name}</strong>} below={below || undefined} />,
              <Two
                top={<State sign={standSign[line.stand]}>{t(`cycles.quality.stand.${line.stand}`)}</State>}
                below={sourceWords(ui, line) || undefined}
              />,
              <LinkButton href={`/cycles/${cycle.id}/quality/${line.key}`} about={name} size="row">
                {t(asks ? 'cycles.quality.say' : 'cycles.quality.open')}
              </LinkButton>,
            ],
          };
        })}
      />
    </Section>
  );
}

/** The quality standards of the format as a checklist: what the system sees, what a person says, what is still open. */
export function StandardsPage(props: StandardsPageProps) {
  const { ui, cycle, lines, may_say } = props;
  const { t } = ui;
  const { met, all, percent } = qualityScore(lines.map(({ stand }) => stand));
  const title = t('cycles.quality.title', { met, all });
  return (
    <Layout ui={ui} title={title} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        title={title}
        lead={t(may_say ? 'cycles.quality.lead' : 'cycles.quality.lead_read', { percent })}
        back={{ href: `/cycles/${cycle.id}/checklist`, label: t('cycles.checklist.short') }}
      />
      <Columns
        context={
          <>
            <Section title={t('cycles.quality.from')}>
              <p>{t('cycles.quality.from_text')}</p>
              <Aside href={`/programs/${cycle.slug}/standards`} label={t('cycles.form.standards_link')} />
            </Section>
            <WhoSees ui={ui} rows={steeringSees(ui, ['quality', 'quality_numbers'])} />
          </>
        }
      >
        {standGroups.map((group) => (
          <Group {...props} group={group} lines={lines.filter(({ key }) => specOf(key).group === group)} />
        ))}
      </Columns>
    </Layout>
  );
}
