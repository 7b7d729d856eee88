import { raw } from 'hono/html';
import type { Translate } from '../i18n/words.ts';

/** The content of one mail as plain data. A mail says who and what kind, and links to the thing; it carries no contents. */
export interface Letter {
  subject: string;
  paragraphs: string[];
  /** The thing itself, as a path of this installation. */
  button: { label: string; path: string };
}

/** One kind of mail. `essential` ones (sign-in, security) cannot be switched off. */
export interface MailKind<D> {
  kind: string;
  essential?: boolean;
  /** How often it comes is a setting of its own: it does not stand in the list of kinds to switch off. */
  apart?: boolean;
  /** Goes to people with this role only, so only they are asked whether they want it. */
  role?: string;
  /** Holds a one-time link: it is never shown in the outbox. */
  secret?: boolean;
  /** Whom it goes to says too much already: the outbox does not name the recipient. */
  quiet?: boolean;
  letter(t: Translate, data: D): Letter;
  /** Invented data for the preview. */
  example: D;
}

/** A kind whose data nobody looks into: for lists, previews and the outbox. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyMail = MailKind<any>;

export interface Envelope {
  name: string;
  network: string;
  public_url: string;
  locale: string;
  /** Path of the one-click switch-off for this kind, if it may be switched off. */
  off_path?: string | undefined;
}

export function renderText(t: Translate, letter: Letter, envelope: Envelope): string {
  const { public_url } = envelope;
  return [
    t('platform.mail.greeting', { name: envelope.name }),
    ...letter.paragraphs,
    `${letter.button.label}:\n${public_url}${letter.button.path}`,
    t('platform.mail.sign_off', { network: envelope.network }),
    '--',
    t('platform.mail.why', { network: envelope.network }),
    ...(envelope.off_path ? [`${t('platform.mail.off')}: ${public_url}${envelope.off_path}`] : []),
  ].join('\n\n');
}

const font = 'font-family:Figtree,Segoe UI,Helvetica,Arial,sans-serif';

/** Mail programs know no style sheets: the few styles stand on the elements, tables are not needed for one column. */
export function renderHtml(t: Translate, letter: Letter, envelope: Envelope): string {
  const href = `${envelope.public_url}${letter.button.path}`;
  const page = (
    <html lang={envelope.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light" />
        <title>{letter.subject}</title>
      </head>
      <body style={`margin:0;padding:24px;background:#F8F4EB;color:#1C2526;${font};font-size:16px;line-height:1.5`}>
        <div style="max-width:560px;margin:0 auto">
          <p style="margin:0 0 24px;padding-bottom:12px;border-bottom:1px solid #1C2526;font-family:Georgia,serif;font-size:20px">
            {envelope.network}
          </p>
          <p>{t('platform.mail.greeting', { name: envelope.name })}</p>
          {letter.paragraphs.map((text) => (
            <p>{text}</p>
          ))}
          <p style="margin:28px 0">
            <a
              href={href}
              style={`display:inline-block;background:#0D4B53;color:#FFFDF8;padding:11px 18px;border-radius:3px;text-decoration:none;font-weight:600;${font}`}
            >
              {letter.button.label}
            </a>
          </p>
          <p style="font-size:13px;color:#545D5C">
            {t('platform.mail.link_plain')}
            <br />
            <a href={href} style="color:#0D4B53;word-break:break-all">
              {href}
            </a>
          </p>
          <p>{t('platform.mail.sign_off', { network: envelope.network })}</p>
          <p style="margin-top:32px;padding-top:12px;border-top:1px solid #DCD4C4;font-size:13px;color:#545D5C">
            {t('platform.mail.why', { network: envelope.network })}{' '}
            {envelope.off_path ? (
              <a href={`${envelope.public_url}${envelope.off_path}`} style="color:#0D4B53">
                {t('platform.mail.off')}
              </a>
            ) : null}
          </p>
        </div>
      </body>
    </html>
  );
  return String(
    <>
      {raw('<!doctype html>')}
      {page}
    </>,
  );
}
