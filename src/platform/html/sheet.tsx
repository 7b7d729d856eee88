import type { Content } from './child.ts';

export interface SheetPage {
  src: string;
  /** What the page says, for those who do not see it; the passages stand beside the picture as text anyway. */
  alt: string;
  /** Size in px of the drawn page; marks are in the same unit. */
  width: number;
  height: number;
  marks?: { x: number; y: number; width: number; height: number; number: number }[];
}

/** A document drawn as pictures, found passages marked with the number of their topic. Stays white in dark mode. */
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
        <svg class="sheet-page" viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={page.alt}>
          <image href={page.src} width={page.width} height={page.height} />
          {page.marks?.map((mark) => (
            <>
              <rect class="sheet-mark" x={mark.x} y={mark.y} width={mark.width} height={mark.height} />
              <circle
                class="sheet-dot"
                cx={mark.x + mark.width + page.width / 70}
                cy={mark.y + mark.height / 2}
                r={page.width / 75}
              />
              <text
                class="sheet-number"
                x={mark.x + mark.width + page.width / 70}
                y={mark.y + mark.height / 2}
                font-size={page.width / 55}
              >
                {mark.number}
              </text>
            </>
          ))}
        </svg>
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
