import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayManageProgram } from '../../programs/rules.ts';
import type { templateForm } from '../forms.ts';
import { maxTemplates } from '../rules/templates.ts';
import {
  deleteTemplate,
  insertTemplates,
  lockTemplateProgram,
  templatesOf,
  updateTemplate,
  type GoalTemplate,
} from '../store/templates.ts';

type Form = z.output<typeof templateForm>;

const wordsOf = ({ strand, ...words }: Form) => ({ ...words, strand: strand ?? null });

/** The programme's own suggestions under a lock; the shipped ones become its own as soon as the office touches one. */
async function own(deed: Deed, program_id: string): Promise<{ id: string; templates: GoalTemplate[]; shipped: GoalTemplate[] }> {
  must(mayManageProgram(deed.actor));
  const program = found(await lockTemplateProgram(deed, program_id), 'program');
  const shipped = await templatesOf(deed, { program_id: program.id, format: program.format });
  if (!shipped.some(({ id }) => id.startsWith(`${program.format}-`))) return { id: program.id, templates: shipped, shipped: [] };
  const templates = shipped.map((template) => ({ ...template, id: deed.house.chance.id() }));
  await insertTemplates(deed, templates);
  return { id: program.id, templates, shipped };
}

/** `id` as the page named it: of a row, or of a shipped one that has just become a row. */
async function chosen(
  deed: Deed,
  program_id: string,
  id: string,
): Promise<{ template: GoalTemplate; templates: GoalTemplate[] }> {
  const { templates, shipped } = await own(deed, program_id);
  const at = shipped.findIndex((each) => each.id === id);
  const template = at >= 0 ? templates[at] : templates.find((each) => each.id === id);
  if (!template) throw new Refusal('goals.templates.gone');
  return { template, templates };
}

const trail = (deed: Deed, program_id: string, what: string) =>
  audit(deed, 'program.changeGoals', { type: 'program', id: program_id }, { after: what });

export async function addTemplate(deed: Deed, program_id: string, form: Form): Promise<void> {
  const { id, templates } = await own(deed, program_id);
  if (templates.some(({ text_de, text_en }) => text_de === form.text_de && text_en === form.text_en)) return;
  if (templates.length >= maxTemplates) throw new Refusal('goals.templates.full', { max: maxTemplates });
  const position = Math.max(0, ...templates.map((template) => template.position)) + 1;
  await insertTemplates(deed, [{ id: deed.house.chance.id(), program_id: id, ...wordsOf(form), position }]);
  await trail(deed, id, 'added');
}

export async function saveTemplate(deed: Deed, program_id: string, template_id: string, form: Form): Promise<void> {
  const { template } = await chosen(deed, program_id, template_id);
  await updateTemplate(deed, template.id, wordsOf(form));
  await trail(deed, program_id, 'changed');
}

export async function removeTemplate(deed: Deed, program_id: string, template_id: string): Promise<void> {
  const { template, templates } = await chosen(deed, program_id, template_id);
  if (templates.length === 1) throw new Refusal('goals.templates.last');
  await deleteTemplate(deed, template.id);
  await trail(deed, program_id, 'removed');
}

export async function moveTemplate(deed: Deed, program_id: string, template_id: string, way: 'up' | 'down'): Promise<void> {
  const { template, templates } = await chosen(deed, program_id, template_id);
  const order = templates.filter(({ id }) => id !== template.id);
  order.splice(Math.max(0, templates.indexOf(template) + (way === 'up' ? -1 : 1)), 0, template);
  for (const [at, { id, position }] of order.entries())
    if (position !== at + 1) await updateTemplate(deed, id, { position: at + 1 });
  await trail(deed, program_id, 'ordered');
}
