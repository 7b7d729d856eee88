import type { FormSchema, FormState } from '../http/form.ts';
import { Button } from './buttons.tsx';
import { classes, type Content } from './child.ts';
import { fieldId } from './field.tsx';
import { Alert } from './states.tsx';
import type { Ui } from './ui.ts';

interface Named {
  id: string;
  label: string;
}

/** The fields among the children, in their order, also inside of views of their own: the summary names each by its label. */
function fieldsIn(content: unknown, found = new Map<string, Named>()): Map<string, Named> {
  if (Array.isArray(content)) for (const part of content) fieldsIn(part, found);
  else if (typeof content === 'object' && content !== null && 'props' in content) {
    const { tag, props, children } = content as { tag?: unknown; props: Record<string, unknown>; children?: unknown };
    const isField = typeof props['name'] === 'string' && typeof props['label'] === 'string';
    if (typeof tag === 'function' && !isField) {
      const within = Array.isArray(children) && children.length <= 1 ? children[0] : children;
      return fieldsIn((tag as (props: object) => unknown)({ ...props, children: within }), found);
    }
    if (typeof props['name'] === 'string' && typeof props['label'] === 'string') {
      found.set(props['name'], {
        id: typeof props['id'] === 'string' ? props['id'] : fieldId(props['name']),
        label: props['label'],
      });
    }
    fieldsIn(children, found);
  }
  return found;
}

function ErrorSummary({ ui, state, form }: { ui: Ui; state: FormState; form: Content }) {
  if (Object.keys(state.errors).length === 0) return <></>;
  const fields = fieldsIn(form);
  const order = [...fields.keys()];
  const lines = Object.entries(state.errors).map(([key, said]) => {
    const name = fields.has(key) ? key : (order.find((known) => key.startsWith(`${known}.`)) ?? key);
    return { key, said, name, rank: order.indexOf(name) };
  });
  const shown = [...new Map(lines.toSorted((a, b) => a.rank - b.rank).map((line) => [line.name, line])).values()];
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <p class="summary-title">{ui.t('platform.form.summary', { count: shown.length })}</p>
      <ul>
        {shown.map(({ said, name }) => {
          const field = fields.get(name);
          const sentence = ui.t(said.key, said.vars);
          if (name === '_') return <li>{sentence}</li>;
          return (
            <li>
              <a href={`#${field?.id ?? fieldId(name)}`}>
                {field ? `${field.label}${/[.?!:]$/.test(field.label) ? '' : ':'} ` : ''}
                {sentence}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export interface FormProps {
  ui: Ui;
  action: string;
  schema: FormSchema;
  state: FormState;
  /** With files. */
  multipart?: boolean;
  id?: string;
  children: Content;
  /** Words of the button: the deed. Without it the children bring their own buttons. */
  submit?: string;
  /** The page's first button is another one: this one is outlined. */
  second?: boolean;
  /** A second, plain button that sends `again=on`: «Speichern und weiteres erfassen». */
  again?: string;
  /** Leads back without sending. */
  cancel?: { href: string; label?: string };
  /** Fields under each other at full measure (default), or small ones in one line (filters). */
  kind?: 'normal' | 'line';
}

/** POST form with its token, its error summary and, where a deed was refused, the reason. Works without script. */
export function Form({ ui, action, state, multipart, id, children, submit, second, again, cancel, kind = 'normal' }: FormProps) {
  return (
    <form
      class={classes('form', `form-${kind}`)}
      id={id}
      method="post"
      action={action}
      enctype={multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name="csrf" value={ui.csrf} />
      {state.refusal ? (
        <div class="refusal" role="alert" tabindex={-1} autofocus>
          <Alert />
          <p>{ui.t(state.refusal.key, state.refusal.vars)}</p>
        </div>
      ) : null}
      <ErrorSummary ui={ui} state={state} form={children} />
      {children}
      {submit ? (
        <div class="buttons form-buttons">
          <Button kind={second ? 'plain' : 'primary'}>{submit}</Button>
          {again ? (
            <Button name="again" value="on">
              {again}
            </Button>
          ) : null}
          {cancel ? (
            <a class="link-strong" href={cancel.href}>
              {cancel.label ?? ui.t('platform.cancel')}
            </a>
          ) : null}
        </div>
      ) : null}
    </form>
  );
}

/** A search or filter: GET, no token; its address can be shared. */
export function SearchForm({
  action,
  label,
  submit,
  children,
  field,
  second = false,
}: {
  action: string;
  label: string;
  submit: string;
  field: { name: string; value: string; label: string };
  children?: Content;
  /** Another button is the first one of this screen. */
  second?: boolean;
}) {
  return (
    <form class="search" role="search" aria-label={label} method="get" action={action}>
      <label class="sr" for={fieldId(field.name)}>
        {field.label}
      </label>
      <input
        class="input"
        type="search"
        id={fieldId(field.name)}
        name={field.name}
        value={field.value}
        placeholder={field.label}
        autocomplete="off"
      />
      <Button kind={second ? 'plain' : 'primary'}>{submit}</Button>
      {children}
    </form>
  );
}

/** One group of a filter column: checkboxes with counts. Belongs to a GET form. */
export function FilterGroup({
  label,
  name,
  options,
  chosen,
}: {
  label: string;
  name: string;
  options: { value: string; label: string; count?: string }[];
  chosen: readonly string[];
}) {
  return (
    <fieldset class="filter">
      <legend>{label}</legend>
      {options.map((option) => (
        <label class="choice filter-choice">
          <input type="checkbox" name={name} value={option.value} checked={chosen.includes(option.value)} />
          <span>{option.label}</span>
          {option.count === undefined ? null : <span class="filter-count">{option.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
