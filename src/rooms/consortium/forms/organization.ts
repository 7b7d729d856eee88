import { z } from 'zod';
import { contactRoles, sizeClasses } from '../rules.ts';

const words = (max: number) => z.string().max(max).optional();

export const organizationForm = z.object({ name: z.string().max(120) });

export const profileForm = z.object({
  size_class: z.enum(sizeClasses).optional(),
  industry: words(120),
  company_group: words(120),
  place: words(120),
  note: words(1000),
});

export const competitorForm = z.object({ competitor: z.string().max(120) });
export const contactForm = z.object({ email: z.email().max(200), role: z.enum(contactRoles) });
export const handoverForm = z.object({ successor: z.email().max(200) });
