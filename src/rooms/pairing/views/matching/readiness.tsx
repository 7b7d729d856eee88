import { Section } from '../../../../platform/html/page.tsx';
import { Disc } from '../../../../platform/html/signs.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { fullName } from '../../../people/rules/profile.ts';
import type { Side } from '../../../cycles/rules.ts';
import { standings, type Standings } from '../../rules/standing.ts';
import type { PoolFace } from '../../store/faces.ts';

interface Props {
  ui: Ui;
  cycle_id: string;
  sides: readonly Side[];
  groups: Standings;
  faces: ReadonlyMap<string, PoolFace>;
}

/** Who goes into the next run, who does not, and why. */
export function ReadinessSection({ ui, cycle_id, sides, groups, faces }: Props) {
  const { t } = ui;
  const people = `/cycles/${cycle_id}/people`;
  const counts = (name: (typeof standings)[number]) =>
    sides
      .map((side) => t(`pairing.side_count.${side}`, { count: groups[name].filter(({ role }) => role === side).length }))
      .join(' · ');
  return (
    <Section title={t('pairing.standing.title')} id="readiness" aside={<a href={people}>{t('pairing.standing.people')}</a>}>
      <ul class="standings">
        {standings
          .filter((name) => groups[name].length > 0)
          .map((name) => (
            <li>
              <details>
                <summary>
                  <Disc sign={name === 'ready' ? 'done' : name === 'full' || name === 'proposed' ? 'rest' : 'open'} />
                  <span>{t(`pairing.standing.${name}`)}</span>
                  <span class="quiet">{counts(name)}</span>
                </summary>
                <ul class="standing-names">
                  {groups[name]
                    .map(({ id }) => ({ id, face: faces.get(id) }))
                    .toSorted((a, b) => (a.face?.last_name ?? '').localeCompare(b.face?.last_name ?? '', ui.locale))
                    .map(({ id, face }) => (
                      <li>
                        <a href={`${people}/${id}`}>{face ? fullName(face) : ''}</a>
                        {face?.organization ? <span class="quiet"> {face.organization}</span> : null}
                      </li>
                    ))}
                </ul>
              </details>
            </li>
          ))}
      </ul>
    </Section>
  );
}
