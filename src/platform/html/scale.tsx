import { optionId } from './choices.tsx';
import { bind, Group, textValue, type FieldProps } from './field.tsx';

export interface ScaleProps extends FieldProps {
  /** Five, from the one half of the pair to the other: each step can be chosen without seeing where it stands. */
  steps: readonly string[];
  /** The choice of no answer. */
  open: string;
}

/** Steps between two halves, and one to leave it open. */
export function Scale(props: ScaleProps) {
  const { name, steps, open } = props;
  const bound = bind(props);
  const value = textValue(props.state, name);
  return (
    <Group field={props} bound={bound} kind="field-scale label-hidden" radio>
      <div class="scale">
        <span class="scale-left" aria-hidden="true">
          {steps[0]}
        </span>
        <span class="scale-steps">
          {steps.map((label, at) => {
            const id = optionId(bound, { value: String(at + 1), label }, at);
            return (
              <label class="scale-step" for={id}>
                <input id={id} type="radio" name={name} value={String(at + 1)} checked={value === String(at + 1)} />
                <span class="sr">{label}</span>
              </label>
            );
          })}
        </span>
        <span class="scale-right" aria-hidden="true">
          {steps.at(-1)}
        </span>
        <label class="scale-open" for={`${bound.id}-open`}>
          <input id={`${bound.id}-open`} type="radio" name={name} value="" checked={value === ''} />
          <span>{open}</span>
        </label>
      </div>
    </Group>
  );
}
