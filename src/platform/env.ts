import { z } from 'zod';

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform((text) => text === '1' || text === 'true');

/** Every setting of the environment with its default. `--help` and docs/operate list the same names. */
export const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z.string().optional(),
  SECRET_KEY: z.string().optional(),
  SECRET_KEY_FILE: z.string().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  TRUSTED_PROXY: flag,
  ALLOW_PLAIN_HTTP: flag,
  CLAMD: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
});

export interface Settings {
  /** Where links in mails lead, without a trailing slash. */
  public_url: string;
  port: number;
  host: string;
  data_dir: string;
  database_url: string | undefined;
  secret_key: string | undefined;
  key_file: string;
  smtp_url: string | undefined;
  mail_from: string | undefined;
  trusted_proxy: boolean;
  /** Cookies carry `Secure` and the `__Host-` prefix; off only when plain http was allowed explicitly. */
  secure_cookies: boolean;
  clamd: string | undefined;
  log_level: string;
  /** Which of these the environment fixes, so that the operator's pages cannot change them. */
  from_environment: { public_url: boolean; mail_from: boolean; smtp_url: boolean };
}

/** A start that cannot go on: one clear line for the console, exit code not 0, nothing touched. */
export class StartRefused extends Error {
  constructor(line: string) {
    super(line);
    this.name = 'StartRefused';
  }
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** True where a connection cannot come from another machine. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host);
}

/** Reads the environment, fills defaults, refuses what would be insecure. Throws StartRefused with one line. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartRefused(`${String(issue?.path[0])} is not usable: ${issue?.message}`);
  }
  const e = parsed.data;
  const public_url = (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, '');
  const url = new URL(public_url);
  const safe = url.protocol === 'https:' || isLoopback(url.hostname);
  if (!safe && !e.ALLOW_PLAIN_HTTP) {
    throw new StartRefused(
      `PUBLIC_URL ${public_url} is plain http: passwords would travel in clear. Put TLS in front and use https, or set ALLOW_PLAIN_HTTP=1 on a closed network.`,
    );
  }
  if (!isLoopback(e.HOST) && isLoopback(url.hostname)) {
    throw new StartRefused(
      `HOST ${e.HOST} opens the port to other machines, but PUBLIC_URL is ${public_url}: set PUBLIC_URL to the address people use.`,
    );
  }
  return {
    public_url,
    port: e.PORT,
    host: e.HOST,
    data_dir: e.DATA_DIR,
    database_url: e.DATABASE_URL,
    secret_key: e.SECRET_KEY,
    key_file: e.SECRET_KEY_FILE ?? `${e.DATA_DIR.replace(/\/+$/, '')}.key`,
    smtp_url: e.SMTP_URL,
    mail_from: e.MAIL_FROM,
    trusted_proxy: e.TRUSTED_PROXY,
    secure_cookies: safe,
    clamd: e.CLAMD,
    log_level: e.LOG_LEVEL,
    from_environment: {
      public_url: e.PUBLIC_URL !== undefined,
      mail_from: e.MAIL_FROM !== undefined,
      smtp_url: e.SMTP_URL !== undefined,
    },
  };
}
