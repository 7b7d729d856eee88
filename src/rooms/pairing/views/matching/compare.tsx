import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Facts, PageHead, Section } from '../../../../platform/html/page.tsx';
import { Table, Two } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { CycleFormat } from '../../../cycles/rules.ts';
import { fullName } from '../../../people/rules/profile.ts';
import type { RunComparison } from '../../rules/comparison.ts';
import type { PoolFace } from '../../store/faces.ts';
import type { Run } from '../../store/runs.ts';
import { change, signed } from '../run/numbers.ts';
import { CompareForm, runName } from './runs.tsx';

interface Props {
  ui: Ui;
  bar: ProgramBar;
  cycle_id: string;
  runs: readonly Run[];
  before: Run;
  after: Run;
  /** In an exchange of everybody, otherwise of the mentees. */
  comparison: RunComparison;
  format: CycleFormat;
  faces: ReadonlyMap<string, PoolFace>;
  scores: boolean;
}

function Person({ ui, face }: { ui: Ui; face: PoolFace | undefined }) {
  if (!face) return <span class="quiet">{ui.t('pairing.compare.nobody')}</span>;
  return <Two top={fullName(face)} below={face.organization ?? face.function ?? ''} />;
}

/** Two runs side by side: who changes, and what is gained and lost. */
export function ComparePage({ ui, bar, cycle_id, runs, before, after, comparison, format, faces, scores }: Props) {
  const { t } = ui;
  const { changed, kept, begun, pairs, total, worst } = comparison;
  const names = { before: runName(ui, before), after: runName(ui, after) };
  const face = (id: string | null) => (id === null ? undefined : faces.get(id));
  return (
    <Layout ui={ui} title={t('pairing.compare.title', names)} area="work" program={bar}>
      <PageHead
        dense
        title={changed.length === 0 ? t('pairing.compare.same') : t('pairing.compare.changes', { count: changed.length, format })}
        lead={t('pairing.compare.lead', { kept, begun })}
        back={{ href: `/cycles/${cycle_id}/matching`, label: t('pairing.matching.title') }}
      />
      <CompareForm ui={ui} cycle_id={cycle_id} runs={runs} one={after.id} other={before.id} />
      <Section title={t('pairing.compare.whole')}>
        {before.people === after.people ? null : (
          <p class="quiet">
            {t('pairing.compare.others', {
              run: names.before,
              count: before.people,
              other_run: names.after,
              other: after.people,
            })}
          </p>
        )}
        <Facts
          rows={[
            { label: t('pairing.compare.pairs'), value: signed(pairs) },
            ...(scores
              ? [
                  { label: t('pairing.compare.total'), value: change(ui, total) },
                  ...(worst === null ? [] : [{ label: t('pairing.compare.worst'), value: change(ui, worst) }]),
                ]
              : []),
          ]}
        />
      </Section>
      <Section title={t('pairing.compare.who')}>
        {changed.length === 0 ? (
          <p>{t('pairing.compare.same_words')}</p>
        ) : (
          <Table
            caption={t('pairing.compare.who')}
            head={[
              { label: t('pairing.compare.person') },
              { label: names.before },
              { label: names.after },
              ...(scores ? [{ label: t('pairing.compare.points'), numeric: true }] : []),
            ]}
            rows={changed.map((row) => [
              <strong>
                <Person ui={ui} face={face(row.id)} />
              </strong>,
              <Person ui={ui} face={face(row.before)} />,
              <Person ui={ui} face={face(row.after)} />,
              ...(scores ? [row.points === null ? '' : change(ui, row.points)] : []),
            ])}
          />
        )}
      </Section>
    </Layout>
  );
}
