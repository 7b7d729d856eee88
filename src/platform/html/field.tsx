import type { Message } from '../refusal.ts';
import { fieldShape, type FormSchema, type FormState } from '../http/form.ts';
import { classes, type Content } from './child.ts';
import { Alert } from './states.tsx';
import type { Ui } from './ui.ts';

/** What every field takes. `name` is the key of the schema, or `level.slug` for an entry of a record. */
export interface FieldProps {
  ui: Ui;
  schema: FormSchema;
  state: FormState;
  name: string;
  label: string;
  /** Under the label; also says who reads it. */
  hint?: Content;
  /** Only where one page shows two forms with the same field. */
  id?: string;
  /** Overrides what the schema says (fields that a rule of the whole form requires). */
  required?: boolean;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
  /** Other words by which a filter finds it. */
  words?: readonly string[];
}

export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]/g, '-')}`;
}

export function rawValue(state: FormState, name: string): unknown {
  const direct = state.values[name];
  const dot = name.indexOf('.');
  if (direct !== undefined || dot < 0) return direct;
  const record = state.values[name.slice(0, dot)];
  return typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[name.slice(dot + 1)] : undefined;
}

export function textValue(state: FormState, name: string): string {
  const value = rawValue(state, name);
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export function listValue(state: FormState, name: string): string[] {
  const value = rawValue(state, name);
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}

/** The error of the field itself, or else of one of its entries (`topics.0`). */
export function errorOf(state: FormState, name: string): Message | undefined {
  return state.errors[name] ?? Object.entries(state.errors).find(([key]) => key.startsWith(`${name}.`))?.[1];
}

export interface Bound {
  id: string;
  required: boolean;
  maxlength: number | undefined;
  error: string | undefined;
  /** For the control: `{...bound.aria}`. */
  aria: { 'aria-invalid': 'true' | undefined; 'aria-describedby': string | undefined };
  optional: boolean;
}

/** Binds a control to its schema and state. */
export function bind({ ui, schema, state, name, hint, id = fieldId(name), required }: FieldProps): Bound {
  const shape = fieldShape(schema, name);
  const error = errorOf(state, name);
  const must = required ?? shape.required;
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    required: must,
    maxlength: shape.maxlength,
    error: error && ui.t(error.key, error.vars),
    aria: { 'aria-invalid': error ? 'true' : undefined, 'aria-describedby': described || undefined },
    optional: !must && required === undefined && !name.includes('.'),
  };
}

export function Optional({ ui, bound }: { ui: Ui; bound: Bound }) {
  return bound.optional ? <span class="optional"> {ui.t('platform.form.optional')}</span> : <></>;
}

export function Hint({ bound, hint }: { bound: Bound; hint: Content }) {
  return hint ? (
    <p class="hint" id={`${bound.id}-hint`}>
      {hint}
    </p>
  ) : (
    <></>
  );
}

export function ErrorLine({ bound }: { bound: Bound }) {
  return bound.error ? (
    <p class="error" id={`${bound.id}-error`}>
      <Alert />
      <span>{bound.error}</span>
    </p>
  ) : (
    <></>
  );
}

/** Label, hint, control, error. */
export function Field({
  field,
  bound,
  children,
  width = 'full',
}: {
  field: FieldProps;
  bound: Bound;
  children: Content;
  width?: 'full' | 'half' | 'short';
}) {
  return (
    <div class={classes('field', `field-${width}`, Boolean(bound.error) && 'field-wrong')}>
      <label class="label" for={bound.id}>
        {field.label}
        <Optional ui={field.ui} bound={bound} />
      </label>
      <Hint bound={bound} hint={field.hint} />
      {children}
      <ErrorLine bound={bound} />
    </div>
  );
}

/** Several controls under one question. */
export function Group({
  field,
  bound,
  children,
  kind,
  radio,
}: {
  field: FieldProps;
  bound: Bound;
  children: Content;
  kind?: string;
  radio?: boolean;
}) {
  return (
    <fieldset
      class={classes('field', kind, Boolean(bound.error) && 'field-wrong')}
      role={radio ? 'radiogroup' : undefined}
      aria-invalid={radio ? bound.aria['aria-invalid'] : undefined}
      aria-describedby={bound.aria['aria-describedby']}
    >
      <legend class="label">
        {field.label}
        <Optional ui={field.ui} bound={bound} />
      </legend>
      <Hint bound={bound} hint={field.hint} />
      {children}
      <ErrorLine bound={bound} />
    </fieldset>
  );
}
