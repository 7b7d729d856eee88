import { z } from 'zod';
import type { Message, Refusal } from '../refusal.ts';
import type { Key } from '../i18n/catalogue.ts';

/** A form: one zod object. Its keys are the `name=` of the fields; `level.<slug>` fields gather in a record `level`. */
export type FormSchema = z.ZodObject;

/** A form without fields: one button. */
export const buttonForm = z.object({});

/** What a form shows: the values as they were typed, and what is wrong with them. Empty on a first visit. */
export interface FormState {
  values: Record<string, unknown>;
  errors: Record<string, Message>;
  refusal?: Message;
}

export const emptyForm: FormState = { values: {}, errors: {} };

/** A form that shows stored values. */
export function filled(values: object): FormState {
  return { values: { ...values }, errors: {} };
}

interface JsonField {
  type?: string;
  maxLength?: number;
  minLength?: number;
  minimum?: number;
  maximum?: number;
  enum?: string[];
  items?: JsonField;
}

const shapes = new WeakMap<FormSchema, { properties: Record<string, JsonField>; required: ReadonlySet<string> }>();

function shapeOf(schema: FormSchema) {
  let shape = shapes.get(schema);
  if (!shape) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
      properties?: Record<string, JsonField>;
      required?: string[];
    };
    shape = { properties: json.properties ?? {}, required: new Set(json.required ?? []) };
    shapes.set(schema, shape);
  }
  return shape;
}

/** Limits and options of one field as the schema states them, for the attributes of its control. */
export function fieldShape(schema: FormSchema, name: string): { required: boolean; maxlength?: number; options?: string[] } {
  const { properties, required } = shapeOf(schema);
  const field = properties[name] ?? {};
  const options = field.enum ?? field.items?.enum;
  return {
    required: required.has(name),
    ...(field.maxLength === undefined ? {} : { maxlength: field.maxLength }),
    ...(options ? { options } : {}),
  };
}

type Raw = Record<string, unknown>;

/** A file whose name is one line of text. */
function named(file: File): File {
  return /\p{Cc}/u.test(file.name) ? new File([file], file.name.replace(/\p{Cc}/gu, ''), { type: file.type }) : file;
}

/** Gathers a submitted body by the schema: arrays for array fields, records for `name.key`, text trimmed, nothing for empty. */
export function gather(schema: FormSchema, body: FormData): Raw {
  const { properties } = shapeOf(schema);
  const raw: Raw = {};
  for (const [name, entry] of body.entries()) {
    const value =
      typeof entry === 'string'
        ? entry.replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim()
        : entry.size > 0
          ? named(entry)
          : '';
    const dot = name.indexOf('.');
    const head = dot > 0 ? name.slice(0, dot) : name;
    if (head === '__proto__' || !Object.hasOwn(schema.shape, head)) continue;
    if (properties[head]?.type === 'array') {
      const list = (raw[head] ??= []) as unknown[];
      if (value !== '' && list.length < 500) list.push(value);
    } else if (dot > 0) {
      // Somebody may send `level` and `level.de`: the entries of the record win over the plain value.
      if (typeof raw[head] !== 'object' || raw[head] instanceof File) raw[head] = Object.create(null);
      if (value !== '') (raw[head] as Raw)[name.slice(dot + 1)] = value;
    } else if (value !== '') raw[name] ??= value;
  }
  return raw;
}

const typedAt = (raw: Raw, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], raw);

/** The generic sentence for what zod found. Forms with a rule of their own give a key as the message (`z.refine(…, 'people.form.x')`). */
function sentence(issue: z.core.$ZodIssue, raw: Raw): Message {
  if (/^[a-z]+\.[\w.]+$/.test(issue.message)) return { key: issue.message as Key };
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? { key: 'platform.form.too_long', vars: { max: Number(issue.maximum) } }
        : issue.origin === 'array'
          ? { key: 'platform.form.too_many', vars: { max: Number(issue.maximum) } }
          : { key: 'platform.form.at_most', vars: { max: Number(issue.maximum) } };
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) > 1
        ? { key: 'platform.form.too_short', vars: { min: Number(issue.minimum) } }
        : issue.origin === 'number'
          ? { key: 'platform.form.at_least', vars: { min: Number(issue.minimum) } }
          : { key: issue.origin === 'array' ? 'platform.form.pick' : 'platform.form.required' };
    case 'invalid_format':
      return issue.format === 'email'
        ? { key: 'platform.form.email' }
        : issue.format === 'url'
          ? { key: 'platform.form.url' }
          : { key: 'platform.form.invalid' };
    case 'invalid_type':
      // A coerced number reports what became of it, not that nothing was typed.
      if (issue.input !== undefined && typedAt(raw, issue.path) !== undefined) return { key: 'platform.form.invalid' };
      return { key: issue.expected === 'array' ? 'platform.form.pick' : 'platform.form.required' };
    case 'invalid_value':
      return { key: issue.input === undefined ? 'platform.form.pick' : 'platform.form.invalid' };
    default:
      return { key: issue.input === undefined ? 'platform.form.required' : 'platform.form.invalid' };
  }
}

export type Parsed<S extends FormSchema> = { ok: true; data: z.output<S> } | { ok: false; state: FormState };

export function parseForm<S extends FormSchema>(schema: S, body: FormData): Parsed<S> {
  const raw = gather(schema, body);
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return { ok: true, data: result.data };
  const errors: Record<string, Message> = {};
  for (const issue of result.error.issues) errors[issue.path.map(String).join('.') || '_'] ??= sentence(issue, raw);
  return { ok: false, state: { values: raw, errors } };
}

/** The form again after a refusal, with everything the person wrote. */
export function refusedForm(schema: FormSchema, body: FormData, refusal: Refusal): FormState {
  const values = gather(schema, body);
  return refusal.field ? { values, errors: { [refusal.field]: refusal.said } } : { values, errors: {}, refusal: refusal.said };
}
