import { LinkButton, PostButton } from '../../../../platform/html/buttons.tsx';
import { PersonRow } from '../../../../platform/html/people.tsx';
import { State } from '../../../../platform/html/signs.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { PublicProfile } from '../../../people/rules/visible.ts';
import type { FitBand } from '../../rules/meeting.ts';
import type { Sentence } from '../reason-list.tsx';

export interface MeetRow {
  /** Of the participation. */
  id: string;
  profile: PublicProfile;
  /** No place is free. */
  full: boolean;
  /** In a word: the number is the coordination's. Undefined where nobody reads points: then order and reasons speak. */
  fit: FitBand | undefined;
  brings: string[];
  seeks: string[];
  reasons: Sentence[];
  /** A question between the two that waits. */
  proposal_id: string | undefined;
}

/** Where people of a cycle meet; `hybrid`: they wish, and the coordination pairs. */
export interface MeetCycle {
  id: string;
  name: string;
  hybrid: boolean;
}

export const meetPath = (cycle_id: string, row?: string) => `/cycles/${cycle_id}/people-to-meet${row ? `/${row}` : ''}`;

function Do({ ui, cycle, row, wished }: { ui: Ui; cycle: MeetCycle; row: MeetRow; wished: boolean }) {
  const { t } = ui;
  const about = row.profile.name;
  if (row.proposal_id)
    return (
      <LinkButton size="row" href={`/proposals/${row.proposal_id}`} about={about}>
        {t('pairing.meet.question')}
      </LinkButton>
    );
  if (cycle.hybrid && !wished)
    return (
      <PostButton
        ui={ui}
        size="row"
        action={`/cycles/${cycle.id}/wishes/${row.id}`}
        label={t('pairing.wish.add')}
        about={about}
      />
    );
  return (
    <LinkButton size="row" href={meetPath(cycle.id, row.id)} about={about}>
      {t(cycle.hybrid || row.full ? 'pairing.meet.look' : 'pairing.meet.ask')}
    </LinkButton>
  );
}

export interface MetRowProps {
  ui: Ui;
  cycle: MeetCycle;
  labels: ReadonlyMap<string, string>;
  /** The one that was filtered by: it stands first. */
  topic: string;
  row: MeetRow;
  wished: boolean;
}

export function MetRow({ ui, cycle, labels, row, topic, wished }: MetRowProps) {
  const { t } = ui;
  const first = (a: string, b: string) => Number(b === topic) - Number(a === topic);
  return (
    <PersonRow
      name={row.profile.name}
      href={meetPath(cycle.id, row.id)}
      initials={row.profile.initials}
      photo={row.profile.photo}
      line={row.profile.line}
      topics={row.brings
        .toSorted(first)
        .slice(0, 3)
        .map((slug) => ({ label: labels.get(slug) ?? slug, counts: slug === topic }))}
      score={row.fit ? t(`pairing.meet.fit_${row.fit}`) : undefined}
      reasons={row.reasons}
      quiet={row.full}
      action={<Do ui={ui} cycle={cycle} row={row} wished={wished} />}
      note={
        row.full ? (
          <State sign="rest">{t('pairing.meet.full_now')}</State>
        ) : wished ? (
          <State sign="done">{t('pairing.wish.on_list')}</State>
        ) : undefined
      }
    />
  );
}
