import { buttonForm } from '../../../platform/http/form.ts';
import { z } from 'zod';
import type { Deed } from '../../../platform/deed.ts';
import { to, type Redirect } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { partyRoles } from '../../tandems/rules.ts';
import { readTandemFeedback } from '../actions/read.ts';
import { mayReadTandemFeedback, ratings } from '../rules.ts';
import {
  findTandemFeedback,
  listTandemFeedback,
  unreadTandemFeedback,
  type FeedbackKey,
  type OfficeFeedback,
} from '../store/office.ts';
import { MentoringPage } from '../views/mentoring.tsx';
import { MentoringsPage } from '../views/mentorings.tsx';

const pageSize = 25;
const here = '/feedback/mentorings';
const keyShape = z.tuple([z.coerce.number().int().min(0).max(8_640_000_000_000_000), z.uuid()]);

/** `after=1795424400000_<id>`: when the last one shown was given (ms), and its id. Anything else is the first page. */
function keyOf(text: string | undefined): FeedbackKey | undefined {
  const parsed = keyShape.safeParse((text ?? '').split('_'));
  return parsed.success ? { created_at: new Date(parsed.data[0]), id: parsed.data[1] } : undefined;
}

function chosenIn(req: Req) {
  const some = (name: string, known: readonly string[]) => known.filter((value) => req.queries(name).includes(value));
  return {
    rating: some('rating', ratings.map(String)),
    role: some('role', partyRoles),
    only: some('only', ['unread', 'standards']),
  };
}

type Chosen = ReturnType<typeof chosenIn>;

function address(chosen: Chosen, after?: string): string {
  const query = new URLSearchParams(Object.entries(chosen).flatMap(([name, values]) => values.map((value) => [name, value])));
  if (after) query.set('after', after);
  return query.size > 0 ? `${here}?${query}` : here;
}

function shown(req: Req, { author, about, ...row }: OfficeFeedback) {
  const gone = req.ui.t('feedback.list.gone');
  return { ...row, author: fullName(author), email: author.email, about: about ? fullName(about) : gone };
}

const showList: Handler = async (sight, req) => {
  must(mayReadTandemFeedback(sight.actor));
  const [chosen, after] = [chosenIn(req), keyOf(req.query('after'))];
  const filter = {
    ratings: chosen.rating.map(Number),
    roles: partyRoles.filter((role) => chosen.role.includes(role)),
    standards: chosen.only.includes('standards'),
    unread: chosen.only.includes('unread'),
  };
  const found_rows = await listTandemFeedback(sight, filter, { after, limit: pageSize + 1 });
  const items = found_rows.slice(0, pageSize);
  const last = items.at(-1);
  return (
    <MentoringsPage
      ui={req.ui}
      rows={items.map((row) => shown(req, row))}
      unread={(await unreadTandemFeedback(sight))?.count ?? 0}
      chosen={chosen}
      next={last && found_rows.length > pageSize ? address(chosen, `${last.created_at.getTime()}_${last.id}`) : undefined}
      first={after ? address(chosen) : undefined}
    />
  );
};

const showOne: Handler = async (sight, req) => (
  <MentoringPage ui={req.ui} feedback={shown(req, found(await findTandemFeedback(sight, req.param('id')), 'feedback'))} />
);

async function mark(deed: Deed, req: Req, read: boolean): Promise<Redirect> {
  const id = req.param('id');
  await readTandemFeedback(deed, id, read);
  const path = `${here}/${id}/reading`;
  return to(here, {
    key: read ? 'feedback.page.marked_read' : 'feedback.page.marked_unread',
    undo: read ? `${path}/withdrawal` : path,
  });
}

export function mountMentorings(on: Routes): void {
  on.get(here, showList);
  on.get('/feedback/mentorings/:id', showOne);
  on.post('/feedback/mentorings/:id/reading', { form: buttonForm, deed: (deed, _form, req) => mark(deed, req, true) });
  on.post('/feedback/mentorings/:id/reading/withdrawal', {
    form: buttonForm,
    deed: (deed, _form, req) => mark(deed, req, false),
  });
}
