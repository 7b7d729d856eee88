import type { FormState } from '../../../platform/http/form.ts';
import { Button } from '../../../platform/html/buttons.tsx';
import { textValue } from '../../../platform/html/field.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { missingForApproval, type TopicDecision } from '../rules.ts';

const sentences = ['asked', 'undecided', 'narrowed_without_text', 'none_confirmed', 'nothing'] as const;

/**
 * What is missing, and the two decisions. Both buttons send the form beside the CV with them, so that nothing chosen there is
 * lost. All sentences are there, one is shown: the script changes them while somebody chooses.
 */
export function ReviewBar({
  ui,
  id,
  state,
  slugs,
  asked,
}: {
  ui: Ui;
  id: string;
  /** As the form above shows it. */
  state: FormState;
  slugs: readonly string[];
  /** Questions wait for the applicant. */
  asked: boolean;
}) {
  const { t } = ui;
  const shown = slugs.map((slug) => ({
    decision: (textValue(state, `decision.${slug}`) || null) as TopicDecision | null,
    narrowed_to: textValue(state, `narrowed_to.${slug}`) || null,
  }));
  const missing = asked ? 'asked' : (missingForApproval(shown) ?? 'nothing');
  const decided = shown.filter(({ decision }) => decision !== null).length;
  const locked = missing === 'nothing' ? undefined : 'review-missing';
  return (
    <div class="decision" data-missing={missing}>
      <p id="review-missing" role="status">
        <strong data-words={t('applications.review.decided', { count: '#', total: slugs.length })}>
          {t('applications.review.decided', { count: decided, total: slugs.length })}
        </strong>{' '}
        {sentences.map((name) => (
          <span data-says={name} hidden={name !== missing}>
            {t(`applications.review.missing.${name}`)}
          </span>
        ))}
      </p>
      <div class="buttons">
        <Button
          form="review"
          formaction={`/applications/${id}/decisions`}
          name="then"
          value="rejection"
          {...(asked ? { locked: 'review-missing' } : {})}
        >
          {t('applications.review.reject')}
        </Button>
        <Button form="review" formaction={`/applications/${id}/approval`} kind="primary" locked={locked}>
          {t('applications.review.approve')}
        </Button>
      </div>
    </div>
  );
}

const keys = ['decide', 'move', 'question', 'queue', 'approve', 'reject', 'help'] as const;

/** Only where the script runs: without it the keys do nothing. */
export function ReviewKeys({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <details class="keys" hidden>
      <summary>{t('applications.keys.title')}</summary>
      <dl>
        {keys.map((name) => (
          <div>
            <dt>
              {t(`applications.keys.${name}.keys`)
                .split(' ')
                .map((key) => (
                  <kbd>{key}</kbd>
                ))}
            </dt>
            <dd>{t(`applications.keys.${name}.what`)}</dd>
          </div>
        ))}
      </dl>
      <label class="choice">
        <input type="checkbox" data-keys checked />
        <span class="choice-words">{t('applications.keys.on')}</span>
      </label>
    </details>
  );
}
