export type StartErrorCode = 'no-binary' | 'locked' | 'no-space' | 'not-a-data-folder' | 'failed';

/** A reason, in one line, why the built-in database could not start. The data folder is as it was before. */
export class StartError extends Error {
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string) {
    super(message.replaceAll(/\s*\n\s*/g, ' ').trim());
    this.name = 'StartError';
    this.code = code;
  }
}

/** Turns any error into a StartError; a full disk is recognised by the error code or by PostgreSQL's own words. */
export function asStartError(error: unknown): StartError {
  if (error instanceof StartError) return error;
  const { code, message, stderr } = error as { code?: unknown; message?: string; stderr?: string };
  const words = `${message ?? error} ${stderr ?? ''}`;
  if (code === 'ENOSPC' || /no space left on device|disk quota exceeded/i.test(words)) {
    return new StartError('no-space', 'The disk is full: the database could not start. Free some space and start again.');
  }
  return new StartError('failed', `The database could not start: ${complaint(stderr) ?? message ?? String(error)}`);
}

// The line of PostgreSQL's output that names the cause.
function complaint(output: string | undefined): string | undefined {
  const lines = (output ?? '').split('\n').filter((line) => line.trim() !== '');
  return /\b(?:FATAL|PANIC|error):\s*(.*)/.exec(lines.join('\n'))?.[1] ?? lines.at(-1);
}
