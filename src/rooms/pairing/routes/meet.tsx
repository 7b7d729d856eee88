import type { Sight } from '../../../platform/deed.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { listWishes } from '../../enrolment/store/wishes.ts';
import { visibleProfile } from '../../people/rules/visible.ts';
import { findProfile, type Profile } from '../../people/store/profiles.ts';
import { topicNames } from '../../people/store/topics.ts';
import { askInCycle, type AskedPair } from '../actions/self.ts';
import { addWish, raiseWish, removeWish } from '../actions/wishes.ts';
import { askForm } from '../forms/proposals.ts';
import { fitBand, peopleToMeet, type Met } from '../rules/meeting.ts';
import { asPair, pairKey, type Pool } from '../rules/pool.ts';
import { toldReasons } from '../rules/told.ts';
import { explainPairs } from '../store/explained.ts';
import { findOwnPlace, type OwnPlace } from '../store/meeting.ts';
import { readPool } from '../store/pool.ts';
import { countOpenAsks, openWith } from '../store/self.ts';
import { MeetPage } from '../views/meet/list.tsx';
import { MeetOnePage } from '../views/meet/one.tsx';
import type { MeetRow } from '../views/meet/row.tsx';
import { whyWords } from '../views/why.ts';

const perPage = 20;

interface Scene extends OwnPlace {
  pool: Pool;
  met: Met[];
  topics: ReadonlyMap<string, string>;
  self: Profile;
}

async function scene(sight: Sight, req: Req): Promise<Scene> {
  const place = found(await findOwnPlace(sight, req.param('id')), 'cycle');
  const { cycle, own, open } = place;
  const pool = open ? await readPool(sight, cycle) : { people: [], pairs: [] };
  const met = open ? peopleToMeet(cycle.format, pool, own.id, cycle.matching) : [];
  const self = found(await findProfile(sight, own.person_id), 'person');
  return { ...place, pool, met, topics: await topicNames(sight, req.ui.locale), self };
}

const called = (person: Profile) => person.preferred_name || person.first_name;

/** Rows with the reasons of both ways, for those that are shown. */
async function rowsOf(
  sight: Sight,
  req: Req,
  { cycle, own, pool, topics, self }: Scene,
  met: readonly Met[],
): Promise<MeetRow[]> {
  const ownPerson = pool.people.find(({ id }) => id === own.id)!;
  const pairs = met.map(({ person }) => asPair(ownPerson, person)!);
  const views = await explainPairs(sight, cycle, pairs, pool);
  const open = await openWith(sight, own.id);
  const rows: MeetRow[] = [];
  for (const [at, { person, score, full }] of met.entries()) {
    const other = await findProfile(sight, person.person_id);
    if (!other) continue;
    const profile = visibleProfile(other, 'members');
    const pair = pairs[at]!;
    const [one, two] = pair.first_id === own.id ? [self, other] : [other, self];
    const names = { first: called(one), second: called(two), first_place: one.location, second_place: two.location };
    const reasons = toldReasons(views.get(pairKey(pair.first_id, pair.second_id))?.reasons ?? [], 4);
    rows.push({
      id: person.id,
      profile,
      full,
      fit: cycle.plan.scores_for === 'nobody' ? undefined : fitBand(score),
      brings: person.facts.offers.map(({ topic }) => topic),
      seeks: person.facts.needs.map(({ topic }) => topic),
      proposal_id: open.get(person.id),
      reasons: reasons.map((reason) => ({
        sign: reason.speaks === 'for' ? ('done' as const) : ('open' as const),
        text: whyWords(req.ui, topics, reason, names, pair.first_id === own.id ? 'first' : 'second'),
      })),
    });
  }
  return rows;
}

const nameIn = (req: Req, cycle: OwnPlace['cycle']) => (req.ui.locale === 'en' ? cycle.name_en : cycle.name_de);

const showList: Handler = async (sight, req) => {
  const all = await scene(sight, req);
  const { cycle, own, open, met, topics } = all;
  const topic = req.query('topic') ?? '';
  const chosen = met.filter(
    ({ person: { facts } }) => !topic || [...facts.offers, ...facts.needs].some((each) => each.topic === topic),
  );
  const pages = Math.max(1, Math.ceil(chosen.length / perPage));
  const page = Math.min(pages, Math.max(1, Number(req.query('page')) || 1));
  const wishes = cycle.plan.mode === 'hybrid' ? await listWishes(sight, own.id) : [];
  const wished = wishes.flatMap((id) => met.find(({ person }) => person.id === id) ?? []);
  const there = new Set(met.flatMap(({ person: { facts } }) => [...facts.offers, ...facts.needs].map((each) => each.topic)));
  return (
    <MeetPage
      ui={req.ui}
      state={req.form}
      cycle={{ id: cycle.id, name: nameIn(req, cycle), hybrid: cycle.plan.mode === 'hybrid' }}
      participation_id={own.id}
      open={open}
      rows={open ? await rowsOf(sight, req, all, chosen.slice((page - 1) * perPage, page * perPage)) : []}
      wishes={open ? await rowsOf(sight, req, all, wished) : []}
      topics={[...there]
        .map((slug) => ({ value: slug, label: topics.get(slug) ?? slug }))
        .toSorted((a, b) => a.label.localeCompare(b.label, req.ui.locale))}
      topic={topic}
      labels={topics}
      page={page}
      pages={pages}
      total={chosen.length}
      points={cycle.plan.scores_for === 'coordination'}
      asks={{ open: await countOpenAsks(sight, own.id), max: cycle.settings.max_open_requests }}
      full={all.pool.people.some(({ id, capacity, running }) => id === own.id && capacity - running < 1)}
    />
  );
};

const showOne: Handler = async (sight, req) => {
  const all = await scene(sight, req);
  const { cycle, own, met, topics } = all;
  const one = found(
    met.find(({ person }) => person.id === req.param('participation')),
    'participation',
  );
  const row = found((await rowsOf(sight, req, all, [one]))[0], 'participation');
  return (
    <MeetOnePage
      ui={req.ui}
      state={req.form}
      cycle={{ id: cycle.id, name: nameIn(req, cycle), hybrid: cycle.plan.mode === 'hybrid' }}
      row={row}
      wished={cycle.plan.mode === 'hybrid' && (await listWishes(sight, own.id)).includes(row.id)}
      labels={topics}
    />
  );
};

/** Whether the rules let the two meet, and how they fit; undefined: they do not, or one of them is gone. */
async function askedPair(sight: Sight, req: Req): Promise<AskedPair | undefined> {
  const { cycle, own, pool, met } = await scene(sight, req);
  const one = met.find(({ person }) => person.id === req.param('participation'));
  const self = pool.people.find(({ id }) => id === own.id);
  const pair = one && self && asPair(self, one.person);
  if (!pair) return undefined;
  const view = (await explainPairs(sight, cycle, [pair], pool)).get(pairKey(pair.first_id, pair.second_id));
  return view && { ...pair, score: view.score, reasons: [...view.reasons] };
}

export function mountMeeting(on: Routes): void {
  const list = '/cycles/:id/people-to-meet';
  on.get(list, showList);
  on.get(`${list}/:participation`, showOne);
  on.post(`${list}/:participation/request`, {
    page: showOne,
    form: askForm,
    before: (sight, _form, req) => askedPair(sight, req),
    deed: async (deed, { words }, req, pair) => {
      const id = await askInCycle(deed, req.param('id'), req.param('participation'), words, found(pair, 'participation'));
      return to(`/proposals/${id}`, 'pairing.meet.asked');
    },
  });
  const back = (req: Req) => `/cycles/${req.param('id')}/people-to-meet`;
  on.post('/cycles/:id/wishes/:participation', {
    page: showList,
    form: buttonForm,
    before: (sight, _form, req) => askedPair(sight, req),
    deed: async (deed, _form, req, pair) => {
      await addWish(deed, req.param('id'), req.param('participation'), pair !== undefined);
      return to(back(req), 'pairing.wish.added');
    },
  });
  on.post('/cycles/:id/wishes/:participation/removal', {
    page: showList,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await removeWish(deed, req.param('id'), req.param('participation')),
      to(back(req), 'pairing.wish.removed')
    ),
  });
  on.post('/cycles/:id/wishes/:participation/rise', {
    page: showList,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await raiseWish(deed, req.param('id'), req.param('participation')),
      to(back(req), 'pairing.wish.saved')
    ),
  });
}
