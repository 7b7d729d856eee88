import type { Bench } from '../views/run/model.ts';
import { fit } from '../views/run/numbers.ts';
import type { Ui } from '../../../platform/html/ui.ts';

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r,]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** The plan as it stands, best first, then who has nobody. */
export function pairsCsv(ui: Ui, { all, scores, cycle, stuck, more_stuck, spare }: Bench): Uint8Array {
  const { t } = ui;
  const exchange = cycle.format === 'exchange';
  const roles = exchange
    ? [t('pairing.run.partner'), t('pairing.run.partner_other')]
    : [t('pairing.run.mentor'), t('pairing.run.mentee')];
  const head = roles.flatMap((role) => [role, t('pairing.csv.placed', { role })]);
  const lines = all.map((pair) => {
    const [one, other] = exchange ? [pair.first, pair.second] : [pair.second, pair.first];
    const pinned = pair.pinned ? t('pairing.csv.pinned') : '';
    return [one.name, one.line, other.name, other.line, ...(scores ? [fit(ui, pair.score)] : []), pinned];
  });
  const mentees = [...stuck.filter(({ seat }) => seat === 'first').map(({ person }) => person), ...more_stuck];
  const mentors = [...stuck.filter(({ seat }) => seat === 'second').map(({ person }) => person), ...spare];
  const rest = scores ? ['', t('pairing.csv.without')] : [t('pairing.csv.without')];
  const alone = [
    ...mentors.map(({ name, line }) => [name, line, '', '', ...rest]),
    ...mentees.map(({ name, line }) => (exchange ? [name, line, '', '', ...rest] : ['', '', name, line, ...rest])),
  ];
  const rows = [[...head, ...(scores ? [t('pairing.run.fit')] : []), t('pairing.csv.note')], ...lines, ...alone];
  // German spreadsheets read semicolons; the mark at the beginning tells them that it is UTF-8.
  const between = ui.locale === 'en' ? ',' : ';';
  return new TextEncoder().encode(`\uFEFF${rows.map((row) => row.map(cell).join(between)).join('\r\n')}\r\n`);
}
