import { classes, type Content } from './child.ts';
import { Avatar } from './people.tsx';
import { PairSign, type PairSignProps } from './signs.tsx';

export interface Point {
  title: string;
  /** Where the point opens, while it is closed. */
  href?: string | undefined;
  /** The place that a link leads to. */
  id?: string | undefined;
  line?: string | undefined;
  pair?: PairSignProps | undefined;
  /** Opened: the row becomes a panel with its own content (prompts, form, buttons). */
  children?: Content;
}

/** Numbered points of a talk, each with who has confirmed it. */
export function Points({ points }: { points: Point[] }) {
  return (
    <ol class="points">
      {points.map((point, at) => (
        <li class={classes('point', Boolean(point.children) && 'point-open')} id={point.id}>
          <span class="point-number" aria-hidden="true">
            {at + 1}
          </span>
          <div class="point-what">
            <h3>{point.href ? <a href={point.href}>{point.title}</a> : point.title}</h3>
            {point.line ? <p>{point.line}</p> : null}
          </div>
          {point.pair ? (
            <div class="point-pair">
              <PairSign {...point.pair} />
            </div>
          ) : null}
          {point.children ? <div class="point-body">{point.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}

export interface Said {
  name: string;
  initials: string;
  photo?: string | undefined;
  /** «Geschäftsstelle, 5. März» */
  line: string;
  text: string;
  /** Written by the reader: filled disc. */
  own?: boolean;
  id?: string | undefined;
  /** What can be done with it, or how it stands: small, below the text. */
  foot?: Content;
  /** Not words but what became of them: «zurückgenommen». */
  quiet?: boolean;
}

/** A thread: queries of a review, messages of a tandem (`large`: read at length). */
export function Thread({ items, large }: { items: Said[]; large?: boolean }) {
  return (
    <ol class={classes('thread', large && 'thread-large')}>
      {items.map((item) => (
        <li class="said" id={item.id}>
          <Avatar initials={item.initials} photo={item.photo} size={32} filled={item.own ?? false} />
          <div>
            <p class="said-who">
              <strong>{item.name}</strong> {item.line}
            </p>
            <p class={classes('said-text', item.quiet && 'quiet')}>{item.text}</p>
            {item.foot ? <div class="said-foot">{item.foot}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
