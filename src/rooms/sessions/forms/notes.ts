import { z } from 'zod';
import { noteKinds } from '../rules.ts';
import { maxFiles } from '../rules/files.ts';

/** A new message: words, files, or both. `seen`: the latest one that stood on the page, which she has read by answering it. */
export const messageForm = z
  .object({
    text: z.string().max(4000).default(''),
    files: z.array(z.instanceof(File)).max(maxFiles).default([]),
    seen: z.uuid().optional(),
  })
  .refine(({ text, files }) => text !== '' || files.length > 0, { path: ['text'], message: 'sessions.message.text_or_file' });

/** «Read up to here», sent by the page itself or by its button. */
export const readingForm = z.object({ seen: z.uuid() });

export const noteForm = z.object({
  kind: z.enum(noteKinds),
  text: z.string().min(1).max(8000),
  session_id: z.uuid().optional(),
});

/** A change. `version`: of the note as it stood when she began to write. */
export const noteChangeForm = z.object({
  text: z.string().min(1).max(8000),
  session_id: z.uuid().optional(),
  version: z.coerce.number().int().min(1),
});
