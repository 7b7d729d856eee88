import type { Vocabulary } from '../../../matching/score/facts.ts';
import type { PublishedListing } from '../../applications/store/published.ts';
import { placesLeft } from '../../applications/rules/listing.ts';
import { photoPath } from '../../people/rules/visible.ts';
import { topicWords, type Topic, type TopicGroup } from '../../people/rules/topics.ts';
import { acceptanceHolds } from '../../programs/rules.ts';
import type { Program } from '../../programs/store/programs.ts';
import { entryOf, type Entry } from './entries.ts';
import { facetTable, type FacetTable } from './facets.ts';
import { fitVocabulary } from './features.ts';
import { listingWeights, topicWeights, type SearchIndex } from './search.ts';
import { dropDocument, newWordIndex, putDocument, type Field } from './word-index.ts';

/** What all listings share. */
export interface Frame {
  program: Program;
  groups: readonly TopicGroup[];
  /** Topics by slug, merged and inactive ones too. */
  topics: ReadonlyMap<string, Topic>;
  versions: readonly { number: number; kind: 'binding' | 'editorial' }[];
}

/** The published listings of one programme in memory. Changes in place, one `putListings` after the other. */
export interface Directory extends Frame {
  vocabulary: Vocabulary;
  /** Group by topic. */
  group_of: ReadonlyMap<string, string>;
  by_person: Map<string, Entry>;
  /** By listing. */
  by_id: ReadonlyMap<string, Entry>;
  entries: readonly Entry[];
  table: FacetTable;
  index: SearchIndex;
}

function listingFields({ row, name }: Entry): Field[] {
  const { headline, function: work, organization, location, about, topics } = row;
  const weights = listingWeights;
  return [
    { weight: weights.name, text: name },
    { weight: weights.headline, text: headline },
    { weight: weights.function, text: work },
    { weight: weights.organization, text: organization },
    { weight: weights.location, text: location },
    { weight: weights.about, text: about },
    ...topics.flatMap(({ narrowed_to, evidence }) => [
      { weight: weights.narrowed, text: narrowed_to },
      { weight: weights.evidence, text: evidence },
    ]),
  ];
}

function topicFields(topic: Topic, group: TopicGroup | undefined): Field[] {
  const labels = [topic.label_de, topic.label_en];
  return [
    ...labels.map((text) => ({ weight: topicWeights.label, text })),
    ...topicWords(topic).map((text) => ({ weight: topicWeights.synonym, text })),
    ...(group ? [group.label_de, group.label_en].map((text) => ({ weight: topicWeights.group, text })) : []),
  ];
}

export function newDirectory(frame: Frame, rows: readonly PublishedListing[]): Directory {
  const topics = newWordIndex();
  const groups = new Map(frame.groups.map((group) => [group.slug, group]));
  for (const topic of frame.topics.values())
    if (topic.merged_into === null) putDocument(topics, topic.slug, topicFields(topic, groups.get(topic.group_slug)));
  const directory: Directory = {
    ...frame,
    vocabulary: fitVocabulary(),
    group_of: new Map([...frame.topics.values()].map((topic) => [topic.slug, topic.group_slug])),
    by_person: new Map(),
    by_id: new Map(),
    entries: [],
    table: facetTable([]),
    index: { listings: newWordIndex(), topics, mentors: new Map() },
  };
  putListings(directory, rows);
  return directory;
}

/** Brings these persons' listings up to date: those without a row are no longer published. */
export function putListings(directory: Directory, rows: readonly PublishedListing[], person_ids: readonly string[] = []): void {
  const { by_person, index, versions, vocabulary, group_of: groups } = directory;
  for (const person_id of person_ids) {
    const gone = by_person.get(person_id);
    if (gone) dropDocument(index.listings, gone.id);
    by_person.delete(person_id);
  }
  for (const row of rows) {
    const photo = photoPath({ id: row.person_id, photo_file_id: row.photo_file_id });
    const [places, accepted] = [placesLeft(row.capacity, row.live), acceptanceHolds(row.accepted, versions)];
    const entry = entryOf(row, { places, accepted, photo, groups, vocabulary });
    by_person.set(row.person_id, entry);
    putDocument(index.listings, entry.id, listingFields(entry));
  }
  const entries = [...by_person.values()];
  const mentors = new Map<string, Set<string>>();
  for (const { id, row } of entries)
    for (const { topic } of row.topics) {
      const known = mentors.get(topic);
      if (known) known.add(id);
      else mentors.set(topic, new Set([id]));
    }
  index.mentors = mentors;
  directory.entries = entries;
  directory.by_id = new Map(entries.map((entry) => [entry.id, entry]));
  directory.table = facetTable(directory.entries);
}
