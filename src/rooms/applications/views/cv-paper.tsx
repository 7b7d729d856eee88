import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Sheet } from '../../../platform/html/sheet.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface Cv {
  name: string;
  pages: number;
  /** Empty for scans and pictures, where a person has to open the file. */
  text: string;
}

/** What was read of the CV, as a sheet of paper; the file itself only to save. */
export function CvPaper({ ui, cv, href, deleted_at }: { ui: Ui; cv: Cv | undefined; href: string; deleted_at: Date | null }) {
  const { t } = ui;
  if (!cv) {
    return (
      <Sheet title={t('applications.step.cv')}>
        <p>{deleted_at ? t('applications.cv.deleted', { date: ui.date(deleted_at) }) : t('applications.cv.none')}</p>
      </Sheet>
    );
  }
  const original = (
    <a href={href} download>
      {t('applications.cv.original')}
    </a>
  );
  return (
    <Sheet title={t('applications.cv.paper', { name: cv.name, pages: cv.pages })} aside={original}>
      {cv.text ? (
        <div class="prose">
          {cv.text.split(/\n{2,}/).map((part) => (
            <p>
              {part.split('\n').map((line, at) => (
                <>
                  {at > 0 ? <br /> : null}
                  {line}
                </>
              ))}
            </p>
          ))}
        </div>
      ) : (
        <>
          <p>{t('applications.cv.unreadable')}</p>
          <LinkButton href={href} download>
            {t('applications.cv.original')}
          </LinkButton>
        </>
      )}
    </Sheet>
  );
}
