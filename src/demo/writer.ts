import type { Random } from './random.ts';

/** Who speaks: fills the slots that depend on the person. */
export type Voice = { gender: 'woman' | 'man'; years: number; team: number; title: string; leads: boolean };
export type Writer = {
  /** Fills the slots of one sentence (grammar: `types.ts`). */
  fill: (text: string, voice: Voice, words?: Record<string, string>) => string;
  /** Takes a sentence that fits the voice and fills it. */
  from: (pool: readonly string[], voice: Voice, words?: Record<string, string>) => string;
  /** Draws again while the result was already used under `kind`, so that texts rarely repeat. */
  fresh: (kind: string, make: () => string) => string;
};

const attempts = 12;

export function makeWriter(random: Random): Writer {
  const used = new Map<string, Set<string>>();

  const slot = (inner: string, voice: Voice, words: Record<string, string>): string => {
    if (inner === 'Y') return String(random.int(Math.max(2, Math.round(voice.years * 0.5)), Math.max(2, voice.years)));
    if (inner === 'T') return String(voice.team);
    if (inner === 'F') return voice.title;
    const word = words[inner];
    if (word !== undefined) return word;
    const range = /^(\d+)-(\d+)$/.exec(inner);
    if (range) return String(random.int(Number(range[1]), Number(range[2])));
    if (inner.includes('|')) return random.pick(inner.split('|'));
    return inner.split('/')[voice.gender === 'woman' ? 1 : 0] ?? inner;
  };
  const fill = (text: string, voice: Voice, words: Record<string, string> = {}): string =>
    text.replace(/^[fl]:/, '').replace(/\{([^{}]+)\}/g, (_, inner: string) => slot(inner, voice, words));

  return {
    fill,
    from: (pool, voice, words) => {
      const fitting = pool.filter(
        (text) => (voice.gender === 'woman' || !text.startsWith('f:')) && (voice.leads || !text.startsWith('l:')),
      );
      return fill(random.pick(fitting), voice, words);
    },
    fresh: (kind, make) => {
      const seen = used.get(kind) ?? new Set<string>();
      used.set(kind, seen);
      let text = make();
      for (let i = 1; i < attempts && seen.has(text); i++) text = make();
      seen.add(text);
      return text;
    },
  };
}
