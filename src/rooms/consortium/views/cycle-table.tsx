import type { Content } from '../../../platform/html/child.ts';
import { PairedBars, Picture } from '../../../platform/html/picture-bars.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { CooperationState } from '../rules.ts';
import { balanceOf, type Standing } from '../rules/gaps.ts';
import { agreementSigns } from './agreement-state.ts';
import { lineOf } from './words.ts';

export interface PartLine {
  organization_id: string;
  name: string;
  industry: string | null;
  size_class: string | null;
  left_at: Date | null;
  left_reason: string | null;
  standing: Standing;
  agreement: CooperationState | undefined;
  /** Names of its HR contact and deputy. */
  personnel: string;
}

interface Props {
  ui: Ui;
  cycle_id: string;
  parts: readonly PartLine[];
}

export function AgreementState({ ui, state }: { ui: Ui; state: CooperationState | undefined }): Content {
  return <State sign={agreementSigns[state ?? 'none']}>{ui.t(`consortium.agreement.state.${state ?? 'none'}`)}</State>;
}

/** «2 von 3», and below it what is missing. */
export function Named({ ui, side }: { ui: Ui; side: Standing['mentor'] }) {
  const { t } = ui;
  return (
    <Two
      top={t('consortium.part.named', { named: side.named, places: side.places })}
      below={
        side.missing > 0 ? (
          <strong class="part-missing">{t('consortium.part.missing', { count: side.missing })}</strong>
        ) : undefined
      }
    />
  );
}

/** Who takes part, with the gap of each. */
export function PartsTable({ ui, cycle_id, parts }: Props) {
  const { t } = ui;
  return (
    <Table
      caption={t('consortium.cycle.title_plain')}
      head={[
        { label: t('consortium.list.name') },
        { label: t('consortium.part.mentors') },
        { label: t('consortium.part.mentees') },
        { label: t('consortium.agreement.short') },
        { label: t('consortium.list.contact') },
      ]}
      rows={parts.map((part) => [
        <Two
          top={<a href={`/cycles/${cycle_id}/organizations/${part.organization_id}`}>{part.name}</a>}
          below={lineOf(ui, part) || undefined}
        />,
        <Named ui={ui} side={part.standing.mentor} />,
        <Named ui={ui} side={part.standing.mentee} />,
        <AgreementState ui={ui} state={part.agreement} />,
        part.personnel || t('consortium.list.no_contact'),
      ])}
    />
  );
}

/** What each organisation gives and takes: mentors and mentees that are in. */
export function Balance({ ui, cycle_id, parts }: Props) {
  const { t } = ui;
  const max = Math.max(1, ...parts.flatMap(({ standing }) => [standing.mentor.placed, standing.mentee.placed]));
  const uneven = parts.filter(({ standing }) => Math.abs(balanceOf(standing)) > 1).length;
  const signed = (value: number) =>
    new Intl.NumberFormat(ui.locale, { signDisplay: 'exceptZero' }).format(value).replace('-', '−');
  return (
    <Section title={t('consortium.balance.title')}>
      <Picture
        ui={ui}
        finding={t('consortium.balance.finding', { count: uneven })}
        table={{
          caption: t('consortium.balance.title'),
          head: [
            { label: t('consortium.list.name') },
            { label: t('consortium.part.mentors'), numeric: true },
            { label: t('consortium.part.mentees'), numeric: true },
            { label: t('consortium.balance.balance'), numeric: true },
          ],
          rows: parts.map(({ name, standing }) => [
            name,
            ui.number(standing.mentor.placed),
            ui.number(standing.mentee.placed),
            signed(balanceOf(standing)),
          ]),
        }}
      >
        <PairedBars
          max={max}
          rows={parts.map(({ organization_id, name, standing }) => ({
            label: name,
            href: `/cycles/${cycle_id}/organizations/${organization_id}`,
            full: standing.mentor.placed,
            rest: standing.mentee.placed,
            full_words: t('consortium.balance.mentors', { count: standing.mentor.placed }),
            rest_words: t('consortium.balance.mentees', { count: standing.mentee.placed }),
          }))}
        />
      </Picture>
    </Section>
  );
}
