import { classes, type Content } from './child.ts';
import type { Ui } from './ui.ts';

/** primary: filled, one per screen and per open row · plain: outlined · link: underlined, third rank. */
export type ButtonKind = 'primary' | 'plain' | 'link';

interface Look {
  kind?: ButtonKind | undefined;
  /** row: 32 high, all of one width in their list. */
  size?: 'normal' | 'row' | undefined;
  /** What it is about, for screen readers: «Antworten: Anfrage von Timo R.» */
  about?: string | undefined;
}

const look = ({ kind = 'plain', size = 'normal' }: Look) =>
  kind === 'link' ? 'link-strong' : classes('button', `button-${kind}`, size === 'row' && 'button-row');

function About({ about }: { about?: string | undefined }) {
  return about ? <span class="sr">: {about}</span> : <></>;
}

export function LinkButton({ href, children, about, ...rest }: Look & { href: string; children: Content; download?: boolean }) {
  return (
    <a class={look(rest)} href={href} download={rest.download}>
      {children}
      <About about={about} />
    </a>
  );
}

export interface ButtonProps extends Look {
  children: Content;
  name?: string | undefined;
  value?: string | undefined;
  /** Belongs to the form with this id. */
  form?: string | undefined;
  /** Where this button posts instead of the form's own address. */
  formaction?: string | undefined;
  /** Submits without the browser checking the fields (save a draft). */
  formnovalidate?: boolean | undefined;
  /** Locked: say beside it what is missing. Give the id of that sentence. */
  locked?: string | undefined;
}

/** Submit button of a form. */
export function Button({ children, about, name, value, form, formaction, formnovalidate, locked, ...rest }: ButtonProps) {
  return (
    <button
      class={classes(look(rest), Boolean(locked) && 'button-locked')}
      type="submit"
      name={name}
      value={value}
      form={form}
      formaction={formaction}
      formnovalidate={formnovalidate}
      disabled={Boolean(locked)}
      aria-describedby={locked}
    >
      {children}
      <About about={about} />
    </button>
  );
}

export interface PostButtonProps extends Look {
  ui: Ui;
  action: string;
  label: string;
  fields?: Record<string, string | number>;
}

/** A form with one button, for a deed without questions. */
export function PostButton({ ui, action, label, fields = {}, ...rest }: PostButtonProps) {
  return (
    <form class="postbutton" method="post" action={action}>
      <input type="hidden" name="csrf" value={ui.csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button {...rest}>{label}</Button>
    </form>
  );
}

/** Buttons side by side; on small screens below each other. */
export function Buttons({ children }: { children: Content }) {
  return <div class="buttons">{children}</div>;
}
