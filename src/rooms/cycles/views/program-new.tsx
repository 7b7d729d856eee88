import type { FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { programForm } from '../forms/programs.ts';
import { cycleFormats, cycleKinds } from '../rules.ts';
import { BothFields } from './both.tsx';
import { PlanSees } from './setup-parts.tsx';

/** One format, one name: everything else comes from the template and is asked step by step. */
export function NewProgramPage({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  const common = { ui, schema: programForm, state };
  const context = (
    <>
      <Section title={t('cycles.new.network_title')}>
        <p>{t('cycles.new.network_text')}</p>
        <p>
          <a class="link-strong" href="/program/settings">
            {t('cycles.new.network_link')}
          </a>
        </p>
      </Section>
      <PlanSees ui={ui} />
    </>
  );
  return (
    <Layout ui={ui} title={t('cycles.new.title')} area="work">
      <PageHead
        title={t('cycles.new.title')}
        lead={t('cycles.new.lead')}
        back={{ href: '/programs', label: t('cycles.programs.title') }}
        dense
      />
      <Columns context={context}>
        <Form
          ui={ui}
          action="/programs"
          schema={programForm}
          state={state}
          submit={t('cycles.new.submit')}
          cancel={{ href: '/programs' }}
        >
          <RadioField
            {...common}
            name="format"
            label={t('cycles.new.format')}
            options={cycleFormats.map((value) => ({
              value,
              label: t(`cycles.format.${value}`),
              hint: t(`cycles.format.${value}.what`),
            }))}
          />
          <RadioField
            {...common}
            name="kind"
            label={t('cycles.new.kind')}
            options={cycleKinds.map((value) => ({
              value,
              label: t(`cycles.kind.${value}`),
              hint: t(`cycles.kind.${value}.what`),
            }))}
          />
          <Section title={t('cycles.new.words')}>
            <div class="form">
              <BothFields {...common} of="name" words={t('cycles.new.name')} short needed />
              <BothFields
                {...common}
                of="purpose"
                words={t('cycles.new.purpose')}
                note={t('cycles.new.purpose_hint')}
                rows={3}
                needed
              />
              <BothFields {...common} of="cycle" words={t('cycles.new.cycle')} note={t('cycles.new.cycle_hint')} short />
            </div>
          </Section>
        </Form>
      </Columns>
    </Layout>
  );
}
