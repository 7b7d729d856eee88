import type { Ui } from '../../../../platform/html/ui.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format({ locale }: Pick<Ui, 'locale'>, signed: boolean): Intl.NumberFormat {
  const id = `${locale} ${signed}`;
  const known = formats.get(id);
  if (known) return known;
  const made = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
  formats.set(id, made);
  return made;
}

/** Points of 10,000 as «0,94». */
export function fit(ui: Pick<Ui, 'locale'>, points: number): string {
  return format(ui, false).format(points / 10_000);
}

/** What the whole gains or loses: «−0,04», «+0,11», with a true minus. */
export function change(ui: Pick<Ui, 'locale'>, points: number): string {
  return format(ui, true)
    .format(points / 10_000)
    .replace('-', '−');
}

/** A whole number with its sign: «+1», «−1», «0». */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}
