import type { Ui } from '../../../platform/html/ui.ts';
import { fullName, initials } from '../../people/rules/profile.ts';
import type { PoolPerson } from '../rules/pool.ts';
import type { PoolFace } from '../store/faces.ts';
import type { BenchPerson } from '../views/run/model.ts';

/** People of a run by participation. Whoever has left meanwhile is said to have. */
export function benchPeople(
  { t }: Ui,
  faces: ReadonlyMap<string, PoolFace>,
  across: boolean,
): (person: Pick<PoolPerson, 'id' | 'organization_id'>) => BenchPerson {
  return ({ id, organization_id }) => {
    const face = faces.get(id);
    if (!face) return { id, name: t('pairing.run.gone'), initials: '·', organization_id, line: '' };
    const line = across ? face.organization : [face.function, face.department].filter(Boolean).join(', ');
    return { id, name: fullName(face), initials: initials(face), organization_id: face.organization_id, line: line ?? '' };
  };
}

/** By what the picture groups people: their organisation; within one, the department. */
export function groupOf(face: PoolFace | undefined, across: boolean): string {
  return (across ? face?.organization : face?.department) ?? '';
}
