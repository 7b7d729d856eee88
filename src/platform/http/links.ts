/**
 * A whole https address as somebody pastes it: with both slashes (without them browsers read a path of the page that they are
 * on), without a name or password in it, in one piece.
 */
export function isWholeHttps(text: string): boolean {
  if (!/^https:\/\/[^\s\\\p{Cc}]+$/iu.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}
