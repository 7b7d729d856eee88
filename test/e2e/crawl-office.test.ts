import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCrawl, type Crawl } from './crawling.ts';
import { expectSoundPages } from './looking.ts';

let crawl: Crawl;
beforeAll(async () => {
  crawl = await openCrawl();
});
afterAll(() => crawl.close());

test.each(['eva', 'tarik', 'milo'] as const)(
  'every page of %s has no findings in either theme, fits 360 px, says who reads what is entered, and reports no error',
  { timeout: 480_000 },
  (who) => expectSoundPages(crawl, who),
);

test('no request has left this machine', () => {
  expect(crawl.outside).toEqual([]);
});
