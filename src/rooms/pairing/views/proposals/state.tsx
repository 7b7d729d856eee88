import type { Content } from '../../../../platform/html/child.ts';
import { PairSign, State } from '../../../../platform/html/signs.tsx';
import { Two } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { offerEnds } from '../../rules/answers.ts';
import { proposalSign } from '../../rules/proposal-list.ts';
import type { ProposalLine } from '../../store/proposal-list.ts';

type Said = 'yes' | 'no' | null;

const signOf = (said: Said) => (said === 'yes' ? ('done' as const) : said === 'no' ? ('rest' as const) : ('open' as const));

/** Where a proposal stands: its word, and who is next. The mentor stands left. */
export function StateCell({ ui, row, below }: { ui: Ui; row: ProposalLine; below: Content }) {
  const { t } = ui;
  if (row.state === 'offered') {
    const { first, second } = row.answers;
    const count = [first, second].filter((said) => said !== null).length;
    const no = first === 'no' || second === 'no';
    return (
      <Two
        top={
          <PairSign inline left={signOf(second)} right={signOf(first)}>
            {no ? t('pairing.state.offered_no') : t('pairing.state.offered_count', { count })}
          </PairSign>
        }
        below={t('pairing.state.until', { date: ui.date(offerEnds(row.offered_at!)) })}
      />
    );
  }
  const word =
    row.state === 'discarded' ? t(`pairing.state.discarded.${row.discard_kind ?? 'by_hand'}`) : t(`pairing.state.${row.show}`);
  const missing = row.clearances.filter(({ answer }) => answer === null).map(({ organization }) => organization);
  return (
    <Two
      top={<State sign={proposalSign(row.show)}>{word}</State>}
      below={
        row.state === 'org_clearing' && missing.length > 0
          ? t('pairing.state.waits_for', { names: new Intl.ListFormat(ui.locale).format(missing) })
          : below
      }
    />
  );
}
