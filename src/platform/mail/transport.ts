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

/** Where the connection broke tells whether the mail may have gone out: only after DATA is it unsure. */
const neverReached = new Set(['ECONNECTION', 'ECONNREFUSED', 'EDNS', 'ENOTFOUND', 'EAUTH', 'ETLS', 'ESOCKET']);

export function smtpTransport(smtp_url: string, from: string, host: string): Transport {
  const transport = nodemailer.createTransport({ url: smtp_url, pool: true, maxConnections: 3, connectionTimeout: 15_000, socketTimeout: 30_000, disableFileAccess: true, disableUrlAccess: true });
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
            ...(parcel.off_url ? { 'List-Unsubscribe': `<${parcel.off_url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
          },
        });
      } catch (error) {
        const { code = '', responseCode = 0, message } = error as Error & { code?: string; responseCode?: number };
        if (responseCode >= 400) throw new RefusedByServer(message, responseCode >= 500 && code !== 'EAUTH');
        if (neverReached.has(code)) throw new RefusedByServer(message, false);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
