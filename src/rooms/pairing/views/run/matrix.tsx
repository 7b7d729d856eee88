import { Section } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { classes } from '../../../../platform/html/child.ts';
import type { Bench } from './model.ts';
import { signed } from './numbers.ts';

/** Give and take between organisations. It is a table, so it needs no second one. */
export function BalanceMatrix({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { balance } = bench;
  if (!balance || balance.rows.length < 2) return <></>;
  const { rows, names, mean } = balance;
  const open = bench.opened?.row;
  const meant = (row: number, column: number) =>
    open?.second.organization_id === rows[row]?.organization && open?.first.organization_id === rows[column]?.organization;
  return (
    <Section title={t('pairing.matrix.title')} aside={t('pairing.matrix.how')}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever works with the keyboard must be able to scroll it */}
      <div class="matrix-room" tabindex={0} role="region" aria-label={t('pairing.matrix.title')}>
        <table class="matrix">
          <caption class="sr">{t('pairing.matrix.how')}</caption>
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th scope="col">{name}</th>
              ))}
              <th scope="col" class="matrix-sum">
                {t('pairing.matrix.gives')}
              </th>
              <th scope="col" class="matrix-sum">
                {t('pairing.matrix.balance')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr>
                <th scope="row">{names[at]}</th>
                {row.given.map((value, column) =>
                  column === at ? (
                    <td class="matrix-own">
                      <span aria-hidden="true">×</span>
                      <span class="sr">{t('pairing.matrix.own')}</span>
                    </td>
                  ) : (
                    <td class={classes('matrix-cell', (meant(at, column) || (!open && value > mean * 2)) && 'matrix-much')}>
                      {value}
                    </td>
                  ),
                )}
                <td class="matrix-sum">{row.gives}</td>
                <td class="matrix-sum">{signed(row.balance)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('pairing.matrix.receives')}</th>
              {rows.map(({ receives }) => (
                <td>{receives}</td>
              ))}
              <td>{balance.pairs}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="picture-note">{finding(ui, bench)}</p>
    </Section>
  );
}

function finding({ t, locale }: Ui, { balance, run }: Bench): string {
  const { rows, names, largest } = balance!;
  const said = (key: 'pairing.matrix.gives_more' | 'pairing.matrix.takes_more', value: number) => {
    const chosen = names.filter((_, at) => largest > 0 && rows[at]!.balance === value);
    const list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(chosen);
    return chosen.length > 0 ? t(key, { names: list, many: chosen.length, count: largest }) : '';
  };
  return [
    largest === 0 ? t('pairing.matrix.even') : t('pairing.matrix.at_most', { count: largest }),
    said('pairing.matrix.gives_more', largest),
    said('pairing.matrix.takes_more', -largest),
    run.balance === null ? t('pairing.matrix.no_limit') : '',
  ]
    .filter(Boolean)
    .join(' ');
}
