import nodemailer from 'nodemailer';
import type { Settings } from '../env.ts';

export interface Parcel {
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  off_url: string | undefined;
  /** iCalendar text with its method: calendar programs offer to take it over. */
  calendar?: string | undefined;
}

export interface Transport {
  send(parcel: Parcel): Promise<void>;
  close(): void;
}

/** The mail certainly did not go out: the server said no, or was never reached. `forGood`: trying again cannot help. */
export class RefusedByServer extends Error {
  readonly forGood: boolean;
  constructor(message: string, forGood: boolean) {
    super(message);
    this.name = 'RefusedByServer';
    this.forGood = forGood;
  }
}

/** True where the server cannot have taken the mail. «Connection closed» alone does not say whether it came before or after the mail. */
function neverReached(error: { code?: string; syscall?: string; message: string }): boolean {
  return (
    error.syscall === 'connect' ||
    ['EDNS', 'EAUTH', 'ETLS'].includes(error.code ?? '') ||
    /^(Connection timeout|Greeting never received)/.test(error.message)
  );
}

const methodOf = (calendar: string) => /^METHOD:([A-Z]+)/m.exec(calendar)?.[1] ?? 'PUBLISH';

/** From whom mails of this installation come: as the operator wrote it, and the address alone. */
export function senderOf({ mail_from, public_url }: Pick<Settings, 'mail_from' | 'public_url'>): {
  from: string;
  address: string;
} {
  const from = mail_from ?? `tandemwerk@${new URL(public_url).hostname}`;
  return { from, address: /<([^>]+)>/.exec(from)?.[1] ?? from };
}

export function smtpTransport(smtp_url: string, from: string, host: string): Transport {
  const transport = nodemailer.createTransport({
    url: smtp_url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(parcel) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: parcel.to },
          subject: parcel.subject,
          html: parcel.html,
          text: parcel.text,
          ...(parcel.calendar
            ? { icalEvent: { method: methodOf(parcel.calendar), filename: 'invitation.ics', content: parcel.calendar } }
            : {}),
          messageId: `<${parcel.id}@${host}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(parcel.off_url
              ? { 'List-Unsubscribe': `<${parcel.off_url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
              : {}),
          },
        });
      } catch (error) {
        const failure = error as Error & { code?: string; syscall?: string; responseCode?: number };
        const { code = '', responseCode = 0, message } = failure;
        if (responseCode >= 400) throw new RefusedByServer(message, responseCode >= 500 && code !== 'EAUTH');
        if (neverReached(failure)) throw new RefusedByServer(message, false);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

/** The transport that the settings name now; made anew when the operator changes server or sender. */
export function makeMailer(settings: Settings): { current(): Transport | undefined; close(): void } {
  let known: { by: Transport; of: string } | undefined;
  return {
    current() {
      const { smtp_url, public_url } = settings;
      if (!smtp_url) return undefined;
      const host = new URL(public_url).hostname;
      const { from } = senderOf(settings);
      const of = `${smtp_url} ${from} ${host}`;
      if (known?.of !== of) {
        known?.by.close();
        known = { by: smtpTransport(smtp_url, from, host), of };
      }
      return known.by;
    },
    close: () => known?.by.close(),
  };
}
