import { z } from 'zod';
import { messageLength } from '../rules/messages.ts';
import { filterForm } from './people.ts';

/** `message`: id of what is sent, so that a second click sends nothing; `seen`: mark of the people that the page named. */
export const messageForm = z.object({
  ...filterForm.shape,
  subject: z.string().max(messageLength.subject),
  text: z.string().min(10).max(messageLength.text),
  message: z.uuid(),
  seen: z.string().max(64),
  do: z.enum(['look', 'send', 'change']).default('look'),
});
export type MessageForm = z.output<typeof messageForm>;

export const readForm = z.object({ seen: z.array(z.uuid()).max(200).default([]) });
