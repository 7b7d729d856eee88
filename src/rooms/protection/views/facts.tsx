import { Facts } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { CaseTandem } from '../store/case.ts';
import { nameOf, programOf } from './words.ts';

/** Who the two are and how far they have come; never a word of theirs. */
export function CaseFacts({ ui, tandem, asker_id }: { ui: Ui; tandem: CaseTandem; asker_id?: string | null }) {
  const { t } = ui;
  return (
    <Facts
      rows={[
        ...tandem.parties.map((party) => ({
          label: t(`tandems.role.${party.role}`),
          value: (
            <>
              {nameOf(ui, party)}
              {party.person_id === asker_id && party.last_name ? (
                <>
                  <br />
                  <a href={`mailto:${party.email}`}>{party.email}</a>
                </>
              ) : null}
            </>
          ),
        })),
        { label: t('protection.case.program'), value: programOf(ui, tandem) },
        { label: t('protection.case.phase'), value: t(`tandems.state.${tandem.state}`) },
        {
          label: t('protection.case.period'),
          value: t('protection.case.from_to', {
            from: ui.date(tandem.started_on),
            to: ui.date(tandem.ended_at ?? tandem.planned_end_on),
          }),
        },
        {
          label: t('protection.case.meetings'),
          value: t('protection.case.held', {
            count: tandem.held,
            last: tandem.last_held_at ? ui.date(tandem.last_held_at) : '',
          }),
        },
      ]}
    />
  );
}
