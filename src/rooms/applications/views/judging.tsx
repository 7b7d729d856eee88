import type { FormState } from '../../../platform/http/form.ts';
import { Button, Buttons } from '../../../platform/html/buttons.tsx';
import { ChoiceOfThree } from '../../../platform/html/choices.tsx';
import { textValue } from '../../../platform/html/field.tsx';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Judge, Judges } from '../../../platform/html/sheet.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { decisionsForm } from '../forms.ts';
import { topicDecisions, type TopicDecision } from '../rules.ts';

export interface JudgedTopic {
  slug: string;
  label: string;
  level: number;
  evidence: string;
  decision: TopicDecision | null;
  narrowed_to: string | null;
  note: string;
  /** Passages of the CV that may speak to it. */
  places: number;
  /** An answer to a question about it has come, and nothing is decided yet. */
  answered: boolean;
}

function Places({ ui, topic }: { ui: Ui; topic: JudgedTopic }) {
  return topic.places > 0 ? (
    <p class="judge-places">
      <a href={`#places-${topic.slug}`}>{ui.t('applications.places.of_topic', { count: topic.places })}</a>
    </p>
  ) : (
    <></>
  );
}

/** One decision per topic, to be made. `seen`: the application as this page knows it. */
export function JudgingForm({
  ui,
  state,
  id,
  seen,
  topics,
}: {
  ui: Ui;
  state: FormState;
  id: string;
  seen: string;
  topics: JudgedTopic[];
}) {
  const { t } = ui;
  const common = { ui, schema: decisionsForm, state };
  const options = topicDecisions.map((value) => ({ value, label: t(`applications.decision.${value}`) }));
  return (
    <Form ui={ui} id="review" action={`/applications/${id}/decisions`} schema={decisionsForm} state={state}>
      <input type="hidden" name="seen" value={seen} />
      <Judges title={t('applications.review.topics')}>
        {topics.map((topic, at) => (
          <Judge
            number={at + 1}
            title={topic.label}
            note={t('applications.level.of', { level: topic.level })}
            quote={t('applications.review.quote', { text: topic.evidence })}
          >
            <Places ui={ui} topic={topic} />
            <ChoiceOfThree
              {...common}
              required={false}
              labelHidden
              name={`decision.${topic.slug}`}
              label={t('applications.review.decision', { topic: topic.label })}
              options={options}
            />
            {textValue(state, `decision.${topic.slug}`) === '' ? (
              <State sign="waits">{t(topic.answered ? 'applications.review.answered' : 'applications.review.undecided')}</State>
            ) : null}
            <div class="judge-narrow">
              <TextField
                {...common}
                required={false}
                name={`narrowed_to.${topic.slug}`}
                label={t('applications.review.narrowed_to')}
                hint={t('applications.review.narrowed_hint')}
              />
            </div>
            <details class="judge-note" open={textValue(state, `note.${topic.slug}`) !== ''}>
              <summary>{t('applications.review.note')}</summary>
              <TextArea
                {...common}
                required={false}
                rows={2}
                name={`note.${topic.slug}`}
                label={t('applications.review.note_on', { topic: topic.label })}
              />
            </details>
          </Judge>
        ))}
      </Judges>
      <Buttons>
        <Button>{t('applications.review.save')}</Button>
      </Buttons>
    </Form>
  );
}

/** The decisions as they were made. */
export function Judged({ ui, topics }: { ui: Ui; topics: JudgedTopic[] }) {
  const { t } = ui;
  const sign = { confirmed: 'done', narrowed: 'done', not_confirmed: 'rest' } as const;
  return (
    <Judges title={t('applications.review.topics')}>
      {topics.map((topic, at) => (
        <Judge
          number={at + 1}
          title={topic.label}
          note={t('applications.level.of', { level: topic.level })}
          {...(topic.evidence ? { quote: t('applications.review.quote', { text: topic.evidence }) } : {})}
        >
          <Places ui={ui} topic={topic} />
          {topic.decision ? (
            <State sign={sign[topic.decision]}>{t(`applications.decision.${topic.decision}`)}</State>
          ) : (
            <State sign="open">{t('applications.review.none')}</State>
          )}
          <>
            {topic.narrowed_to ? <p>{t('applications.review.narrowed', { text: topic.narrowed_to })}</p> : null}
            {topic.note ? <p class="quiet">{t('applications.review.noted', { text: topic.note })}</p> : null}
          </>
        </Judge>
      ))}
    </Judges>
  );
}
