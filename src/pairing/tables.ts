import { writeCsv } from '../platform/csv/write.ts';
import type { Ui } from '../platform/html/ui.ts';
import { barriersOf, type Barrier } from '../rooms/pairing/rules/barriers.ts';
import { pairView, type PairView } from '../rooms/pairing/rules/pair-view.ts';
import type { Problem } from '../rooms/pairing/rules/problem.ts';
import type { RunAnswer } from '../rooms/pairing/rules/solve.ts';
import { reasonWords } from '../rooms/pairing/views/reasons.ts';
import type { Named, ReadPeople } from './read.ts';

type Words = Pick<Ui, 't' | 'locale' | 'number'>;

/** One pair of the plan with everything that the files say of it. */
export interface PairRow {
  first: Named;
  second: Named;
  view: PairView;
  sentences: { speaks: 'for' | 'open'; text: string; criterion: string }[];
}

export interface AloneRow {
  person: Named;
  role: 'mentor' | 'mentee' | 'partner';
  /** People whom all rules allow: they have somebody else, or a balance stands against it. */
  possible: number;
  barred: { barrier: Barrier; count: number }[];
}

/** Points of 10,000 as 0.94. */
export function fitOf({ locale }: Pick<Ui, 'locale'>, points: number): string {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, digits).format(points / 10_000);
}

/** The pairs, the best first. */
export function pairRows(words: Words, problem: Problem, answer: RunAnswer, { names, topics }: ReadPeople): PairRow[] {
  return answer.pairs
    .toSorted((a, b) => b.score - a.score || (a.first_id < b.first_id ? -1 : 1))
    .map(({ first_id, second_id }) => {
      const [first, second] = [names.get(first_id)!, names.get(second_id)!];
      const view = pairView(problem, first_id, second_id)!;
      const both = { first: first.name, second: second.name, first_place: first.place, second_place: second.place };
      const sentences = view.reasons.map((reason) => ({
        speaks: reason.speaks,
        text: reasonWords(words, topics, reason, both),
        criterion: reason.criterion ?? '',
      }));
      return { first, second, view, sentences };
    });
}

/** Who stays without a partner, and which rules leave out how many. */
export function aloneRows(problem: Problem, answer: RunAnswer, { names }: ReadPeople): AloneRow[] {
  const exchange = problem.format === 'exchange';
  return answer.result.without.map((id) => {
    const at = problem.at.get(id)!;
    const first = problem.firsts[at]?.id === id;
    const others = first ? problem.seconds : problem.firsts;
    const counts = new Map<Barrier, number>();
    let possible = 0;
    for (let other = 0; other < others.length; other += 1) {
      if (exchange && other === at) continue;
      const barriers = first ? barriersOf(problem, at, other) : barriersOf(problem, other, at);
      if (barriers.length === 0) possible += 1;
      for (const barrier of barriers) counts.set(barrier, (counts.get(barrier) ?? 0) + 1);
    }
    const barred = [...counts].map(([barrier, count]) => ({ barrier, count })).toSorted((a, b) => b.count - a.count);
    return { person: names.get(id)!, role: (first ? problem.firsts[at]! : problem.seconds[at]!).role, possible, barred };
  });
}

/** «Gleiche Organisation (8)» */
export function barredWords({ t, number }: Words, { barred }: AloneRow): string {
  return barred.map(({ barrier, count }) => `${t(`pairing.barrier.${barrier}`)} (${number(count)})`).join(' · ');
}

/** The three tables by the name of their file. English ones are divided by commas, German ones by semicolons, as spreadsheets expect it. */
export function csvFiles(
  words: Words,
  problem: Problem,
  pairs: readonly PairRow[],
  alone: readonly AloneRow[],
): Record<string, string> {
  const { t } = words;
  const options = { delimiter: words.locale === 'en' ? ',' : ';' } as const;
  const [first, second] =
    problem.format === 'exchange' ? (['partner', 'partner_other'] as const) : (['mentee', 'mentor'] as const);
  const heads = [
    t(`pairing.run.${first}`),
    t('pairing.files.organisation'),
    t(`pairing.run.${second}`),
    t('pairing.files.organisation'),
  ];
  const four = ({ first: one, second: other }: PairRow) => [one.name, one.organisation, other.name, other.organisation];
  const join = (row: PairRow, speaks: 'for' | 'open') =>
    row.sentences
      .filter((sentence) => sentence.speaks === speaks)
      .map(({ text }) => text)
      .join(' | ');
  return {
    'pairs.csv': writeCsv(
      [...heads, t('pairing.run.fit'), t('pairing.files.for'), t('pairing.files.open')],
      pairs.map((row) => [...four(row), fitOf(words, row.view.score), join(row, 'for'), join(row, 'open')]),
      options,
    ),
    'reasons.csv': writeCsv(
      [...heads, t('pairing.files.criterion'), t('pairing.files.value'), t('pairing.files.weight'), t('pairing.files.points')],
      pairs.flatMap((row) =>
        row.view.parts.map(({ criterion, value, weight, contribution }) => [
          ...four(row),
          t(`pairing.criterion.${criterion}`),
          fitOf(words, value * 10_000),
          fitOf(words, weight),
          fitOf(words, contribution),
        ]),
      ),
      options,
    ),
    'unmatched.csv': writeCsv(
      [
        t('pairing.files.person'),
        t('pairing.files.organisation'),
        t('pairing.files.role'),
        t('pairing.files.possible'),
        t('pairing.files.in_the_way'),
      ],
      alone.map((row) => [
        row.person.name,
        row.person.organisation,
        t(`pairing.run.${row.role}`),
        row.possible,
        barredWords(words, row),
      ]),
      options,
    ),
  };
}
