import { z } from 'zod';
import { noteKinds } from '../rules.ts';

/** One point for a talk, a line or two. */
export const pointForm = z.object({ kind: z.enum(noteKinds), text: z.string().min(1).max(400) });

/** What she has learned; empty takes it back. */
export const learningForm = z.object({ learning: z.string().max(1500).optional() });

/** What to look for in the own rooms. Sent, never part of an address. */
export const searchForm = z.object({ words: z.string().min(2).max(100) });
