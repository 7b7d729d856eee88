import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import { SelectField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import { Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { templateForm } from '../forms.ts';
import { strands, type Strand } from '../rules.ts';

export interface TemplateView {
  id: string;
  text: string;
  signs: string;
  strand: Strand | null;
}

export interface TemplatesPageProps {
  ui: Ui;
  program: { id: string; name: string };
  others: { id: string; name: string }[];
  templates: TemplateView[];
  /** The office has not touched them yet: they are the house's. */
  shipped: boolean;
  refusal: Message | undefined;
}

const sees = (ui: Ui) => [{ what: ui.t('goals.templates.sees'), who: ui.t('goals.templates.sees_who') }];

/** What a programme suggests to those who set a goal. */
export function TemplatesPage({ ui, program, others, templates, shipped, refusal }: TemplatesPageProps) {
  const { t } = ui;
  const path = `/program/goals/${program.id}`;
  return (
    <Layout ui={ui} title={t('goals.templates.title')} area="work">
      <PageHead
        title={t('goals.templates.headline', { count: templates.length, program: program.name })}
        lead={t('goals.templates.office_lead')}
        back={{ href: '/program/settings', label: t('programs.settings.title') }}
        action={
          <LinkButton href={`${path}/new`} kind="primary">
            {t('goals.templates.new')}
          </LinkButton>
        }
      />
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      {shipped ? <Banner kind="info">{t('goals.templates.shipped')}</Banner> : null}
      <Columns
        context={
          <>
            {others.length > 0 ? (
              <Section title={t('goals.templates.others')}>
                <Rows rows={others.map(({ id, name }) => ({ title: name, href: `/program/goals/${id}` }))} />
              </Section>
            ) : null}
            <WhoSees ui={ui} rows={sees(ui)} />
          </>
        }
      >
        <ol class="goalsteps">
          {templates.map((template, at) => (
            <li class="goalstep goaltemplate">
              <div class="goalstep-words">
                <Two
                  top={<strong>{template.text}</strong>}
                  below={[
                    t('goals.noticed', { signs: template.signs }),
                    template.strand ? t(`goals.strand.${template.strand}`) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                />
              </div>
              <div class="goalstep-do">
                <LinkButton href={`${path}/${template.id}`} size="row" about={template.text}>
                  {t('goals.templates.edit')}
                </LinkButton>
                <div class="goalstep-order">
                  {at > 0 ? (
                    <PostButton
                      ui={ui}
                      action={`${path}/${template.id}/order`}
                      fields={{ way: 'up' }}
                      label={t('goals.steps.up')}
                      about={template.text}
                      kind="link"
                    />
                  ) : null}
                  {at < templates.length - 1 ? (
                    <PostButton
                      ui={ui}
                      action={`${path}/${template.id}/order`}
                      fields={{ way: 'down' }}
                      label={t('goals.steps.down')}
                      about={template.text}
                      kind="link"
                    />
                  ) : null}
                </div>
              </div>
            </li>
          ))}
        </ol>
      </Columns>
    </Layout>
  );
}

export interface TemplatePageProps {
  ui: Ui;
  program: { id: string; name: string };
  state: FormState;
  /** Undefined: a new one. */
  template: TemplateView | undefined;
}

export function TemplatePage({ ui, program, state, template }: TemplatePageProps) {
  const { t } = ui;
  const list = `/program/goals/${program.id}`;
  const field = { ui, schema: templateForm, state };
  return (
    <Layout ui={ui} title={t(template ? 'goals.templates.edit_title' : 'goals.templates.new')} area="work">
      <PageHead
        title={t(template ? 'goals.templates.edit_title' : 'goals.templates.new')}
        back={{ href: list, label: t('goals.templates.title') }}
      />
      <Columns context={<WhoSees ui={ui} rows={sees(ui)} />}>
        <Form
          ui={ui}
          action={template ? `${list}/${template.id}` : list}
          schema={templateForm}
          state={state}
          submit={t('goals.templates.save')}
          cancel={{ href: list }}
        >
          <TextArea {...field} name="text_de" rows={2} label={t('goals.templates.text_de')} />
          <TextArea {...field} name="signs_de" rows={2} label={t('goals.templates.signs_de')} />
          <TextArea {...field} name="text_en" rows={2} label={t('goals.templates.text_en')} />
          <TextArea {...field} name="signs_en" rows={2} label={t('goals.templates.signs_en')} />
          <SelectField
            {...field}
            name="strand"
            label={t('goals.form.strand')}
            options={strands.map((value) => ({ value, label: t(`goals.strand.${value}`) }))}
          />
        </Form>
        {template ? (
          <Section title={t('goals.templates.remove_title')}>
            <p class="quiet">{t('goals.templates.remove_text')}</p>
            <Buttons>
              <PostButton ui={ui} action={`${list}/${template.id}/removal`} label={t('goals.templates.remove')} />
            </Buttons>
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
