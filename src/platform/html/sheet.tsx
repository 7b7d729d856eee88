import type { Content } from './child.ts';

interface Mark {
  /** The address of this place: a link to it leads here. */
  id: string;
  boxes: { x: number; y: number; width: number; height: number }[];
  /** Centres of the discs that carry the numbers of the topics. */
  dots: { x: number; y: number; number: number }[];
}

export interface SheetPage {
  src: string;
  /** What the picture is, for those who do not see it; what it says stands beside it as text. */
  alt: string;
  /** Below the page: its number, a link to the large picture. */
  caption?: Content;
  /** Size in px of the drawn page; marks are in the same unit. */
  width: number;
  height: number;
  marks?: Mark[];
}

/** A document drawn as pictures, found passages marked with the numbers of their topics. Stays white in dark mode. */
export function Sheet({
  title,
  aside,
  pages,
  children,
}: {
  title: string;
  aside?: Content;
  pages?: SheetPage[];
  children?: Content;
}) {
  return (
    <section class="sheet" aria-label={title}>
      <div class="sheet-head">
        <p>{title}</p>
        {aside ? <div class="section-aside">{aside}</div> : null}
      </div>
      {pages?.map((page) => (
        <figure class="sheet-figure">
          <svg class="sheet-page" viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={page.alt}>
            <image href={page.src} width={page.width} height={page.height} />
            {page.marks?.map((mark) => (
              <g id={mark.id} class="sheet-place">
                {mark.boxes.map(({ x, y, width, height }) => (
                  <rect class="sheet-mark" x={x} y={y} width={width} height={height} />
                ))}
                {mark.dots.map(({ x, y, number }) => (
                  <>
                    <circle class="sheet-dot" cx={x} cy={y} r={Math.round(page.width / 100)} />
                    <text class="sheet-number" x={x} y={y} font-size={Math.round(page.width / 72)}>
                      {number}
                    </text>
                  </>
                ))}
              </g>
            ))}
          </svg>
          {page.caption ? <figcaption>{page.caption}</figcaption> : null}
        </figure>
      ))}
      {children ? <div class="sheet-page sheet-text">{children}</div> : null}
    </section>
  );
}

/** One topic under review: number as in the document, own words, then the decision (`ChoiceOfThree`). */
export function Judge({
  number,
  title,
  note,
  quote,
  children,
}: {
  number: number;
  title: string;
  note?: string;
  quote?: string;
  children: Content;
}) {
  return (
    <section class="judge">
      <div class="judge-head">
        <span class="number-dot" aria-hidden="true">
          {number}
        </span>
        <h3>{title}</h3>
        {note ? <p>{note}</p> : null}
      </div>
      {quote ? <p class="judge-quote">{quote}</p> : null}
      {children}
    </section>
  );
}

/** `title`: heading of the whole list, for screen readers. */
export function Judges({ title, children }: { title: string; children: Content }) {
  return (
    <div class="judges">
      <h2 class="sr">{title}</h2>
      {children}
    </div>
  );
}
