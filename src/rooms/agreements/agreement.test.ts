import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openFormats, type OpenFormat } from '../../../test/formats.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { sightOf } from '../../platform/deed.ts';
import { strands } from '../goals/rules.ts';
import type { Format } from '../programs/rules.ts';
import { canonical } from './rules/agreement.ts';
import { listAgreements } from './store/agreements.ts';
import { hashOf } from './store/hash.ts';
import { searchAgreements } from './store/search.ts';
import { listAgreementSteps } from './store/steps.ts';

let test: TestHouse;
let formats: Record<Format, OpenFormat>;
let jana: Client;
let urs: Client;

const id = (format: Format = 'network') => formats[format].tandem_id;
const path = (format: Format = 'network') => `/tandems/${id(format)}/agreement`;
const sightFor = (person_id: string) => sightOf(test.house, { kind: 'person', person_id, name: '', roles: new Set(['member']) });
const versions = (format: Format = 'network') => listAgreements(sightFor(cast.jana), id(format));
const newest = async (format: Format = 'network') => {
  const [first] = await versions(format);
  if (!first) throw new Error('no agreement');
  return first;
};
const seen = async (format: Format = 'network') => hashOf((await newest(format)).body);
const tandem = (format: Format = 'network') =>
  test.house.db.selectFrom('tandem').selectAll().where('id', '=', id(format)).executeTakeFirstOrThrow();
const signs = async (format: Format = 'network') => ({ sure: 'on', seen: await seen(format) });
const mailsOf = async (name: 'jana' | 'urs') => (await test.mailsTo(emailOf(name))).map(({ kind }) => kind);

const told = Object.fromEntries(
  strands.map((strand) => [`strands.${strand}`, strand === 'networking' ? '' : `About ${strand}.`]),
);
const words = {
  interval_weeks: 3,
  session_count: 8,
  session_minutes: 75,
  mode: 'remote',
  goals_words: 'Handing over work.',
  ...told,
  strands_out: 'networking',
  'duties.mentor': 'Asks.',
  'duties.mentee': 'Prepares.',
  'duties.partner': 'Both prepare.',
  documentation: 'Jana writes three sentences.',
  reachability: 'By message.',
  feedback: 'After each meeting.',
};

/** A complete draft by jana. */
async function drafted(format: Format = 'network'): Promise<void> {
  expectMoved(await jana.post(path(format)), `${path(format)}/draft`);
  expectMoved(await jana.post(`${path(format)}/draft`, { ...words, seen: await seen(format) }), path(format));
}

async function offered(format: Format = 'network'): Promise<void> {
  await drafted(format);
  expectMoved(await jana.post(`${path(format)}/offer`, await signs(format)), path(format));
}

async function signedByBoth(format: Format = 'network'): Promise<void> {
  await offered(format);
  expectMoved(await urs.post(`${path(format)}/signature`, await signs(format)), path(format));
}

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.house.db.deleteFrom('tandem').execute();
  await test.house.db.deleteFrom('mail').execute();
  formats = await openFormats(test);
  await test.house.db.updateTable('tandem').set({ state: 'kickoff_done', kickoff_at: test.house.clock() }).execute();
  [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
});

describe('an agreement', () => {
  it('grows out of the kickoff talk and says what is still missing', async () => {
    await test.house.db.updateTable('tandem').set({ state: 'forming', kickoff_at: null }).execute();
    await jana.post(`/tandems/${id()}/kickoff/documentation`, { note: 'Jana writes.', version: 0, way: 'confirm' });
    await jana.post(path());
    const page = await urs.get(path());
    for (const word of ['Jana writes.', 'Jana Brandis, Mentee', 'Contents: Networking', 'At least one goal', '6 meetings'])
      expect(page.text).toContain(word);
    await jana.post(`${path()}/draft`, { ...words, seen: await seen() });
    expect((await jana.get(path())).text).toContain('once the kickoff talk is complete');
    const early = await jana.post(`${path()}/offer`, await signs());
    expect([early.status, early.text.includes('once the kickoff talk is complete')]).toEqual([409, true]);
  });

  it.each(['network', 'cross', 'exchange', 'reverse'] as const)('signed by both puts a %s tandem under way', async (format) => {
    await signedByBoth(format);
    expect(await tandem(format)).toMatchObject({ state: 'active', interval_weeks: 3, session_count: 8, session_minutes: 75 });
    const { body, signatures, sealed_body } = { ...(await newest(format)), sealed_body: await rawBody(format) };
    expect(signatures.map(({ hash }) => hash)).toEqual([hashOf(body), hashOf(body)]);
    expect(sealed_body.toString('latin1')).not.toContain('Handing over');
    const page = await jana.get(path(format));
    expect(page.text).toContain('Your agreement holds');
    if (format === 'cross') expect(page.text).toContain('poaches');
    if (format === 'reverse') expect(page.text).toContain('Plain words have no consequences');
    expect(await mailsOf('urs')).toContain('agreements.offered');
  });

  it.each(['eva', 'milo', 'tarik', 'selin', 'lara'] as const)('is out of reach for %s', async (name) => {
    await offered();
    const client = await test.as(cast[name]);
    const pages = [
      '',
      '.pdf',
      '/draft',
      '/draft/removal',
      '/change',
      '/versions',
      '/versions/1',
      '/versions/1/pdf',
      '/differences',
    ];
    for (const page of pages) expect((await client.get(`${path()}${page}`)).status).toBe(404);
    for (const deed of ['', '/draft/removal', '/offer/withdrawal', '/refusal'])
      expect((await client.post(`${path()}${deed}`)).status).toBe(404);
    for (const deed of ['/draft', '/change']) expect((await client.post(`${path()}${deed}`, words)).status).toBe(404);
    for (const deed of ['/offer', '/signature']) expect((await client.post(`${path()}${deed}`, await signs())).status).toBe(404);
    expect(await listAgreements(sightFor(cast[name]), id())).toEqual([]);
    expect(await listAgreementSteps(sightFor(cast[name]))).toEqual([]);
  });

  it('is not there where the programme does without', async () => {
    await test.house.db.updateTable('tandem').set({ has_agreement: false }).execute();
    expect((await jana.get(path())).status).toBe(404);
    expect((await jana.post(path())).status).toBe(404);
  });

  it('is a PDF in the language of the reader, also an older version', async () => {
    await signedByBoth();
    for (const file of ['.pdf', '/versions/1/pdf']) {
      const page = await jana.get(`${path()}${file}`);
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      for (const word of ['/StructTreeRoot', '/Lang (en)', 'pdfuaid']) expect(page.text).toContain(word);
    }
    expect((await jana.get(`${path()}/versions/9/pdf`)).status).toBe(404);
  });
});

const rawBody = async (format: Format) =>
  (
    await test.house.db
      .selectFrom('agreement')
      .select('sealed_body')
      .where('tandem_id', '=', id(format))
      .executeTakeFirstOrThrow()
  ).sealed_body;

describe('a draft', () => {
  it('is made once by two who click at once, and both change it', async () => {
    const pages = await Promise.all([jana.post(path()), urs.post(path())]);
    for (const page of pages) expectMoved(page, `${path()}/draft`);
    expect(await versions()).toHaveLength(1);
    expectMoved(await urs.post(`${path()}/draft`, { ...words, seen: await seen() }), path());
    expect((await jana.get(`${path()}/draft`)).text).toContain('Jana writes three sentences.');
  });

  it('changed by both at once keeps both texts', async () => {
    await jana.post(path());
    const mark = await seen();
    const pages = await Promise.all([
      jana.post(`${path()}/draft`, { ...words, documentation: 'Words of Jana.', seen: mark }),
      urs.post(`${path()}/draft`, { ...words, documentation: 'Words of Urs.', seen: mark }),
    ]);
    expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const loser = pages.find(({ status }) => status === 409);
    const stored = (await newest()).body.texts.documentation;
    for (const word of ['Nothing is lost', '<ins>', '<del>', stored.endsWith('Jana.') ? 'Words of Urs.' : 'Words of Jana.'])
      expect(loser?.text).toContain(word);
    expect(loser?.text).toContain(`name="seen" value="${await seen()}"`);
  });

  it('is not offered before it is complete, nor unread', async () => {
    await jana.post(path());
    const early = await jana.post(`${path()}/offer`, await signs());
    expect([early.status, early.text.includes('Something is still missing')]).toEqual([409, true]);
    await jana.post(`${path()}/draft`, { ...words, seen: await seen() });
    const unread = await jana.post(`${path()}/offer`, { seen: await seen() });
    expect([unread.status, unread.text.includes('confirm that you have read')]).toEqual([422, true]);
    const old = await jana.post(`${path()}/offer`, { sure: 'on', seen: 'x' });
    expect([old.status, old.text.includes('has changed since')]).toEqual([409, true]);
  });

  it('keeps what was typed when something is wrong, and can be discarded', async () => {
    await jana.post(path());
    const wrong = await jana.post(`${path()}/draft`, { ...words, session_minutes: 5, seen: await seen() });
    expect([wrong.status, wrong.text.includes('Jana writes three sentences.')]).toEqual([422, true]);
    expect((await jana.get(`${path()}/draft/removal`)).text).toContain('Discard the draft?');
    expectMoved(await jana.post(`${path()}/draft/removal`), path());
    expect((await jana.post(`${path()}/draft/removal`)).status).toBe(409);
    expect(await versions()).toEqual([]);
    expectMoved(await jana.get(`${path()}/draft`), path());
  });
});

describe('an offer', () => {
  it('waits for the other, who signs once', async () => {
    await offered();
    expect(await listAgreementSteps(sightFor(cast.urs))).toMatchObject([{ kind: 'agreement_sign', tandem_id: id() }]);
    expect(await listAgreementSteps(sightFor(cast.jana))).toEqual([]);
    expect((await jana.post(`${path()}/signature`, await signs())).status).toBe(409);
    const pages = await Promise.all([1, 2].map(async () => urs.post(`${path()}/signature`, await signs())));
    expect(pages.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await newest()).signatures).toHaveLength(2);
  });

  it('can be taken back until the other has signed', async () => {
    await offered();
    expect((await urs.post(`${path()}/offer/withdrawal`)).status).toBe(409);
    expectMoved(await jana.post(`${path()}/offer/withdrawal`), `${path()}/draft`);
    expect(await newest()).toMatchObject({ state: 'draft', signatures: [], proposed_by: null });
    const late = await urs.post(`${path()}/signature`, { sure: 'on', seen: 'x' });
    expect(late.status).toBe(409);
  });

  it('is answered with other words, and the difference is shown', async () => {
    await offered();
    const mark = await seen();
    const same = await urs.post(`${path()}/change`, { ...words, seen: mark });
    expect([same.status, same.text.includes('Nothing has changed')]).toEqual([409, true]);
    expect((await jana.post(`${path()}/change`, { ...words, feedback: 'x', seen: mark })).status).toBe(409);
    expectMoved(await urs.post(`${path()}/change`, { ...words, feedback: 'After every second meeting.', seen: mark }), path());
    expect((await versions()).map(({ number, state }) => [number, state])).toEqual([
      [2, 'offered'],
      [1, 'ended'],
    ]);
    const hers = await jana.get(path());
    expect(hers.text).toMatch(/What changes.*<del>.*each.*<\/del>.*<ins>.*every second/s);
    expect(await mailsOf('jana')).toContain('agreements.changed');
    // He has signed other words by proposing them; what she had seen before is not what she signs.
    expect((await jana.post(`${path()}/signature`, { sure: 'on', seen: mark })).status).toBe(409);
    expectMoved(await jana.post(`${path()}/signature`, await signs()), path());
    const difference = await jana.get(`${path()}/differences?from=1&to=2`);
    expect(difference.text).toContain('One clause is different');
    for (const wrong of ['from=1&to=9', 'from=x&to=1', 'from=1%27&to=1'])
      expect((await jana.get(`${path()}/differences?${wrong}`)).status).toBe(404);
  });
});

describe('a change of what is in force', () => {
  beforeEach(async () => {
    await signedByBoth();
    await test.house.db.deleteFrom('mail').execute();
  });
  const amend = async () => {
    expectMoved(await urs.post(path()), `${path()}/draft`);
    expectMoved(await urs.post(`${path()}/draft`, { ...words, session_count: 10, seen: await seen() }), path());
    expectMoved(await urs.post(`${path()}/offer`, await signs()), path());
  };

  it('holds once both have signed it; until then the old one does', async () => {
    await amend();
    expect((await versions()).map(({ state }) => state)).toEqual(['offered', 'signed']);
    expect(await listAgreementSteps(sightFor(cast.jana))).toMatchObject([{ kind: 'agreement_change' }]);
    expect((await jana.get(path())).text).toContain('Until both have signed, version 1 holds.');
    expectMoved(await jana.post(`${path()}/signature`, await signs()), path());
    expect((await versions()).map(({ state }) => state)).toEqual(['signed', 'amended']);
    expect((await tandem()).session_count).toBe(10);
    expect(await mailsOf('urs')).toEqual(['agreements.signed']);
  });

  it('can be declined: it stays as it was', async () => {
    await amend();
    expect((await urs.post(`${path()}/refusal`)).status).toBe(409);
    expectMoved(await jana.post(`${path()}/refusal`), path());
    expect((await versions()).map(({ state }) => state)).toEqual(['ended', 'signed']);
    expect(await mailsOf('urs')).toEqual(['agreements.declined']);
    expect((await jana.get(`${path()}/versions`)).text).toContain('never signed by both');
  });

  it('needs a change', async () => {
    await urs.post(path());
    const same = await urs.post(`${path()}/offer`, await signs());
    expect([same.status, same.text.includes('Nothing has changed')]).toEqual([409, true]);
  });
});

it('a first offer cannot be declined, only answered', async () => {
  await offered();
  const page = await urs.post(`${path()}/refusal`);
  expect([page.status, page.text.includes('no earlier agreement')]).toEqual([409, true]);
});

it('ends with the tandem, and goes three years later', async () => {
  await signedByBoth();
  const ending = { ending_category: 'time', ending_rematch: 'no', ending_contact: 'no' };
  expect((await jana.post(`/tandems/${id()}/ending`, ending)).status).toBe(303);
  await test.drain();
  expect((await newest()).state).toBe('ended');
  expect((await urs.get(path())).text).toContain('This was your agreement');
  for (const deed of ['', '/offer/withdrawal', '/refusal', '/draft/removal'])
    expect((await urs.post(`${path()}${deed}`)).status).toBe(409);
  test.later({ days: 1090 });
  await test.drain({ tick: true });
  expect(await versions()).toHaveLength(1);
  test.later({ days: 8 });
  [jana, urs] = [await test.as(cast.jana), await test.as(cast.urs)];
  await test.drain({ tick: true });
  expect(await versions()).toEqual([]);
  expect(await test.house.db.selectFrom('agreement_signature').selectAll().execute()).toEqual([]);
});

it('is found by its words, by the two alone', async () => {
  await signedByBoth();
  await jana.post(`/tandems/${id('cross')}/kickoff/roles`, { note: 'Careful with names.', version: 0, way: 'save' });
  for (const name of ['jana', 'urs'] as const)
    expect(await searchAgreements(sightFor(cast[name]), 'three SENTENCES')).toMatchObject([
      { kind: 'agreement', page: `${path()}#whole` },
    ]);
  expect(await searchAgreements(sightFor(cast.eva), 'sentences')).toEqual([]);
});

it('what is sealed is the canonical text that was signed', async () => {
  await offered();
  const { body, id: agreement_id } = await newest();
  const row = await test.house.db.selectFrom('agreement').selectAll().where('id', '=', agreement_id).executeTakeFirstOrThrow();
  expect(test.house.vault.open(row.sealed_body, `agreement.body.${agreement_id}`)).toBe(canonical(body));
});
