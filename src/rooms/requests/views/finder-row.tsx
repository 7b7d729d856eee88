import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import type { Chip } from '../../../platform/html/chips.tsx';
import { PersonRow } from '../../../platform/html/people.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface Sentence {
  sign: 'done' | 'open';
  text: string;
}

export interface MentorRow {
  id: string;
  name: string;
  initials: string;
  photo: string | undefined;
  line: string;
  topics: Chip[];
  /** 0 to 100; undefined while the reader has not said what she looks for. */
  fit: number | undefined;
  reasons: Sentence[];
  /** Place, way of meeting, languages. */
  facts: string;
  /** Leads to others with a free place for the same topics. */
  similar: string;
  places: number;
  capacity: number;
  /** Of the standards in force; without it nobody can ask. */
  accepted: boolean;
  /** The reader's own listing. */
  own: boolean;
  /** The reader's request to her that is still open. */
  request_id: string | undefined;
  /** The tandem in which she accompanies the reader. */
  tandem_id: string | undefined;
}

const here = '\u0001';

/** «Passung **91** von 100», the number set off wherever the language puts it. */
export function Fit({ ui, fit }: { ui: Ui; fit: number }) {
  const [before, after] = ui.t('requests.finder.score', { score: here }).split(here);
  return (
    <>
      {before}
      <strong>{fit}</strong>
      {after}
    </>
  );
}

/** A row is drawn for one reader and often shown again: with the next filter, the next order, the next page. */
export function drawRow(ui: Ui, row: MentorRow): HtmlEscapedString {
  return raw(String(<FinderRow ui={ui} row={row} />));
}

export function FinderRow({ ui, row }: { ui: Ui; row: MentorRow }) {
  const { t } = ui;
  const { id, name, own, places, request_id, tandem_id } = row;
  const full = places <= 0;
  const closed = full || !row.accepted;
  const [href, label] = own
    ? [`/mentors/${id}`, t('requests.finder.own_open')]
    : tandem_id
      ? [`/tandems/${tandem_id}`, t('requests.way.tandem')]
      : request_id
        ? [`/requests/${request_id}`, t('requests.way.request')]
        : closed
          ? [row.similar, t('requests.finder.similar')]
          : [`/mentors/${id}/request`, t('requests.finder.ask')];
  const note = tandem_id ? (
    <State sign="here">{t('requests.finder.tandem')}</State>
  ) : request_id ? (
    <State sign="open">{t('requests.finder.asked')}</State>
  ) : closed ? (
    <State sign="rest">{t(full ? 'requests.finder.full' : 'requests.finder.not_accepted')}</State>
  ) : (
    t('requests.finder.places', { places, capacity: row.capacity })
  );
  return (
    <PersonRow
      name={name}
      href={`/mentors/${id}`}
      initials={row.initials}
      photo={row.photo}
      line={row.line}
      topics={row.topics}
      score={row.fit === undefined ? undefined : <Fit ui={ui} fit={row.fit} />}
      reasons={row.reasons}
      facts={row.facts}
      quiet={closed && !request_id && !tandem_id}
      action={
        <LinkButton size="row" href={href} about={name}>
          {label}
        </LinkButton>
      }
      note={own ? <State sign="here">{t('requests.finder.own')}</State> : note}
    />
  );
}
