import {
  bind,
  ErrorLine,
  Group,
  Hint,
  listValue,
  rawValue,
  textValue,
  type Bound,
  type FieldProps,
  type Option,
} from './field.tsx';

export interface ChoiceProps extends FieldProps {
  options: Option[];
}

interface ChoiceLine {
  type: 'radio' | 'checkbox';
  name: string;
  option: Option;
  checked: boolean;
  /** The first carries the field's id, so that the error summary leads to it. */
  id: string;
  required?: boolean;
  bound: Bound;
}

export function ChoiceInput({ type, name, option, checked, id, required, bound }: ChoiceLine) {
  return (
    <label class="choice" for={id} data-words={option.words?.join('|')}>
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        checked={checked}
        required={required}
        aria-invalid={type === 'checkbox' ? bound.aria['aria-invalid'] : undefined}
        aria-describedby={option.hint ? `${id}-note` : undefined}
      />
      <span class="choice-words">
        <span>{option.label}</span>
        {option.hint ? (
          <span class="choice-hint" id={`${id}-note`}>
            {option.hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}

export const optionId = (bound: Bound, option: Option, at: number) =>
  at === 0 ? bound.id : `${bound.id}-${option.value.replaceAll(/[^\w-]/g, '-')}`;

export function RadioField(props: ChoiceProps) {
  const bound = bind(props);
  const value = textValue(props.state, props.name);
  return (
    <Group field={props} bound={bound} kind="field-choices" radio>
      {props.options.map((option, at) => (
        <ChoiceInput
          type="radio"
          name={props.name}
          option={option}
          checked={option.value === value}
          id={optionId(bound, option, at)}
          required={bound.required}
          bound={bound}
        />
      ))}
    </Group>
  );
}

/** Several of a list. `columns`: short labels side by side. */
export function ChecksField(props: ChoiceProps & { columns?: boolean }) {
  const bound = bind(props);
  const chosen = listValue(props.state, props.name);
  return (
    <Group field={props} bound={bound} kind={props.columns ? 'field-choices field-columns' : 'field-choices'}>
      {props.options.map((option, at) => (
        <ChoiceInput
          type="checkbox"
          name={props.name}
          option={option}
          checked={chosen.includes(option.value)}
          id={optionId(bound, option, at)}
          bound={bound}
        />
      ))}
    </Group>
  );
}

/** One yes. Sends `value` (by default «on»). */
export function CheckField(props: FieldProps & { value?: string }) {
  const bound = bind(props);
  const value = props.value ?? 'on';
  const now = rawValue(props.state, props.name);
  return (
    <div class={bound.error ? 'field field-check field-wrong' : 'field field-check'}>
      <label class="choice" for={bound.id}>
        <input
          id={bound.id}
          type="checkbox"
          name={props.name}
          value={value}
          checked={now === true || now === 'true' || now === value}
          required={bound.required}
          {...bound.aria}
        />
        <span class="choice-words">{props.label}</span>
      </label>
      <Hint bound={bound} hint={props.hint} />
      <ErrorLine bound={bound} />
    </div>
  );
}

/** One bar of (usually three) parts; real radio buttons underneath. `labelHidden`: a heading before it already says the question. */
export function ChoiceOfThree(props: ChoiceProps & { labelHidden?: boolean }) {
  const bound = bind(props);
  const value = textValue(props.state, props.name);
  return (
    <Group field={props} bound={bound} kind={props.labelHidden ? 'field-bar label-hidden' : 'field-bar'} radio>
      <div class="bar">
        {props.options.map((option, at) => (
          <label class="bar-part" for={optionId(bound, option, at)}>
            <input
              id={optionId(bound, option, at)}
              type="radio"
              name={props.name}
              value={option.value}
              checked={option.value === value}
              required={bound.required}
            />
            <span>
              <svg class="tick" viewBox="0 0 14 11" width="14" height="11" aria-hidden="true" focusable="false">
                <path d="M1.2 5.6l3.9 3.9L12.8 1.4" />
              </svg>
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </Group>
  );
}
