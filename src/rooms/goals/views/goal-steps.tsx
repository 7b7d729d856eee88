import { PostButton } from '../../../platform/html/buttons.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { Disc } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { stepForm } from '../forms.ts';

export interface StepView {
  id: string;
  text: string;
  done_at: Date | null;
}

interface Props {
  ui: Ui;
  /** Of the goal. */
  path: string;
  writable: boolean;
  steps: StepView[];
  state: FormState;
}

function Step({
  ui,
  path,
  writable,
  step,
  first,
  last,
}: Omit<Props, 'steps' | 'state'> & { step: StepView; first: boolean; last: boolean }) {
  const { t } = ui;
  const at = `${path}/steps/${step.id}`;
  const done = step.done_at !== null;
  return (
    <li class="goalstep" id={`step-${step.id}`}>
      <Disc sign={done ? 'done' : 'open'} label={t(done ? 'goals.steps.is_done' : 'goals.steps.is_open')} />
      <div class="goalstep-words">
        <p>{step.text}</p>
        {step.done_at ? <p class="quiet">{t('goals.steps.done_on', { date: ui.date(step.done_at) })}</p> : null}
      </div>
      {writable ? (
        <div class="goalstep-do">
          <PostButton
            ui={ui}
            action={`${at}/${done ? 'reopening' : 'completion'}`}
            label={t(done ? 'goals.steps.undo' : 'goals.steps.tick')}
            about={step.text}
            size="row"
          />
          <div class="goalstep-order">
            {first ? null : (
              <PostButton
                ui={ui}
                action={`${at}/order`}
                fields={{ way: 'up' }}
                label={t('goals.steps.up')}
                about={step.text}
                kind="link"
              />
            )}
            {last ? null : (
              <PostButton
                ui={ui}
                action={`${at}/order`}
                fields={{ way: 'down' }}
                label={t('goals.steps.down')}
                about={step.text}
                kind="link"
              />
            )}
            <PostButton ui={ui} action={`${at}/removal`} label={t('goals.steps.remove')} about={step.text} kind="link" />
          </div>
        </div>
      ) : null}
    </li>
  );
}

/** Small steps towards the goal, in an order of their own. */
export function StepSection({ steps, state, ...shared }: Props) {
  const { ui, path, writable } = shared;
  const { t } = ui;
  const done = steps.filter(({ done_at }) => done_at).length;
  return (
    <Section
      title={t('goals.steps.title')}
      id="steps"
      aside={steps.length > 0 ? t('goals.line.steps', { done, count: steps.length }) : undefined}
    >
      {steps.length > 0 ? (
        <ol class="goalsteps">
          {steps.map((step, at) => (
            <Step {...shared} step={step} first={at === 0} last={at === steps.length - 1} />
          ))}
        </ol>
      ) : (
        <p class="quiet">{t(writable ? 'goals.steps.none' : 'goals.steps.none_closed')}</p>
      )}
      {writable ? (
        <Form ui={ui} action={`${path}/steps`} schema={stepForm} state={state} submit={t('goals.steps.add')} second>
          <TextField ui={ui} schema={stepForm} state={state} name="step" label={t('goals.steps.label')} />
        </Form>
      ) : null}
    </Section>
  );
}
