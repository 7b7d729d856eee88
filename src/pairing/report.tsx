import { raw } from 'hono/html';
import type { Ui } from '../platform/html/ui.ts';
import { percents } from '../rooms/cycles/rules/matching.ts';
import { criteria } from '../matching/score/weights.ts';
import type { Problem } from '../rooms/pairing/rules/problem.ts';
import type { RunAnswer } from '../rooms/pairing/rules/solve.ts';
import { barredWords, fitOf, type AloneRow, type PairRow } from './tables.ts';

export interface ReportProps {
  words: Pick<Ui, 't' | 'locale' | 'number'>;
  /** Name of the file that was read. */
  source: string;
  problem: Problem;
  answer: RunAnswer;
  pairs: readonly PairRow[];
  alone: readonly AloneRow[];
}

// A page that stands alone, to be printed or sent on: it loads nothing.
const style = `body{margin:2rem auto;max-width:62rem;padding:0 1.5rem;font:15px/1.5 system-ui,sans-serif;color:#1c2526;background:#fff}
h1,h2{font-family:Georgia,serif;font-weight:500;line-height:1.25}h1{font-size:2rem}h2{margin-top:2.5rem;padding-top:.6rem;border-top:1px solid;font-size:1.4rem}
table{width:100%;border-collapse:collapse}th,td{padding:.5rem .6rem .5rem 0;border-bottom:1px solid #dcd4c4;text-align:left;vertical-align:top}
th{font-weight:600}.n{text-align:right;white-space:nowrap}td small,.quiet{color:#545d5c}ul{margin:0;padding-left:1.1rem}tr{break-inside:avoid}
@media print{body{margin:0;max-width:none;font-size:11px}h2{break-after:avoid}}`;

const total = (pairs: readonly PairRow[]) => pairs.reduce((sum, { view }) => sum + view.score, 0);

function Pairs({ words, problem, pairs }: ReportProps) {
  const { t } = words;
  const exchange = problem.format === 'exchange';
  return (
    <table>
      <thead>
        <tr>
          <th>{t(exchange ? 'pairing.run.partner' : 'pairing.run.mentee')}</th>
          <th>{t(exchange ? 'pairing.run.partner_other' : 'pairing.run.mentor')}</th>
          <th class="n">{t('pairing.run.fit')}</th>
          <th>{t('pairing.files.why')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ first, second, view, sentences }) => (
          <tr>
            {[first, second].map(({ name, organisation }) => (
              <td>
                {name}
                <br />
                <small>{organisation}</small>
              </td>
            ))}
            <td class="n">{fitOf(words, view.score)}</td>
            <td>
              <ul>
                {sentences.map(({ speaks, text }) => (
                  <li class={speaks === 'open' ? 'quiet' : undefined}>{text}</li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Alone({ words, alone }: ReportProps) {
  const { t } = words;
  return (
    <table>
      <thead>
        <tr>
          <th>{t('pairing.files.person')}</th>
          <th>{t('pairing.files.role')}</th>
          <th class="n">{t('pairing.files.possible')}</th>
          <th>{t('pairing.files.in_the_way')}</th>
        </tr>
      </thead>
      <tbody>
        {alone.map((row) => (
          <tr>
            <td>
              {row.person.name}
              <br />
              <small>{row.person.organisation}</small>
            </td>
            <td>{t(`pairing.run.${row.role}`)}</td>
            <td class="n">{words.number(row.possible)}</td>
            <td>{barredWords(words, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Everything on one page, to be printed. */
export function Report(props: ReportProps) {
  const { words, source, problem, answer, pairs, alone } = props;
  const { t } = words;
  const { result } = answer;
  const shares = percents(problem.matching.weights);
  const title = t('pairing.files.title', { pairs: pairs.length, people: answer.people });
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={words.locale}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title}</title>
          <style>{raw(style)}</style>
        </head>
        <body>
          <h1>{title}</h1>
          <p class="quiet">{t('pairing.files.source', { file: source })}</p>
          <p>
            {t('pairing.proof.words.looked', { candidates: answer.candidates, people: answer.people })}{' '}
            {result.optimal ? t('pairing.files.best') : t('pairing.files.gap', { gap: fitOf(words, result.gap) })}
          </p>
          {pairs.length > 0 ? (
            <p>
              {t('pairing.files.mean', {
                mean: fitOf(words, total(pairs) / pairs.length),
                worst: fitOf(words, result.worst ?? 0),
                least: fitOf(words, problem.matching.min_score),
              })}
            </p>
          ) : null}
          <h2>{t('pairing.files.pairs')}</h2>
          {pairs.length > 0 ? <Pairs {...props} /> : <p>{t('pairing.files.no_pairs')}</p>}
          <h2>{t('pairing.files.alone')}</h2>
          {alone.length > 0 ? <Alone {...props} /> : <p>{t('pairing.files.all_paired')}</p>}
          <h2>{t('pairing.run.weights')}</h2>
          <p>
            {criteria
              .filter((name) => shares[name] > 0)
              .map((name) => `${t(`pairing.criterion.${name}`)} ${words.number(shares[name])}`)
              .join(' · ')}
          </p>
          <p class="quiet">{t('pairing.files.decide')}</p>
        </body>
      </html>
    </>
  );
}
