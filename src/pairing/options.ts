import { parseArgs } from 'node:util';
import { criteria } from '../matching/score/weights.ts';
import { cycleFormats, type CycleFormat } from '../rooms/cycles/rules.ts';
import { matchingDefaults, type MatchingSettings } from '../rooms/cycles/rules/matching.ts';
import { languageLevels } from '../rooms/people/rules/profile.ts';
import type { Locale } from '../platform/i18n/catalogue.ts';

/** Wrong use of the command; the message can be shown. */
export class BadPairing extends Error {
  override name = 'BadPairing';
}

export interface PairOptions {
  file: string;
  out: string;
  format: CycleFormat;
  locale: Locale;
  matching: MatchingSettings;
  help: boolean;
}

function oneOf<T extends string>(name: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === text);
  if (found === undefined) throw new BadPairing(`--${name} takes ${allowed.join(', ')}, not ${text}`);
  return found;
}

function number(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!(value >= least && value <= most)) throw new BadPairing(`--${name} takes a number from ${least} to ${most}, not ${text}`);
  return value;
}

const limit = (name: string, text: string) => (text === 'none' ? null : Math.floor(number(name, text, 0, 1000)));

function weights(text: string, before: MatchingSettings['weights']): MatchingSettings['weights'] {
  const changed = { ...before };
  for (const entry of text.split(',')) {
    const [name = '', value = ''] = entry.split('=').map((part) => part.trim());
    changed[oneOf('weights', name, criteria)] = number(`weights ${name}`, value, 0, 10);
  }
  if (Object.values(changed).every((value) => value === 0))
    throw new BadPairing('--weights: at least one criterion has to count');
  return changed;
}

/** @throws BadPairing */
export function readPairOptions(args: string[]): PairOptions {
  let parsed;
  try {
    const text = { type: 'string' } as const;
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        as: text,
        out: text,
        lang: text,
        weights: text,
        style: text,
        mode: text,
        'min-fit': text,
        language: text,
        balance: text,
        'max-between': text,
      },
    });
  } catch (error) {
    throw new BadPairing(String((error as Error).message.split('\n')[0]));
  }
  const { values, positionals } = parsed;
  const help = values.help ?? false;
  const format = help ? 'cross' : oneOf('as', values.as ?? '(nothing)', cycleFormats);
  if (!help && positionals.length !== 1) throw new BadPairing('name one file of people; pair --help shows an example');
  if (!help && values.out === undefined) throw new BadPairing('--out names the folder for the result');
  const before = matchingDefaults[format];
  return {
    file: positionals[0] ?? '',
    out: values.out ?? '',
    format,
    help,
    locale: oneOf('lang', values.lang ?? 'en', ['en', 'de', 'de-CH']),
    matching: {
      ...before,
      // Whoever stands in the file has been trained unless it says no.
      training: true,
      weights: values.weights === undefined ? before.weights : weights(values.weights, before.weights),
      style: values.style === undefined ? before.style : oneOf('style', values.style, ['alike', 'different']),
      mode: values.mode === undefined ? before.mode : oneOf('mode', values.mode, ['participation', 'score', 'fair']),
      min_score:
        values['min-fit'] === undefined ? before.min_score : Math.round(number('min-fit', values['min-fit'], 0, 1) * 10_000),
      language_level: values.language === undefined ? before.language_level : oneOf('language', values.language, languageLevels),
      balance: values.balance === undefined ? before.balance : limit('balance', values.balance),
      max_between: values['max-between'] === undefined ? before.max_between : limit('max-between', values['max-between']),
    },
  };
}

export const pairHelp = `tandemwerk pair FILE --as FORMAT --out FOLDER - pairs the people of a spreadsheet and says why

FILE is a CSV with one line for each person; docs/guide/pairing.md names its columns. Needs no server, no database and no network.
FOLDER gets pairs.csv, reasons.csv, unmatched.csv and report.html, which can be printed.

  --as cross             mentees and mentors of different organisations
  --as exchange          everybody gives and seeks
  --as reverse           mentors who are younger in their profession than their mentees
  --min-fit 0.5          pairs below are not formed (0 to 1)
  --weights topics=8,place=0   0 to 10 for each criterion: ${criteria.join(', ')}
  --style alike          or different: what counts in the way of working
  --mode participation   most pairs, then the best fit (default); score: best fit; fair: the best weakest pair
  --language B2          level of a common language
  --balance 1            cross: pairs that an organisation gives more than it receives, or none for no limit
  --max-between 3        cross: pairs between any two organisations, or none
  --lang en              language of the result: en, de, de-CH

Exit codes: 0 done, 2 bad file or options (nothing is written), 1 a bug of ours.
`;
