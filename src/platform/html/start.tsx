import type { Content } from './child.ts';
import { LinkButton } from './buttons.tsx';
import { PairSmall } from './people.tsx';

interface Voice {
  said: string;
  who: string;
}

/** Head of the start page: big words, a lead, and two discs in talk on one line from edge to edge. */
export function Hero({
  title,
  lead,
  left,
  right,
}: {
  /** One entry per line. */ title: string[];
  lead: Content;
  left: Voice;
  right: Voice;
}) {
  const disc = (voice: Voice, side: string) => (
    <div class={`hero-disc hero-${side}`}>
      <p class="hero-said">{voice.said}</p>
      <p class="hero-who">{voice.who}</p>
    </div>
  );
  return (
    <header class="hero">
      <h1>
        {title.map((line) => (
          <span>{line} </span>
        ))}
      </h1>
      <p class="hero-lead">{lead}</p>
      <div class="hero-talk">
        {disc(left, 'left')}
        {disc(right, 'right')}
      </div>
    </header>
  );
}

/** The three calls; the first is the primary one. */
export function Calls({ items }: { items: { title: string; text: string; action: { href: string; label: string } }[] }) {
  return (
    <div class="thirds calls">
      {items.map((item, at) => (
        <section class="call">
          <h2>{item.title}</h2>
          <p>{item.text}</p>
          <LinkButton href={item.action.href} kind={at === 0 ? 'primary' : 'plain'} about={item.title}>
            {item.action.label}
          </LinkButton>
        </section>
      ))}
    </div>
  );
}

/** Counts in a sentence, between two hairlines. `value` is already written in the reader's locale. dense: five to a row, label below. */
export function Figures({ items, note, dense }: { items: { value: string; label: string }[]; note?: string; dense?: boolean }) {
  return (
    <div class={dense ? 'figures figures-dense' : 'figures thirds'}>
      {items.map((item) => (
        <p class="figure">
          <span class="figure-value">{item.value}</span> <span class="figure-label">{item.label}</span>
        </p>
      ))}
      {note ? <p class="figures-note">{note}</p> : null}
    </div>
  );
}

/** A section of a public page: no rule, larger heading. */
export function PublicSection({ title, aside, children }: { title: string; aside?: Content; children: Content }) {
  return (
    <section class="public">
      <div class="public-head">
        <h2>{title}</h2>
        {aside ? <div class="section-aside">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** Numbered gates: how quality is secured, how a programme runs. */
export function Gates({ items }: { items: { title: string; text: string; note?: string }[] }) {
  return (
    <ol class="thirds gates">
      {items.map((item, at) => (
        <li class="gate">
          <span class="gate-number" aria-hidden="true">
            {at + 1}
          </span>
          <h3>{item.title}</h3>
          <p>{item.text}</p>
          {item.note ? <p class="gate-note">{item.note}</p> : null}
        </li>
      ))}
    </ol>
  );
}

export interface QuoteProps {
  /** With the quotation marks of the language. */
  text: string;
  name: string;
  line: string;
  left: { initials: string; photo?: string };
  right: { initials: string; photo?: string };
  /** Language of the words, where it is not the page's. */
  lang?: string | undefined;
  /** A quiet link below. */
  foot?: Content;
}

export function Quote({ text, name, line, left, right, lang, foot }: QuoteProps) {
  return (
    <figure class="quote">
      <blockquote lang={lang}>
        <p>{text}</p>
      </blockquote>
      <figcaption>
        <PairSmall left={left} right={right} />
        <span>
          <strong>{name}</strong>
          <span>{line}</span>
        </span>
      </figcaption>
      {foot ? <p class="quote-foot">{foot}</p> : null}
    </figure>
  );
}

/** `title`: heading for screen readers, where no heading stands above. */
export function Quotes({ title, children }: { title?: string; children: Content }) {
  return (
    <div class="quotes">
      {title ? <h2 class="sr">{title}</h2> : null}
      {children}
    </div>
  );
}
