import { PostButton } from '../../../platform/html/buttons.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { checkForm } from '../forms.ts';
import { progresses } from '../rules/goals.ts';
import { percent, ScaleField, Words } from './parts.tsx';

export interface CheckView {
  id: string;
  at: Date;
  progress: number;
  text: string;
  by: string;
  own: boolean;
}

interface Props {
  ui: Ui;
  path: string;
  writable: boolean;
  checks: CheckView[];
  state: FormState;
  progress: number;
}

/** Looks on the way: how far, and what helped or stood in the way. */
export function CheckSection({ ui, path, writable, checks, state, progress }: Props) {
  const { t } = ui;
  const start = { values: { progress: Math.round(progress / 10) * 10 }, errors: {} };
  const shown = Object.keys(state.values).length > 0 || Object.keys(state.errors).length > 0 ? state : start;
  return (
    <Section title={t('goals.checks.title')} id="checks">
      {writable ? (
        <Form ui={ui} action={`${path}/checks`} schema={checkForm} state={shown} submit={t('goals.checks.submit')}>
          <ScaleField
            ui={ui}
            schema={checkForm}
            state={shown}
            name="progress"
            label={t('goals.checks.progress')}
            values={progresses}
            low={t('goals.checks.low')}
            high={t('goals.checks.high')}
          />
          <TextArea ui={ui} schema={checkForm} state={shown} name="words" rows={3} label={t('goals.checks.words')} />
        </Form>
      ) : null}
      {checks.length > 0 ? (
        <ul class="notes">
          {checks.map((check) => (
            <li class="note">
              {check.text ? <Words>{check.text}</Words> : null}
              <div class="note-foot">
                <span>
                  {t('goals.checks.by', { value: percent(ui, check.progress), name: check.by, date: ui.date(check.at) })}
                </span>
                {check.own && writable ? (
                  <PostButton
                    ui={ui}
                    action={`${path}/checks/${check.id}/removal`}
                    label={t('goals.checks.remove')}
                    about={ui.date(check.at)}
                    kind="link"
                  />
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : writable ? null : (
        <p class="quiet">{t('goals.checks.none')}</p>
      )}
    </Section>
  );
}
