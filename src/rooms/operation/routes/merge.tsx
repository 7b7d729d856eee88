import { z } from 'zod';
import { fullName } from '../../people/rules/profile.ts';
import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { found, must, NotFound } from '../../../platform/refusal.ts';
import { mergePersons } from '../../people/actions/merge.ts';
import { filledBy, mergeObstacle } from '../../people/rules/merge.ts';
import { findPerson, listPersons, type Person } from '../../people/store/persons.ts';
import { findOrganization } from '../../people/store/organizations.ts';
import { mergeForm } from '../forms.ts';
import type { PersonLine } from '../views/people.tsx';
import { MergeConfirmPage, MergeSearchPage } from '../views/merge.tsx';
import { wordsOr } from '../views/words.ts';
import { personLine } from './people.tsx';
import { forOperator, idOf } from './reach.ts';

async function line(sight: Sight, person: Person): Promise<PersonLine> {
  const organization = await findOrganization(sight, person.organization_id);
  // In a sentence a name stands as it is spoken, not as a list sorts it.
  return { ...personLine({ ...person, organization: organization?.name ?? null, roles: [] }), name: fullName(person) };
}

const showMerge = forOperator(async (sight, req) => {
  const id = idOf(req);
  const person = found(await findPerson(sight, id), 'person');
  const other_id = req.query('other');
  if (other_id === undefined) {
    const search = (req.query('q') ?? person.last_name).slice(0, 100);
    const rows = await listPersons(sight, { search, limit: 20 });
    return (
      <MergeSearchPage
        ui={req.ui}
        person={await line(sight, person)}
        search={search}
        rows={rows.filter((row) => row.id !== id).map(personLine)}
      />
    );
  }
  if (!z.uuid().safeParse(other_id).success) throw new NotFound('person');
  const other = found(await findPerson(sight, other_id), 'person');
  // Whoever has joined stays; the operator may turn it round where both ways are possible.
  const turned = req.query('swap') !== undefined;
  const [first, second] = mergeObstacle(person, other) === 'joined_stays' ? [other, person] : [person, other];
  const [keep, gone] = turned ? [second, first] : [first, second];
  const filled = Object.keys(filledBy(keep, gone)).map((field) => wordsOr(req.ui, `operation.merge.field.${field}`, field));
  return (
    <MergeConfirmPage
      ui={req.ui}
      person={await line(sight, person)}
      keep={await line(sight, keep)}
      gone={await line(sight, gone)}
      filled={filled}
      obstacle={mergeObstacle(keep, gone)}
      swapped={turned}
    />
  );
});

export function mountMerge(on: Routes): void {
  on.get('/operation/people/:id/merge', showMerge);
  on.post('/operation/people/:id/merge', {
    page: showMerge,
    form: mergeForm,
    deed: async (deed, form, req) => {
      must([form.keep, form.gone].includes(idOf(req)));
      await mergePersons(deed, form.keep, form.gone);
      return to(`/operation/people/${form.keep}`, 'operation.merge.done');
    },
  });
}
