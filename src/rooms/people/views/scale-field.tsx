import { bind, Group, textValue, type FieldProps } from '../../../platform/html/field.tsx';
import { optionId } from '../../../platform/html/choices.tsx';

/**
 * Five steps between two halves, and one to leave it open. Each step has words of its own («eher …»), so that it can be chosen
 * without seeing where it stands.
 */
export function ScaleField(props: FieldProps & { left: string; right: string }) {
  const { ui, name, left, right } = props;
  const bound = bind(props);
  const value = textValue(props.state, name);
  const steps = [
    left,
    ui.t('people.search.rather', { half: left }),
    ui.t('people.search.both_halves'),
    ui.t('people.search.rather', { half: right }),
    right,
  ];
  return (
    <Group field={props} bound={bound} kind="field-scale label-hidden" radio>
      <div class="scale">
        <span class="scale-left" aria-hidden="true">
          {left}
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
          {right}
        </span>
        <label class="scale-open" for={`${bound.id}-open`}>
          <input id={`${bound.id}-open`} type="radio" name={name} value="" checked={value === ''} />
          <span>{ui.t('people.search.leave_open')}</span>
        </label>
      </div>
    </Group>
  );
}
