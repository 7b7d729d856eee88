import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawFrom } from '../../../test/matching/draw.ts';
import { openWarmThread, type WarmThread } from '../../platform/threads/warm-thread.ts';
import type { ClassicInstance, ExchangeInstance } from '../instance.ts';
import { match, plainOptions } from '../match.ts';
import { isSmall, matchIn } from './ask.ts';
import { share } from './shared.ts';

let folder: string;
let thread: WarmThread;

// Built here from what stands in the source, so that an older build is never what is tested.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'match-'));
  const outfile = join(folder, 'match.worker.mjs');
  const entry = fileURLToPath(new URL('../../match.worker.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    external: ['highs'],
    logLevel: 'error',
  });
  thread = openWarmThread(pathToFileURL(outfile));
});
afterAll(async () => {
  await thread.close();
  await rm(folder, { recursive: true });
});

const none = new Int32Array(0);

/** `each` random candidates for everybody. */
function classic(people: number, each: number, seed = 1): ClassicInstance {
  const draw = drawFrom(seed);
  const start = new Int32Array(people + 1);
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i < people; i++) {
    const partners = new Set<number>();
    while (partners.size < each) partners.add(draw(people));
    for (const j of [...partners].toSorted((x, y) => x - y)) b.push(j);
    for (let k = 0; k < each; k++) a.push(i);
    start[i + 1] = a.length;
  }
  const score = Int32Array.from(a, () => 1 + draw(10_000));
  const one = new Int32Array(people).fill(1);
  return {
    variant: 'classic',
    name: '',
    mentees: people,
    mentors: people,
    menteePlaces: one,
    mentorPlaces: one,
    pairs: { count: a.length, a: Int32Array.from(a), b: Int32Array.from(b), score, start },
    lineManagers: none,
    barred: none,
    must: none,
  };
}

function exchange({ mentees, pairs, name, barred, must }: ClassicInstance): ExchangeInstance {
  const kept = Array.from({ length: pairs.count }, (_, e) => e).filter((e) => pairs.a[e]! < pairs.b[e]!);
  const pick = (values: Int32Array) => Int32Array.from(kept, (e) => values[e]!);
  const [a, b, score] = [pick(pairs.a), pick(pairs.b), pick(pairs.score)];
  const start = new Int32Array(mentees + 1);
  for (const one of a) start[one + 1]!++;
  for (let k = 0; k < mentees; k++) start[k + 1]! += start[k]!;
  return { variant: 'exchange', name, people: mentees, pairs: { count: a.length, a, b, score, start }, barred, must };
}

describe('matching on a thread of its own', () => {
  it('finds the same plans as here, one question after the other', { timeout: 120_000 }, async () => {
    const instances = [classic(600, 10), exchange(classic(700, 12, 2)), classic(300, 5, 3)];
    const found = await Promise.all(instances.map((instance) => matchIn(thread, instance)));
    for (const [k, instance] of instances.entries()) expect(found[k]).toEqual(await match(instance));
    const fair = { ...plainOptions, mode: 'fair' as const };
    expect(await matchIn(thread, instances[2]!, fair)).toEqual(await match(instances[2]!, fair));
  });

  it('keeps what is shared where it is', async () => {
    const instance = share(classic(600, 10));
    expect(share(instance).pairs.score).toBe(instance.pairs.score);
    const solution = await matchIn(thread, instance);
    expect(solution).toMatchObject({ feasible: true, proof: { optimal: true } });
    if (solution.feasible) expect(solution.at.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('says how far it is, can be cancelled, and goes on with the next question', { timeout: 120_000 }, async () => {
    const large = share(classic(6000, 40));
    const seen: number[] = [];
    const giveUp = new AbortController();
    const given = matchIn(
      thread,
      large,
      { ...plainOptions, mode: 'fair', leximin: true },
      {
        signal: giveUp.signal,
        onProgress(looks) {
          seen.push(looks);
          if (seen.length === 3) giveUp.abort(new Error('never mind'));
        },
      },
    );
    await expect(given).rejects.toThrow('never mind');
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(seen).toEqual(seen.toSorted((x, y) => x - y));
    const again = await matchIn(thread, large);
    expect(again).toMatchObject({ feasible: true, proof: { optimal: true, gap: 0 } });
    await expect(matchIn(thread, large, plainOptions, { signal: giveUp.signal })).rejects.toThrow('never mind');
  });

  it('tells an error to whoever asked, and to nobody else', { timeout: 120_000 }, async () => {
    const instance = classic(600, 10);
    const [wrong, right] = await Promise.allSettled([
      matchIn(thread, { ...instance, menteePlaces: null as never }),
      matchIn(thread, instance),
    ]);
    expect(wrong).toMatchObject({ status: 'rejected', reason: { name: 'TypeError' } });
    expect(right.status).toBe('fulfilled');
  });

  it('starts anew after the thread has broken down', { timeout: 120_000 }, async () => {
    const lost = openWarmThread(new URL('file:///nowhere/match.worker.mjs'));
    await expect(matchIn(lost, classic(600, 10))).rejects.toThrow();
    await expect(matchIn(lost, classic(600, 10))).rejects.toThrow();
    await lost.close();
    await thread.close();
    expect(await matchIn(thread, classic(600, 10))).toMatchObject({ feasible: true });
  });

  it('asks no thread for what is small', async () => {
    const nobody = { ask: () => Promise.reject(new Error('not here')) };
    expect(await matchIn(nobody, classic(200, 20))).toMatchObject({ feasible: true });
    await expect(matchIn(nobody, classic(260, 5))).rejects.toThrow('not here');
    expect(isSmall(classic(200, 20), { ...plainOptions, mode: 'fair' })).toBe(false);
  });
});
