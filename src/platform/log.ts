import pino from 'pino';

export type Log = pino.Logger;

/** JSON lines on stderr. Never pass form values, mail bodies or tokens: a log is read by people who may see no contents. */
export function openLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}
