import { z } from 'zod';
import { isLoopback } from '../../platform/env.ts';
import { locales } from '../../platform/i18n/catalogue.ts';
import { roles } from '../people/rules/person.ts';
import { batchSizes } from './rules.ts';
import { importFields } from './rules/import-row.ts';

const email = z.email().max(200);
const optionalText = (max: number) => z.string().max(max).optional();

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** Where people reach the installation. Plain http only on this machine: passwords would travel in clear. */
const publicUrl = z
  .string()
  .max(200)
  .refine((text) => {
    const url = parsed(text);
    return (
      url !== undefined && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
    );
  }, 'operation.form.public_url')
  .refine((text) => {
    const url = parsed(text);
    return url === undefined || url.protocol !== 'http:' || isLoopback(url.hostname);
  }, 'operation.form.public_http')
  .transform((text) => text.replace(/\/+$/, ''))
  .optional();

const smtpUrl = z
  .string()
  .max(500)
  .refine((text) => /^smtps?:\/\/[^/\s]/.test(text) && Boolean(parsed(text)?.hostname), 'operation.form.smtp_url')
  .optional();

const offered = z.array(z.enum(locales)).min(1).max(locales.length);
const picture = z.instanceof(File, { message: 'platform.form.required' });

export const setupForm = z.object({
  code: z.string().max(40),
  first_name: z.string().max(80),
  last_name: z.string().max(80),
  email,
  password: z.string().min(12).max(200),
  name: z.string().max(120),
  logo: picture.optional(),
  locales: offered,
  public_url: publicUrl,
  contact_address: email,
  smtp_url: smtpUrl,
  mail_from: email.optional(),
});

export const personForm = z.object({
  first_name: z.string().max(80),
  last_name: z.string().max(80),
  email,
  member_number: optionalText(40),
  organization: optionalText(120),
  function: optionalText(120),
  locale: z.enum(locales),
});
export const emailForm = z.object({ email, sure: z.literal('yes', 'operation.form.sure_who') });
export const rolesForm = z.object({ roles: z.array(z.enum(roles)).default([]) });
export const mergeForm = z.object({ keep: z.uuid(), gone: z.uuid() });

export const uploadForm = z.object({ file: picture });
export const mappingForm = z.object(
  Object.fromEntries(importFields.map((field) => [field, z.coerce.number().int().min(0).max(499).optional()])) as Record<
    (typeof importFields)[number],
    z.ZodOptional<z.ZodCoercedNumber>
  >,
);
export const runForm = z.object({ plan: z.string().max(64), good_only: z.literal('yes').optional() });

export const inviteForm = z.object({ size: z.enum(['all', ...batchSizes.map(String)] as [string, ...string[]]) });
export const inviteAgainForm = z.object({
  size: z.enum(['all', ...batchSizes.map(String)] as [string, ...string[]]),
  days: z.coerce.number().int().min(1).max(365),
});

export const networkForm = z.object({
  name: z.string().max(120),
  locales: offered,
  contact_address: email,
  public_url: publicUrl,
  imprint: z.string().max(5000).optional(),
});
export const mailServerForm = z.object({ mail_from: email.optional(), smtp_url: smtpUrl, smtp_off: z.literal('yes').optional() });
const colour = z
  .string()
  .regex(/^#?[0-9a-f]{6}$/i, 'operation.form.colour')
  .transform((text) => `#${text.replace('#', '').toUpperCase()}`);
export const colourForm = z.object({ lead_light: colour, lead_dark: colour });
export const logoForm = z.object({ logo: picture });
