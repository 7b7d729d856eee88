/**
 * A page without what chance has written into it: its token, ids, and the letters by which invented people are told apart. Any three letters and
 * any four digits turn up there once in a while.
 */
export function withoutChance(text: string): string {
  return text
    .replaceAll(/name="csrf" value="[^"]*"/g, '')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
    .replaceAll(/(Noa|Berger) [0-9a-f]{4}/g, '$1');
}
