export type GroupSlug =
  | 'leadership'
  | 'career'
  | 'personal'
  | 'communication'
  | 'network'
  | 'digital'
  | 'strategy'
  | 'functions'
  | 'project'
  | 'entrepreneurship'
  | 'diversity'
  | 'culture';

/**
 * Raw sentences. Grammar of the slots: `{a|b}` one of, `{3-9}` a number, `{m/f}` by gender, `{Y}` the person's years,
 * `{T}` the size of her team; a leading `f:` keeps a sentence for women, `l:` for people who lead.
 */
export type TopicTexts = { evidence: string[]; cv: string[]; narrow: string; concerns: string[] };
export type GroupTexts = { headlines: string[]; topics: Record<string, TopicTexts> };
