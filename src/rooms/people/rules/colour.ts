/** Backgrounds that a leading colour must stand on, and the text that stands on it, light and dark (tokens paper, surface, lead-ink). */
const grounds = {
  light: { under: ['#F8F4EB', '#FFFDF8'], on: '#FFFDF8' },
  dark: { under: ['#12191A', '#192324'], on: '#0D1718' },
} as const;
export type Mode = keyof typeof grounds;

type Rgb = readonly [number, number, number];

function parse(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

function hexOf(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours `#RRGGBB`, 1 to 21, WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(parse(a)), luminance(parse(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

export function passes(hex: string, mode: Mode): boolean {
  const { under, on } = grounds[mode];
  return [...under, on].every((other) => contrast(hex, other) >= 4.5);
}

/** The nearest tone that can be read: mixed step by step towards black (light mode) or white (dark mode). */
export function nearestPassing(hex: string, mode: Mode): string {
  const from = parse(hex);
  const goal = mode === 'light' ? 0 : 255;
  for (let step = 0; step <= 100; step += 1) {
    const mixed = hexOf(from.map((part) => part + ((goal - part) * step) / 100) as unknown as Rgb);
    if (passes(mixed, mode)) return mixed;
  }
  return mode === 'light' ? '#0D4B53' : '#86C5C4';
}

/** Style sheet with the operator's leading colour; empty where none is set. Only checked colours get here. */
export function themeCss(network: { lead_light: string | null; lead_dark: string | null }): string {
  const { lead_light, lead_dark } = network;
  const ok = (hex: string | null): hex is string => hex !== null && /^#[0-9A-F]{6}$/i.test(hex);
  if (!ok(lead_light) || !ok(lead_dark)) return '';
  // As specific as the tokens' own rule and loaded after it.
  return `:root{--lead:light-dark(${lead_light},${lead_dark})}\n`;
}
