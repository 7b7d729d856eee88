import pino from 'pino';

export type Log = pino.Logger;

/** Of an error what helps to find it. A database names the offending values in `detail` and `where`: those stay out. */
function failure(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, message, stack } = error;
  return { type: name, message, code: (error as { code?: unknown }).code, stack };
}

/** JSON lines on stderr. Never pass form values, mail bodies or tokens: a log is read by people who may see no contents. */
export function openLog(level: string, to: pino.DestinationStream = pino.destination(2)): Log {
  return pino({ serializers: { err: failure }, level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, to);
}
