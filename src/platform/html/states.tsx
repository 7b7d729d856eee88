import type { Content } from './child.ts';
import { Button, LinkButton } from './buttons.tsx';
import { Mark } from './signs.tsx';
import type { Ui } from './ui.ts';

/** Empty, but no dead end: what is not here yet, one sentence, one way on. */
export function Empty({
  title,
  text,
  action,
  alone,
}: {
  title: string;
  text: string;
  action?: { href: string; label: string; kind?: 'primary' | 'plain' };
  /** The page has nothing else: the title is its heading. */
  alone?: boolean;
}) {
  return (
    <div class="empty">
      <Mark open width={72} />
      {alone ? <h1 class="empty-title">{title}</h1> : <p class="empty-title">{title}</p>}
      <p class="empty-text">{text}</p>
      {action ? (
        <LinkButton href={action.href} kind={action.kind ?? 'primary'}>
          {action.label}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** info: worth knowing · warn: waits for the reader (coral) · demo: invented data. */
export function Banner({ kind, title, children }: { kind: 'info' | 'warn' | 'demo'; title?: string; children: Content }) {
  return (
    <div class={`banner banner-${kind}`}>
      {kind === 'warn' ? <Alert /> : null}
      <div>
        {title ? <p class="banner-title">{title}</p> : null}
        <div>{children}</div>
      </div>
    </div>
  );
}

/** The (!) before an error sentence. */
export function Alert() {
  return (
    <svg class="alert" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="7.1" />
      <path d="M8 4.2v4.6M8 10.9v1" />
    </svg>
  );
}

export interface ConfirmDialogPageProps {
  ui: Ui;
  /** The question: «Tandem beenden?» */
  title: string;
  /** The consequence, before the button. */
  children: Content;
  action: string;
  /** Says the deed: «Tandem beenden». */
  label: string;
  cancel: { href: string; label?: string };
  fields?: Record<string, string | number>;
}

/** Only for what cannot be undone. Stands inside a Layout. */
export function ConfirmDialogPage({ ui, title, children, action, label, cancel, fields = {} }: ConfirmDialogPageProps) {
  return (
    <form class="dialog" method="post" action={action}>
      <h1>{title}</h1>
      <div class="dialog-text">{children}</div>
      <input type="hidden" name="csrf" value={ui.csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="buttons">
        <Button kind="primary">{label}</Button>
        <LinkButton href={cancel.href}>{cancel.label ?? ui.t('platform.cancel')}</LinkButton>
      </div>
    </form>
  );
}
