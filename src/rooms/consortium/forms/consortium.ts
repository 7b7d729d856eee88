import { z } from 'zod';

export const consortiumForm = z.object({ name_de: z.string().max(120), name_en: z.string().max(120) });
export const memberForm = z.object({ member: z.string().max(120) });

const places = z.coerce.number().int().min(0).max(200);

/** `organization`: its name; one that nobody knows yet is made. */
export const partForm = z.object({ organization: z.string().max(120), mentor_places: places, mentee_places: places });
export const fromConsortiumForm = z.object({ consortium: z.uuid('consortium.part.choose') });
export const placesForm = z.object({ mentor_places: places, mentee_places: places });
export const leavingForm = z.object({ left_reason: z.string().max(500), sure: z.literal('on', 'consortium.leave.sure_missing') });
