import { emptyForm, filled, type FormState } from '../../../platform/http/form.ts';
import { Button, PostButton } from '../../../platform/html/buttons.tsx';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { pointForm } from '../forms/kickoff.ts';
import type { Rhythm } from '../rules/kickoff.ts';
import type { PointView } from './kickoff.tsx';

export interface OpenPointProps {
  ui: Ui;
  tandem_id: string;
  partner: string;
  point: PointView;
  /** As it was typed, after a refusal. */
  state: FormState;
  /** Chosen, or proposed by the programme; of the plan only. */
  rhythm: Rhythm;
  editable: boolean;
}

const links = { goals: 'goals', plan: 'sessions/series' } as const;

/** The way on from a point into the room where it is carried out. */
function WayOn({ ui, tandem_id, point }: Pick<OpenPointProps, 'ui' | 'tandem_id' | 'point'>) {
  const { name } = point;
  if (name !== 'goals' && name !== 'plan') return <></>;
  return (
    <p class="more">
      <a class="link-strong" href={`/tandems/${tandem_id}/${links[name]}`}>
        {ui.t(name === 'goals' ? 'agreements.kickoff.to_goals' : 'agreements.kickoff.to_series')}
      </a>
    </p>
  );
}

function Standing({ ui, partner, point }: Pick<OpenPointProps, 'ui' | 'partner' | 'point'>) {
  const { t } = ui;
  const { own, partner: theirs, last } = point;
  return (
    <>
      {own ? <p class="quiet">{t('agreements.kickoff.you_confirmed', { date: ui.date(own), name: partner })}</p> : null}
      {theirs && !own ? (
        <p class="quiet">{t('agreements.kickoff.other_confirmed', { date: ui.date(theirs), name: partner })}</p>
      ) : null}
      {last && !own && !theirs ? (
        <p class="quiet">{t('agreements.kickoff.last', { name: last.by, date: ui.date(last.at) })}</p>
      ) : null}
    </>
  );
}

function PlanFields({ ui, state }: { ui: Ui; state: FormState }) {
  const field = (name: keyof Rhythm, min: number, max: number) => (
    <TextField
      ui={ui}
      schema={pointForm}
      state={state}
      name={name}
      type="number"
      min={min}
      max={max}
      required
      label={ui.t(`agreements.kickoff.${name}`)}
    />
  );
  return (
    <div class="kickoff-rhythm">
      {field('interval_weeks', 1, 26)}
      {field('session_count', 1, 60)}
      {field('session_minutes', 15, 480)}
    </div>
  );
}

/** The opened point: its questions, what is noted, and the word of the reader. */
export function OpenPoint(props: OpenPointProps) {
  const { ui, tandem_id, partner, point, state, rhythm, editable } = props;
  const { t } = ui;
  const plan = point.name === 'plan';
  const path = `/tandems/${tandem_id}/kickoff/${point.name}`;
  const overtaken = state !== emptyForm && String(state.values['version'] ?? '') !== String(point.version);
  const shown = state === emptyForm ? filled({ note: point.note, ...rhythm }) : state;
  return (
    <>
      <ul>
        {point.questions.map((question) => (
          <li>{question}</li>
        ))}
      </ul>
      {overtaken ? (
        <div class="kickoff-theirs">
          <h4>{t('agreements.kickoff.theirs')}</h4>
          {plan ? <p>{point.rhythm}</p> : null}
          <p class="note-text">{point.note || t('agreements.kickoff.empty_note')}</p>
        </div>
      ) : null}
      {editable ? (
        <Form ui={ui} action={path} schema={pointForm} state={shown}>
          <input type="hidden" name="version" value={point.version} />
          {plan ? <PlanFields ui={ui} state={shown} /> : null}
          <TextArea
            ui={ui}
            schema={pointForm}
            state={shown}
            name="note"
            rows={3}
            required={false}
            label={t(plan ? 'agreements.kickoff.note_plan' : 'agreements.kickoff.note')}
          />
          <Standing ui={ui} partner={partner} point={point} />
          <div class="buttons form-buttons">
            {point.own && !overtaken ? null : (
              <Button kind="primary" name="way" value="confirm" about={point.title}>
                {t('agreements.kickoff.confirm')}
              </Button>
            )}
            {point.own || point.partner ? (
              <Button name="way" value="propose" about={point.title}>
                {t('agreements.kickoff.propose')}
              </Button>
            ) : (
              <Button name="way" value="save" about={point.title}>
                {t('agreements.kickoff.save')}
              </Button>
            )}
          </div>
        </Form>
      ) : (
        <Prose>
          {plan && point.rhythm ? <p>{point.rhythm}</p> : null}
          <p class="note-text">{point.note || t('agreements.kickoff.empty_note')}</p>
        </Prose>
      )}
      {editable && point.own ? (
        <PostButton
          ui={ui}
          action={`${path}/withdrawal`}
          label={t('agreements.kickoff.take_back')}
          about={point.title}
          kind="link"
        />
      ) : null}
      <WayOn ui={ui} tandem_id={tandem_id} point={point} />
    </>
  );
}
