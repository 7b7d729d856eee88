import type { Content } from '../../../platform/html/child.ts';
import { ChoiceInput, optionId } from '../../../platform/html/choices.tsx';
import { bind, Group, textValue, type FieldProps } from '../../../platform/html/field.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

/** How far: the mark's line with one disc. The number stands beside it as text, so the drawing is silent. */
export function Track({ percent, words }: { percent: number; words: string }) {
  const at = `${percent}%`;
  return (
    <p class="track">
      <svg height="14" aria-hidden="true" focusable="false">
        <line class="track-ahead" x1="0" x2="100%" y1="7" y2="7" />
        <line class="track-done" x1="0" x2={at} y1="7" y2="7" />
        <circle class={percent > 0 ? 'track-disc' : 'track-ring'} cx={at} cy="7" r="5.5" />
      </svg>
      <strong>{words}</strong>
    </p>
  );
}

/** One of a row of numbers, its two ends named in words. */
export function ScaleField(props: FieldProps & { values: readonly number[]; low: string; high: string }) {
  const bound = bind(props);
  const now = textValue(props.state, props.name);
  return (
    <Group field={props} bound={bound} kind="field-scale" radio>
      <div class="numbers">
        {props.values.map((value, at) => {
          const option = { value: String(value), label: String(value) };
          return (
            <ChoiceInput
              type="radio"
              name={props.name}
              option={option}
              checked={now === option.value}
              id={optionId(bound, option, at)}
              required={bound.required}
              bound={bound}
            />
          );
        })}
      </div>
      <p class="numbers-ends">
        <span>{props.low}</span>
        <span>{props.high}</span>
      </p>
    </Group>
  );
}

/** What somebody wrote, with its line breaks. */
export function Words({ children }: { children: Content }) {
  return <p class="note-text">{children}</p>;
}

export const percent = (ui: Ui, value: number) => ui.t('goals.percent', { value: ui.number(value) });
