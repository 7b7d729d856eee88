/** The search with these topics chosen. */
export function finderPath(topics: readonly string[]): string {
  const query = new URLSearchParams(topics.map((slug) => ['topic', slug]));
  return topics.length > 0 ? `/mentors?${query}` : '/mentors';
}
