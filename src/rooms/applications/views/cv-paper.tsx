import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { Sheet } from '../../../platform/html/sheet.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { piecesOf, type PageMark, type Place } from '../rules/marks.ts';

/** What the CV says to one topic; `id`: of the mark to which the list leads. */
export interface FoundTopic {
  number: number;
  slug: string;
  label: string;
  places: { page: number | undefined; text: string; id: string }[];
}

export interface Cv {
  name: string;
  pages: number;
  /** Empty for scans and pictures, where a person has to read. */
  lines: string[];
  /** Marks in `lines`. */
  places: Place[];
  drawn: { page: number; width: number; height: number; marks: PageMark[] }[];
  found: FoundTopic[];
}

/** The CV as it looks, passages marked; what it says as text below; the file itself only to save. */
export function CvPaper({ ui, cv, href, deleted_at }: { ui: Ui; cv: Cv | undefined; href: string; deleted_at: Date | null }) {
  const { t } = ui;
  if (!cv) {
    return (
      <Sheet title={t('applications.step.cv')}>
        <p>{deleted_at ? t('applications.cv.deleted', { date: ui.date(deleted_at) }) : t('applications.cv.none')}</p>
      </Sheet>
    );
  }
  const count = cv.found.reduce((sum, { places }) => sum + places.length, 0);
  const aside = (
    <>
      {count > 0 ? <a href="#places">{t('applications.places.all', { count })}</a> : null}{' '}
      <a href={href} download>
        {t('applications.cv.original')}
      </a>
    </>
  );
  const title = t('applications.cv.paper', { name: cv.name, pages: cv.pages });
  const pages = cv.drawn.map((page) => {
    const src = `${href}/pages/${page.page}`;
    const words = { page: page.page, pages: cv.pages };
    return {
      ...page,
      src,
      alt: t(cv.lines.length > 0 ? 'applications.cv.page_alt' : 'applications.cv.page_alt_scan', words),
      caption: (
        <>
          {t('applications.cv.page', words)} <a href={src}>{t('applications.cv.larger')}</a>
        </>
      ),
    };
  });
  if (cv.drawn.length === 0) {
    return (
      <Sheet title={title} aside={aside}>
        {cv.lines.length > 0 ? <CvText ui={ui} cv={cv} /> : <Unreadable ui={ui} href={href} />}
      </Sheet>
    );
  }
  return (
    <>
      <Sheet title={title} aside={aside} pages={pages} />
      {cv.lines.length > 0 ? (
        <details class="cv-text" open={cv.pages > cv.drawn.length}>
          <summary>{t('applications.cv.as_text')}</summary>
          <div class="sheet">
            <div class="sheet-page sheet-text">
              <CvText ui={ui} cv={cv} />
            </div>
          </div>
        </details>
      ) : (
        <p class="quiet">{t('applications.cv.scan')}</p>
      )}
    </>
  );
}

function Unreadable({ ui, href }: { ui: Ui; href: string }) {
  return (
    <>
      <p>{ui.t('applications.cv.unreadable')}</p>
      <LinkButton href={href} download>
        {ui.t('applications.cv.original')}
      </LinkButton>
    </>
  );
}

/** Line by line, an empty line between paragraphs. */
function CvText({ ui, cv }: { ui: Ui; cv: Cv }) {
  const paragraphs: number[][] = [[]];
  cv.lines.forEach((line, at) => (line.trim() === '' ? paragraphs.push([]) : paragraphs.at(-1)!.push(at)));
  return (
    <div class="prose">
      {paragraphs
        .filter((lines) => lines.length > 0)
        .map((lines) => (
          <p>
            {lines.map((at, index) => (
              <>
                {index > 0 ? '\n' : null}
                {piecesOf(cv.lines[at] ?? '', at, cv.places).map(({ text, place, first }) =>
                  place ? (
                    <mark id={first ? place.id : undefined}>
                      {text}
                      {first ? (
                        <span class="cv-number">
                          <span class="sr">{ui.t('applications.places.topic')} </span>
                          {place.numbers.join(', ')}
                        </span>
                      ) : null}
                    </mark>
                  ) : (
                    text
                  ),
                )}
              </>
            ))}
          </p>
        ))}
    </div>
  );
}

/** By topic: what a comparison of words found. A hint, no judgement. */
export function FoundPlaces({ ui, cv }: { ui: Ui; cv: Cv | undefined }) {
  const { t } = ui;
  if (!cv || cv.lines.length === 0 || cv.found.length === 0) return <></>;
  return (
    <Section id="places" title={t('applications.places.title')}>
      <p class="quiet">{t('applications.places.lead')}</p>
      <ol class="places">
        {cv.found.map(({ number, slug, label, places }) => (
          <li id={`places-${slug}`}>
            <h3>
              <span class="number-dot" aria-hidden="true">
                {number}
              </span>
              {label}
            </h3>
            {places.length > 0 ? (
              <ul>
                {places.map(({ page, text, id }) => (
                  <li>
                    {page ? t('applications.places.page', { page }) : null} <a href={`#${id}`}>{text}</a>
                  </li>
                ))}
              </ul>
            ) : (
              <p class="quiet">{t('applications.places.none')}</p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
