/** Files that one message may carry. */
export const maxFiles = 5;

/** The two lists name the same files: same names, same sizes, in the same order. */
export function sameFiles(
  one: readonly { name: string; bytes: number }[],
  other: readonly { name: string; bytes: number }[],
): boolean {
  return (
    one.length === other.length && one.every(({ name, bytes }, at) => name === other[at]?.name && bytes === other[at]?.bytes)
  );
}
