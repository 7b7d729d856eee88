import { parseArgs } from 'node:util';
import { StartRefused } from './platform/env.ts';

const help = `tandemwerk - runs mentoring programmes

  tandemwerk serve [--empty | --demo | --reset-demo]   start the server (default)
  tandemwerk operator ADDRESS                          print a one-time sign-in link for an operator; makes
                                                       the person with that e-mail address one if need be
  tandemwerk rotate-key [--drop-old]                   seal everything anew with a new key; --drop-old: then
                                                       forget the old one. The program must not be running
  tandemwerk pair FILE --as FORMAT --out FOLDER        pair the people of a spreadsheet; pair --help shows more
  tandemwerk match FILE...                             the engine alone; match --help shows more
  tandemwerk --help

  --empty        a new database starts without the demo; the first-run page asks for what is needed
  --demo         load the demo into the empty database that DATABASE_URL names
  --reset-demo   throw the demo database away and load it anew (refused for a database with real people)
  --members N    members of the demo's association (default 1200); with --demo or --reset-demo

Settings, by environment:
  PORT=3000              port to listen on
  HOST=127.0.0.1         address to listen on; 0.0.0.0 for all
  PUBLIC_URL             address people use, for links in mails (default http://localhost:PORT)
  DATA_DIR=./data        folder for the embedded database and files
  DATABASE_URL           an outside PostgreSQL (15 or newer) instead of the embedded one
  SECRET_KEY             32 bytes, base64 or hex, several by comma, newest first; default: a key file beside the data
  SECRET_KEY_FILE        where that file is (default DATA_DIR.key)
  SMTP_URL               smtp://user:password@host:port; without it mails stay in the operator's mailbox page
  MAIL_FROM              sender of mails
  TRUSTED_PROXY=0        1: a proxy in front sets X-Forwarded-For
  ALLOW_PLAIN_HTTP=0     1: accept an http PUBLIC_URL beyond this machine (closed networks only)
  CLAMD                  virus scanner: socket path or host:port of clamd
  LOG_LEVEL=warn         silent, error, warn, info, debug
`;

async function run(): Promise<number> {
  if (process.argv[2] === 'match') {
    const { matchOnProcess } = await import('./match.ts');
    return matchOnProcess(process.argv.slice(3));
  }
  if (process.argv[2] === 'pair') {
    const { pairOnProcess } = await import('./pair.ts');
    return pairOnProcess(process.argv.slice(3));
  }
  let args;
  try {
    args = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        empty: { type: 'boolean' },
        demo: { type: 'boolean' },
        'reset-demo': { type: 'boolean' },
        members: { type: 'string' },
        'drop-old': { type: 'boolean' },
      },
    });
  } catch (error) {
    console.error(`tandemwerk: ${(error as Error).message.split('\n')[0]}`);
    return 2;
  }
  const { values, positionals } = args;
  const [command = 'serve', ...rest] = positionals;
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { serve, openDoor } = await import('./main.ts');
  if (command === 'serve') {
    const members = values.members === undefined ? undefined : Number(values.members);
    if (members !== undefined && !(Number.isInteger(members) && members >= 100 && members <= 200_000))
      throw new StartRefused('--members takes a whole number from 100 to 200000');
    return serve(process.env, {
      empty: values.empty ?? false,
      demo: values.demo ?? false,
      reset_demo: values['reset-demo'] ?? false,
      members,
    });
  }
  if (command === 'operator') return openDoor(process.env, rest[0]);
  if (command === 'rotate-key') {
    const { rotateKey } = await import('./rotate.ts');
    return rotateKey(process.env, { drop_old: values['drop-old'] ?? false });
  }
  console.error(`tandemwerk: no command «${command}»; --help lists them`);
  return 2;
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const clear = error instanceof StartRefused || (error as Error | null)?.name === 'StartError';
    console.error(clear ? `tandemwerk: ${(error as Error).message}` : error);
    process.exit(1);
  },
);
