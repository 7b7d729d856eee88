import nodemailer from 'nodemailer';

export interface Parcel {
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  off_url: string | undefined;
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
