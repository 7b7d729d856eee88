import { scorePair } from '../../../matching/score/score.ts';
import type { Features } from '../../../matching/score/prepare.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Entry } from '../rules/entries.ts';
import { fitWeights } from '../rules/finding.ts';
import type { MentorRow, Sentence } from '../views/finder-row.tsx';
import { reasonWords } from '../views/reasons.ts';
import { similarPath } from '../views/words.ts';

const mostReasons = 3;

/** «Aarau · vor Ort oder online · Deutsch, Englisch»; beside reasons without the languages. */
function factsOf({ t }: Ui, { location, work_mode, languages }: Entry['row'], short: boolean): string {
  const spoken = short ? '' : languages.map(({ language }) => t(`people.language.${language as 'de'}`)).join(', ');
  return [location, work_mode ? t(`people.work_mode.${work_mode}`) : '', spoken].filter(Boolean).join(' · ');
}

export interface RowReader {
  ui: Ui;
  seeker: Features | undefined;
  names: ReadonlyMap<string, string>;
  self: string;
  /** Her open requests by the person she asked. */
  asked: ReadonlyMap<string, string>;
  /** Her live tandems by her mentor. */
  tandems: ReadonlyMap<string, string>;
}

/** What speaks for it, and the one point that is most open. */
function reasonsOf({ ui, seeker, names }: RowReader, entry: Entry): { fit: number; reasons: Sentence[] } | undefined {
  if (!seeker) return undefined;
  const { total, reasons } = scorePair(seeker, entry.features, fitWeights);
  const open = reasons.find(({ speaks }) => speaks === 'open');
  const speaking = reasons.filter(({ speaks }) => speaks === 'for').slice(0, open ? mostReasons - 1 : mostReasons);
  return {
    fit: Math.round(total / 100),
    reasons: [...speaking, ...(open ? [open] : [])].map((reason) => ({
      sign: reason.speaks === 'for' ? 'done' : 'open',
      text: reasonWords(ui, names, reason, entry.row.location),
    })),
  };
}

/** A mentor as the finder shows her to this reader; `counting`: topics that are set off. */
export function rowOf(reader: RowReader, entry: Entry, counting: ReadonlySet<string>): MentorRow {
  const { ui, names, asked, tandems } = reader;
  const { row, places } = entry;
  const topics = row.topics.toSorted((a, b) => Number(counting.has(b.topic)) - Number(counting.has(a.topic)));
  const evidence = topics[0]?.evidence;
  const fits = entry.person_id === reader.self ? undefined : reasonsOf(reader, entry);
  return {
    id: entry.id,
    name: entry.name,
    initials: entry.initials,
    photo: entry.photo,
    line: [row.function, row.organization].filter(Boolean).join(', '),
    topics: topics.slice(0, 3).map(({ topic }) => ({ label: names.get(topic) ?? topic, counts: counting.has(topic) })),
    fit: fits?.fit,
    reasons: fits?.reasons ?? (evidence ? [{ sign: 'done', text: ui.t('requests.finder.evidence', { text: evidence }) }] : []),
    facts: factsOf(ui, row, fits !== undefined),
    similar: similarPath(topics.map(({ topic }) => topic)),
    places,
    capacity: row.capacity,
    accepted: entry.accepted,
    own: entry.person_id === reader.self,
    request_id: asked.get(entry.person_id),
    tandem_id: tandems.get(entry.person_id),
  };
}
