import type { Content } from '../../../../platform/html/child.ts';
import { errorOf } from '../../../../platform/html/field.tsx';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { CycleFormat, Side } from '../../../cycles/rules.ts';
import type { TopicGroup } from '../../../people/rules/topics.ts';
import type { EnrolmentForm } from '../../forms/form.ts';
import { enrolmentForm } from '../../forms/form.ts';
import { askOf, missingInForm, type FormField } from '../../rules/form.ts';

export interface FormProps {
  ui: Ui;
  state: FormState;
  format: CycleFormat;
  role: Side;
  /** Of the topics that she can choose, and of those chosen. */
  groups: TopicGroup[];
  names: ReadonlyMap<string, string>;
  manager: { asked: boolean; agreement: boolean };
  /** People of the other side who said so; undefined: too few to tell. */
  pool: { woman: number; man: number } | undefined;
  asks_wish: boolean;
  excluded: readonly { id: string; text: string }[];
}

export const common = ({ ui, state }: Pick<FormProps, 'ui' | 'state'>) => ({ ui, schema: enrolmentForm, state });

export const isAsked = ({ format, role }: FormProps, field: FormField) => askOf(format, role, field) !== undefined;

/** For a field: its name, and whether the format makes it compulsory. */
export function asked(props: FormProps, field: FormField & keyof EnrolmentForm) {
  return { ...common(props), name: field, ...(askOf(props.format, props.role, field) === 'must' ? { required: true } : {}) };
}

/** Something in here is wrong, or is compulsory and empty: it must not be folded away. */
export function isOpen(props: FormProps, fields: readonly (FormField | keyof EnrolmentForm)[]): boolean {
  const missing: readonly string[] = missingInForm(props.format, props.role, props.state.values);
  return fields.some((field) => missing.includes(field) || errorOf(props.state, field) !== undefined);
}

/** A part that can wait: closed unless something in it is needed. */
export function Fold({ title, line, open, children }: { title: string; line: string; open: boolean; children: Content }) {
  return (
    <details class="formfold" open={open}>
      <summary>
        <span class="formfold-title">{title}</span>
        <span class="quiet">{line}</span>
      </summary>
      <div class="formfold-fields">{children}</div>
    </details>
  );
}
