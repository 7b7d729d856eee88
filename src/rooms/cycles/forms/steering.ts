import { z } from 'zod';
import { settingLimits } from '../../programs/rules/numbers.ts';
import { checkGates, staffRoles } from '../rules.ts';
import { cycleNumbers } from '../rules/settings.ts';

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');
const day = z.iso
  .date()
  .optional()
  .transform((value) => value ?? null);
const words = (max: number) => z.string().max(max).default('');

/** Who sees to a point, and by when. */
export const planForm = z.object({
  owner_id: z
    .uuid()
    .optional()
    .transform((id) => id ?? null),
  due_on: day,
});

/** By what it can be seen that the point is done. */
export const evidenceForm = z.object({ evidence: words(500) });

export const ownCheckForm = z.object({
  title: z.string().min(3).max(160),
  gate: z.enum(checkGates),
  required: ticked,
  due_on: day,
});

export const staffForm = z.object({ email: z.email().max(200), role: z.enum(staffRoles) });

/** Why a cycle is launched below its minimum. */
export const moveForm = z.object({ reason: words(600) });

type Numbers = (typeof cycleNumbers)[number];
const within = (name: Numbers) => z.coerce.number().int().min(settingLimits[name][0]).max(settingLimits[name][1]);

/** `seen`: the version that the person had before her eyes. */
export const cycleSettingsForm = z.object({
  seen: z.coerce.number().int(),
  ...(Object.fromEntries(cycleNumbers.map((name) => [name, within(name)])) as Record<Numbers, ReturnType<typeof within>>),
  kickoff: ticked,
  agreement: ticked,
});
