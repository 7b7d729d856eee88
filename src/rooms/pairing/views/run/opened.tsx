import { PostButton } from '../../../../platform/html/buttons.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { Disc } from '../../../../platform/html/signs.tsx';
import { reasonWords, listed } from '../reasons.ts';
import { HandButton } from './deed.tsx';
import type { Bench, BenchAlternative, BenchPerson, OpenedPair } from './model.ts';
import { change, fit } from './numbers.ts';

function Values({ ui, opened }: { ui: Ui; opened: OpenedPair }) {
  return (
    <section class="bench-values">
      <h3>{ui.t('pairing.run.values')}</h3>
      <ul>
        {opened.parts.map(({ criterion, value, missing }) => (
          <li>
            <span>{ui.t(`pairing.criterion.${criterion}`)}</span>
            <strong>
              {missing ? (
                <abbr title={ui.t('pairing.run.unknown_title')}>{ui.t('pairing.run.unknown')}</abbr>
              ) : (
                fit(ui, value * 10_000)
              )}
            </strong>
            <svg height="6" aria-hidden="true" focusable="false">
              <rect class={missing ? 'bar-rest' : 'bar-full'} width={`${Math.round(value * 100)}%`} height="6" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reasons({ ui, bench, opened }: { ui: Ui; bench: Bench; opened: OpenedPair }) {
  const { row, reasons, warnings } = opened;
  const names = { first: row.first.name, second: row.second.name };
  return (
    <section class="bench-reasons">
      <h3>{ui.t('pairing.run.reasons')}</h3>
      <ul class="reasons">
        {reasons.slice(0, 8).map((reason) => (
          <li>
            <Disc
              sign={reason.speaks === 'for' ? 'done' : 'open'}
              label={ui.t(reason.speaks === 'for' ? 'pairing.run.speaks_for' : 'pairing.run.is_open')}
            />
            <span>{reasonWords(ui, bench.topics, reason, names)}</span>
          </li>
        ))}
        {warnings.map((rule) => (
          <li>
            <Disc sign="open" label={ui.t('pairing.run.is_open')} />
            <span>{ui.t(`pairing.barrier.${rule}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it costs in one figure: pairs come before points. */
function Cost({ ui, scores, lost }: { ui: Ui; scores: boolean; lost: { pairs: number; points: number } }) {
  if (lost.pairs !== 0) return <strong>{ui.t('pairing.run.lost_pairs', { count: lost.pairs })}</strong>;
  return scores ? <strong>{change(ui, -lost.points)}</strong> : <></>;
}

function consequences(ui: Ui, { begun, alone, barrier }: BenchAlternative): string {
  const { t } = ui;
  if (barrier) return t(`pairing.barrier.${barrier}`);
  const [one] = begun;
  const moved =
    begun.length === 1 && one
      ? t('pairing.run.one_moves', { first: one.first, second: one.second })
      : t('pairing.run.moves', { count: begun.length });
  return alone.length > 0 ? `${moved} ${t('pairing.run.alone', { names: listed(ui, alone), count: alone.length })}` : moved;
}

function Alternatives({ ui, bench, opened, seat }: { ui: Ui; bench: Bench; opened: OpenedPair; seat: 'first' | 'second' }) {
  const { row } = opened;
  const list = seat === 'first' ? opened.for_first : opened.for_second;
  const [stays, goes]: BenchPerson[] = seat === 'first' ? [row.first, row.second] : [row.second, row.first];
  const old = { first_id: row.first_id, second_id: row.second_id };
  return (
    <section class="bench-others">
      <h3>{ui.t('pairing.run.instead', { gone: goes!.name, stays: stays!.name })}</h3>
      {list.length === 0 ? <p class="quiet">{ui.t('pairing.run.nobody_else')}</p> : null}
      <ul>
        {list.map((one) => (
          <li>
            <p class="bench-other">
              <span>{one.other.name}</span>
              {one.lost ? (
                <Cost ui={ui} scores={bench.scores} lost={one.lost} />
              ) : (
                <strong>{ui.t('pairing.run.impossible')}</strong>
              )}
            </p>
            <p class="quiet">{consequences(ui, one)}</p>
            {one.lost ? (
              <HandButton
                ui={ui}
                bench={bench}
                label={ui.t('pairing.run.swap')}
                about={`${stays!.name}, ${one.other.name}`}
                sets={[...(row.pinned ? [{ ...old, kind: 'none' as const }] : []), { ...one.pair, kind: 'pin' as const }]}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The opened pair, in its own row: what it is made of, why, and what each other choice would cost all. */
export function OpenedDetail({ ui, bench, opened }: { ui: Ui; bench: Bench; opened: OpenedPair }) {
  const parts = { ui, bench, opened };
  return (
    <div class="bench-opened" data-part="opened">
      {bench.scores ? <Values ui={ui} opened={opened} /> : null}
      <Reasons {...parts} />
      <Alternatives {...parts} seat="first" />
      <Alternatives {...parts} seat="second" />
      <div class="bench-cost">
        {bench.scores ? <p class="quiet">{ui.t('pairing.run.cost_words')}</p> : null}
        <PostButton
          ui={ui}
          action={`/cycles/${bench.cycle.id}/proposals`}
          label={ui.t('pairing.run.propose', { count: 1 })}
          about={`${opened.row.second.name}, ${opened.row.first.name}`}
          size="row"
          fields={{ run: bench.run.id, pairs: `${opened.row.first_id}:${opened.row.second_id}` }}
        />
      </div>
    </div>
  );
}
