import { bind, Field, textValue, type FieldProps, type Option } from './field.tsx';

type Width = 'full' | 'half' | 'short';

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'url' | 'tel' | 'number' | 'search';
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'decimal';
  min?: number;
  max?: number;
  step?: number | 'any';
  width?: Width;
  /** Suggestions that do not bind. */
  suggestions?: string[];
}

export function TextField(props: TextFieldProps) {
  const bound = bind(props);
  const { type = 'text', width = type === 'number' ? 'short' : 'full' } = props;
  const list = props.suggestions ? `${bound.id}-list` : undefined;
  return (
    <Field field={props} bound={bound} width={width}>
      <input
        class="input"
        id={bound.id}
        name={props.name}
        type={type}
        value={textValue(props.state, props.name)}
        required={bound.required}
        maxlength={type === 'number' ? undefined : bound.maxlength}
        {...bound.aria}
        autocomplete={props.autocomplete ?? (type === 'email' ? 'email' : 'off')}
        inputmode={props.inputmode}
        min={props.min}
        max={props.max}
        step={props.step}
        list={list}
      />
      {list ? (
        <datalist id={list}>
          {props.suggestions?.map((text) => (
            <option value={text} />
          ))}
        </datalist>
      ) : null}
    </Field>
  );
}

/** With a counter where the schema sets a limit. The counter is the element's work; without script the browser stops at the limit. */
export function TextArea(props: FieldProps & { rows?: number }) {
  const bound = bind(props);
  const value = textValue(props.state, props.name);
  const area = (
    <textarea
      class="input"
      id={bound.id}
      name={props.name}
      rows={props.rows ?? 4}
      required={bound.required}
      maxlength={bound.maxlength}
      {...bound.aria}
    >
      {value}
    </textarea>
  );
  return (
    <Field field={props} bound={bound}>
      {bound.maxlength === undefined ? (
        area
      ) : (
        <tw-counter max={bound.maxlength} words={props.ui.t('platform.form.left')}>
          {area}
          <p class="counter" hidden={bound.maxlength - value.length > bound.maxlength * 0.3}>
            {props.ui.t('platform.form.left').replace('#', String(bound.maxlength - value.length))}
          </p>
        </tw-counter>
      )}
    </Field>
  );
}

export interface SelectFieldProps extends FieldProps {
  options: Option[];
  width?: Width;
  /** Words of the empty choice; by default «Bitte wählen» or «keine Angabe». */
  empty?: string;
}

export function SelectField(props: SelectFieldProps) {
  const bound = bind(props);
  const value = textValue(props.state, props.name);
  const known = props.options.some((option) => option.value === value);
  return (
    <Field field={props} bound={bound} width={props.width ?? 'half'}>
      <select class="input" id={bound.id} name={props.name} required={bound.required} {...bound.aria}>
        {bound.required && known ? null : (
          <option value="">{props.empty ?? props.ui.t(bound.required ? 'platform.form.choose' : 'platform.form.none')}</option>
        )}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export interface DateFieldProps extends FieldProps {
  kind?: 'date' | 'time' | 'datetime-local' | 'month';
  min?: string;
  max?: string;
}

/** Value as the browser sends it: `2026-11-21`, `17:30`, `2026-11-21T17:30`. */
export function DateField(props: DateFieldProps) {
  const bound = bind(props);
  const kind = props.kind ?? 'date';
  const value = textValue(props.state, props.name);
  const length = { date: 10, time: 5, 'datetime-local': 16, month: 7 }[kind];
  return (
    <Field field={props} bound={bound} width="short">
      <input
        class="input"
        id={bound.id}
        name={props.name}
        type={kind}
        value={value.slice(0, length)}
        min={props.min}
        max={props.max}
        required={bound.required}
        {...bound.aria}
      />
    </Field>
  );
}

/** `accept`: as in HTML, «.pdf,.docx». The form needs `multipart`. `stored`: name of the file that is already there. */
export function FileField(props: FieldProps & { accept?: string; multiple?: boolean; stored?: string | undefined }) {
  const bound = bind(props.stored ? { required: false, ...props } : props);
  return (
    <Field field={props} bound={bound}>
      {props.stored ? <p class="stored">{props.ui.t('platform.form.stored', { name: props.stored })}</p> : null}
      <input
        class="input input-file"
        id={bound.id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        required={bound.required}
        {...bound.aria}
      />
    </Field>
  );
}

/** Never shows a value again. `fresh`: a password is being chosen. */
export function PasswordField(props: FieldProps & { fresh?: boolean }) {
  const bound = bind(props);
  const again = !bound.error && (props.state.refusal !== undefined || Object.keys(props.state.errors).length > 0);
  return (
    <Field field={props} bound={bound}>
      <tw-reveal>
        <input
          class="input"
          id={bound.id}
          name={props.name}
          type="password"
          required={bound.required}
          maxlength={bound.maxlength}
          {...bound.aria}
          autocomplete={props.fresh ? 'new-password' : 'current-password'}
        />
        <button
          class="button button-plain"
          type="button"
          hidden
          aria-pressed="false"
          aria-controls={bound.id}
          data-hide={props.ui.t('platform.form.hide')}
        >
          {props.ui.t('platform.form.show')}
        </button>
      </tw-reveal>
      {again ? <p class="hint">{props.ui.t('platform.form.password_again')}</p> : null}
    </Field>
  );
}
