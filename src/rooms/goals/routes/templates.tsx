import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { mayManageProgram } from '../../programs/rules.ts';
import { addTemplate, moveTemplate, removeTemplate, saveTemplate } from '../actions/templates.ts';
import { moveForm, templateForm } from '../forms.ts';
import { listTemplatePrograms, templatesOf } from '../store/templates.ts';
import { TemplatePage, TemplatesPage } from '../views/templates.tsx';
import { templateWords } from './template-words.ts';

const listPath = (req: Req) => `/program/goals/${req.param('program')}`;

/** The programme of the address, or the first; the others are a click away. */
async function programOf(sight: Sight, req: Req) {
  must(mayManageProgram(sight.actor));
  const all = (await listTemplatePrograms(sight)).map(({ id, format, name_de, name_en }) => ({
    id,
    format,
    name: req.ui.locale === 'en' ? name_en : name_de,
  }));
  const asked = req.param('program');
  const program = found(asked ? all.find(({ id }) => id === asked) : all[0], 'program');
  return { program, others: all.filter(({ id }) => id !== program.id) };
}

const showList: Handler = async (sight, req) => {
  const { program, others } = await programOf(sight, req);
  const rows = await templatesOf(sight, { program_id: program.id, format: program.format });
  return (
    <TemplatesPage
      ui={req.ui}
      program={program}
      others={others}
      templates={rows.map((row) => templateWords(req.ui.locale, row))}
      shipped={rows[0]?.id.startsWith(`${program.format}-`) ?? false}
      refusal={req.form.refusal}
    />
  );
};

const showNew: Handler = async (sight, req) => {
  const { program } = await programOf(sight, req);
  return <TemplatePage ui={req.ui} program={program} state={req.form} template={undefined} />;
};

const showTemplate: Handler = async (sight, req) => {
  const { program } = await programOf(sight, req);
  const rows = await templatesOf(sight, { program_id: program.id, format: program.format });
  const row = rows.find(({ id }) => id === req.param('template'));
  // Somebody else has changed the list meanwhile: it says so, with what is there now.
  if (!row && req.form.refusal) return showList(sight, req);
  const template = found(row, 'template');
  const state = req.form === emptyForm ? filled(template) : req.form;
  return <TemplatePage ui={req.ui} program={program} state={state} template={templateWords(req.ui.locale, template)} />;
};

export function mountTemplates(on: Routes): void {
  on.get('/program/goals', showList);
  on.get('/program/goals/:program', showList);
  on.get('/program/goals/:program/new', showNew);
  on.post('/program/goals/:program', {
    page: showNew,
    form: templateForm,
    deed: async (deed, form, req) => (
      await addTemplate(deed, req.param('program'), form),
      to(listPath(req), 'goals.templates.saved')
    ),
  });
  on.get('/program/goals/:program/:template', showTemplate);
  on.post('/program/goals/:program/:template', {
    page: showTemplate,
    form: templateForm,
    deed: async (deed, form, req) => (
      await saveTemplate(deed, req.param('program'), req.param('template'), form),
      to(listPath(req), 'goals.templates.saved')
    ),
  });
  on.post('/program/goals/:program/:template/removal', {
    page: showTemplate,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await removeTemplate(deed, req.param('program'), req.param('template')),
      to(listPath(req), 'goals.templates.removed')
    ),
  });
  on.post('/program/goals/:program/:template/order', {
    page: showList,
    form: moveForm,
    deed: async (deed, { way }, req) => (
      await moveTemplate(deed, req.param('program'), req.param('template'), way),
      to(listPath(req))
    ),
  });
}
