import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { wordDifference } from '../../../platform/words/difference.ts';
import type { PolicyText } from '../rules.ts';
import { compareTexts, type SectionChange } from '../rules/standards-diff.ts';
import { policyParts } from '../rules/standards.ts';

/** Words that came are underlined, words that went struck through; both are announced, so that neither colour nor line carries it alone. */
function Words({ ui, before, after }: { ui: Ui; before: string; after: string }) {
  const { t } = ui;
  return (
    <>
      {wordDifference(before, after).map(({ kind, text }) => {
        if (kind === 'same') return text;
        const said = (
          <>
            <span class="sr">[{t(`programs.changes.word.${kind}`)}: </span>
            {text}
            <span class="sr">]</span>
          </>
        );
        return kind === 'new' ? <ins>{said}</ins> : <del>{said}</del>;
      })}
    </>
  );
}

function Change({ ui, change }: { ui: Ui; change: SectionChange }) {
  const { t } = ui;
  const { before, after, state, moved, was, is } = change;
  const labels = [
    ...(state === 'same' ? [] : [t(`programs.changes.${state}`)]),
    ...(moved ? [t('programs.changes.moved', { was: was ?? 0, is: is ?? 0 })] : []),
  ];
  return (
    <li class={`change change-${state}`}>
      <p class="change-kind">{labels.join(', ')}</p>
      <h3>
        <Words ui={ui} before={before?.title ?? ''} after={after?.title ?? ''} />
      </h3>
      {state === 'same' ? null : (
        <p class="change-text">
          <Words ui={ui} before={before?.text ?? ''} after={after?.text ?? ''} />
        </p>
      )}
    </li>
  );
}

/** What is different, part by part; what stayed is only counted. */
export function Changes({ ui, before, after }: { ui: Ui; before: PolicyText; after: PolicyText }) {
  const { t } = ui;
  const change = compareTexts(before, after);
  const titled = change.title.before !== change.title.after;
  return (
    <>
      {titled ? (
        <Section title={t('programs.changes.title')}>
          <p class="change-text">
            <Words ui={ui} {...change.title} />
          </p>
        </Section>
      ) : null}
      {policyParts.map((part) => {
        const shown = change[part].filter(({ state, moved }) => state !== 'same' || moved);
        const same = change[part].length - shown.length;
        return (
          <Section
            title={t(`programs.standards.${part}`)}
            aside={same > 0 && shown.length > 0 ? t('programs.changes.same', { count: same }) : undefined}
          >
            {shown.length > 0 ? (
              <ol class="changes">
                {shown.map((section) => (
                  <Change ui={ui} change={section} />
                ))}
              </ol>
            ) : (
              <p class="quiet">{t('programs.changes.none')}</p>
            )}
          </Section>
        );
      })}
    </>
  );
}
