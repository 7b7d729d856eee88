import { z } from 'zod';

export const delegateForm = z.object({ email: z.email().max(200) });
