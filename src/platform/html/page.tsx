import { classes, type Content } from './child.ts';
import { Avatar, type AvatarProps } from './people.tsx';
import type { Ui } from './ui.ts';

export interface PageHeadProps {
  /** States the finding: «21 Tandems laufen, drei brauchen Sie». */
  title: string;
  lead?: Content;
  /** LinkButton, PostButton, or <Buttons>. */
  action?: Content;
  /** Way back: the page above. */
  back?: { href: string; label: string };
  /** The page is about this person. */
  avatar?: AvatarProps;
  /** Smaller h1 for workbenches and reviews. */
  dense?: boolean;
}

export function PageHead({ title, lead, action, back, avatar, dense }: PageHeadProps) {
  return (
    <header class={classes('pagehead', dense && 'pagehead-dense', avatar && 'pagehead-person')}>
      {back ? (
        <p class="pagehead-back">
          <a href={back.href}>{back.label}</a>
        </p>
      ) : null}
      {avatar ? <Avatar {...avatar} /> : null}
      <div class="pagehead-words">
        <h1>{title}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
      </div>
      {action ? <div class="pagehead-action">{action}</div> : null}
    </header>
  );
}

/** Two columns: work left, context right. wide 8+4 · review 7+5 · filter 3+9 (context first) · half 6+6. */
export function Columns({
  children,
  context,
  kind = 'wide',
}: {
  children: Content;
  context: Content;
  kind?: 'wide' | 'review' | 'filter' | 'half';
}) {
  const work = <div class="columns-work">{children}</div>;
  const side = <div class="columns-context">{context}</div>;
  return <div class={`columns columns-${kind}`}>{kind === 'filter' ? [side, work] : [work, side]}</div>;
}

export interface SectionProps {
  title: string;
  /** One quiet link or note on the heading's line. */
  aside?: Content;
  id?: string;
  children: Content;
}

/** The standard container: ink rule, serif heading, content. */
export function Section({ title, aside, id, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      <div class="section-head">
        <h2>{title}</h2>
        {aside ? <div class="section-aside">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** Head of a list of finds: how many at the left, order at the right. */
export function Results({ head, aside }: { head: Content; aside?: Content }) {
  return (
    <div class="results">
      <h2>{head}</h2>
      {aside ? <div class="section-aside">{aside}</div> : null}
    </div>
  );
}

/** A quiet way out below the context: «Etwas stimmt nicht?» */
export function Aside({ href, label, note }: { href: string; label: string; note?: string }) {
  return (
    <div class="aside">
      <a href={href}>{label}</a>
      {note ? <p class="quiet">{note}</p> : null}
    </div>
  );
}

/** Label and value, ruled. */
export function Facts({ rows }: { rows: { label: string; value: Content }[] }) {
  return (
    <dl class="facts">
      {rows.map((row) => (
        <div>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** On every form and in every room. */
export function WhoSees({ ui, rows }: { ui: Ui; rows: { what: string; who: string }[] }) {
  return (
    <section class="whosees">
      <h2>{ui.t('platform.who_sees.title')}</h2>
      <dl>
        {rows.map((row) => (
          <div>
            <dt>{row.what}</dt>
            <dd>{row.who}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Text somebody wrote or the house says: paragraphs at a readable measure. */
export function Prose({ text, children }: { text?: string; children?: Content }) {
  return (
    <div class="prose">
      {text?.split(/\n{2,}/).map((part) => (
        <p>{part}</p>
      ))}
      {children}
    </div>
  );
}

/** Sticky foot of a review: left what is still missing, right the two decisions. */
export function DecisionBar({ missing, note, id, children }: { missing: string; note?: string; id?: string; children: Content }) {
  return (
    <div class="decision">
      <p id={id}>
        <strong>{missing}</strong> {note}
      </p>
      <div class="buttons">{children}</div>
    </div>
  );
}
