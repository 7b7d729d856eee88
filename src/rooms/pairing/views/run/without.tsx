import { Section } from '../../../../platform/html/page.tsx';
import { Avatar } from '../../../../platform/html/people.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { listed } from '../reasons.ts';
import { HandButton } from './deed.tsx';
import { benchHref, runPath, type Bench, type BenchStuck } from './model.ts';
import { fit } from './numbers.ts';

/** What stands in the way, in one or two sentences. */
function wayWords(ui: Ui, { why, obstacles, candidates, shared }: BenchStuck): string {
  const { t } = ui;
  if (why === 'rules') {
    const [main] = obstacles;
    if (!main) return t('pairing.without.nobody');
    return t('pairing.without.rule', { rule: t(`pairing.barrier.${main.rule}`), count: main.count });
  }
  if (why === 'places' && shared)
    return shared.partners.length <= 3
      ? t('pairing.without.places_named', { names: listed(ui, shared.partners), count: shared.partners.length })
      : t('pairing.without.places', { count: shared.partners.length });
  return t(why === 'balance' ? 'pairing.without.balance' : 'pairing.without.points', { count: candidates });
}

function changeWords(ui: Ui, bench: Bench, { change, seat, person }: BenchStuck): string {
  const { t } = ui;
  if (!change) return t('pairing.without.none');
  const score = bench.scores ? 'yes' : 'no';
  const vars = { name: change.partner_name, scores: score, fit: fit(ui, change.score) };
  switch (change.kind) {
    case 'place':
      return t(seat === 'first' ? 'pairing.without.place' : 'pairing.without.place_second', vars);
    case 'min_score':
      return t('pairing.without.min_score', vars);
    case 'forbid':
      return t('pairing.without.forbid', vars);
    case 'balance':
      return t('pairing.without.balance_more', { ...vars, count: (bench.run.balance ?? 0) + change.by });
    case 'rule': {
      const topics = change.topics.slice(0, 2).map((slug) => bench.topics.get(slug) ?? slug);
      if (change.rule === 'no_need_covered' && topics.length > 0) {
        const asked = seat === 'first' ? person.name : change.partner_name;
        return t('pairing.without.topic', { ...vars, asked, topics: listed(ui, topics) });
      }
      return t('pairing.without.mend', { ...vars, rule: change.rule });
    }
  }
}

/** Where the change is made, if it is one of this room. */
function WayThere({ ui, bench, stuck: { change, person } }: { ui: Ui; bench: Bench; stuck: BenchStuck }) {
  const { t } = ui;
  if (change?.kind === 'min_score' || change?.kind === 'balance')
    return (
      <p>
        <a href={`/cycles/${bench.cycle.id}/matching`}>{t('pairing.run.anew')}</a>
      </p>
    );
  if (change?.kind !== 'forbid') return <></>;
  const two = new Set([person.id, change.partner_id]);
  const hand = bench.hands.find(({ kind, first, second }) => kind === 'forbid' && two.has(first.id) && two.has(second.id));
  if (!hand) return <></>;
  return (
    <HandButton
      ui={ui}
      bench={bench}
      label={t('pairing.run.allow')}
      about={`${person.name}, ${change.partner_name}`}
      sets={[{ first_id: hand.first.id, second_id: hand.second.id, kind: 'none' }]}
    />
  );
}

function Stuck({ ui, bench, stuck }: { ui: Ui; bench: Bench; stuck: BenchStuck }) {
  const { t } = ui;
  const { person, obstacles, seat } = stuck;
  return (
    <li class="without">
      <p class="without-who">
        <Avatar initials={person.initials} waits={seat === 'first'} />
        <span>
          <a href={`/cycles/${bench.cycle.id}/people/${person.id}`}>{person.name}</a>
          <span class="quiet">{person.line}</span>
        </span>
      </p>
      <p>
        <span class="quiet">{t('pairing.without.way')}</span> {wayWords(ui, stuck)}
      </p>
      <p>
        <span class="quiet">{t('pairing.without.change')}</span> {changeWords(ui, bench, stuck)}
      </p>
      <WayThere ui={ui} bench={bench} stuck={stuck} />
      {obstacles.length > 1 ? (
        <details class="without-more">
          <summary>{t('pairing.without.all_rules')}</summary>
          <ul>
            {obstacles.map(({ rule, count }) => (
              <li>{t('pairing.without.counted', { rule: t(`pairing.barrier.${rule}`), count })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}

/** Who has nobody, what stands in the way, and the smallest change that would help. */
export function WithoutPartner({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { stuck, more_stuck, spare, cycle } = bench;
  const exchange = cycle.format === 'exchange';
  if (stuck.length + more_stuck.length + spare.length === 0) return <></>;
  const total = stuck.filter(({ seat }) => seat === 'first').length + more_stuck.length;
  const asking = (id: string) => `${benchHref(bench)}${benchHref(bench) === runPath(bench) ? '?' : '&'}about=${id}#without`;
  return (
    <Section id="without" title={t('pairing.without.title')} aside={t('pairing.without.count', { count: total })}>
      {total === 0 ? <p>{t('pairing.without.everybody', { format: exchange ? 'exchange' : 'other' })}</p> : null}
      {stuck.length > 0 ? (
        <ul class="withouts">
          {stuck.map((one) => (
            <Stuck ui={ui} bench={bench} stuck={one} />
          ))}
        </ul>
      ) : null}
      {more_stuck.length > 0 ? (
        <details class="without-others">
          <summary>{t('pairing.without.others', { count: more_stuck.length })}</summary>
          <ul>
            {more_stuck.map((person) => (
              <li>
                <a href={asking(person.id)}>{person.name}</a> <span class="quiet">{person.line}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {spare.length > 0 ? (
        <details class="without-others">
          <summary>{t('pairing.without.spare', { count: spare.length })}</summary>
          <p class="quiet">{t('pairing.without.spare_text')}</p>
          <ul>
            {spare.map((person) => (
              <li>
                <a href={asking(person.id)}>{person.name}</a> <span class="quiet">{person.line}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}
