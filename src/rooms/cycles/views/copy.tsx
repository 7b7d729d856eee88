import type { FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { copyForm } from '../forms/programs.ts';
import type { DeskCycle } from '../store/cycles.ts';
import { cycleBar } from './bar.ts';
import { BothFields } from './both.tsx';
import { PlanSees } from './setup-parts.tsx';

export interface CopyPageProps {
  ui: Ui;
  cycle: DeskCycle;
  state: FormState;
  /** The office may also begin a programme of its own with it. */
  may_open: boolean;
}

/** The next cycle, or the same undertaking with another topic. */
export function CopyPage({ ui, cycle, state, may_open }: CopyPageProps) {
  const { t } = ui;
  const common = { ui, schema: copyForm, state };
  const ways = may_open ? (['same', 'new'] as const) : (['same'] as const);
  return (
    <Layout ui={ui} title={t('cycles.copy.title')} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        title={t('cycles.copy.title')}
        lead={t('cycles.copy.lead')}
        back={{ href: `/cycles/${cycle.id}/setup`, label: t('cycles.setup.back') }}
        dense
      />
      <Columns
        context={
          <>
            <Section title={t('cycles.copy.what')}>
              <p>{t('cycles.copy.taken')}</p>
              <p>{t('cycles.copy.not_taken')}</p>
            </Section>
            <PlanSees ui={ui} />
          </>
        }
      >
        <Form
          ui={ui}
          action={`/cycles/${cycle.id}/copies`}
          schema={copyForm}
          state={state}
          submit={t('cycles.copy.submit')}
          cancel={{ href: `/cycles/${cycle.id}/setup` }}
        >
          <RadioField
            {...common}
            name="into"
            label={t('cycles.copy.into')}
            options={ways.map((value) => ({
              value,
              label: t(`cycles.copy.into.${value}`),
              hint: t(`cycles.copy.into.${value}.what`),
            }))}
          />
          <BothFields {...common} of="name" words={t('cycles.copy.name')} short needed />
          <BothFields {...common} of="focus" words={t('cycles.form.focus')} note={t('cycles.form.focus_hint')} short />
          {may_open ? (
            <BothFields {...common} of="program" words={t('cycles.copy.program')} note={t('cycles.copy.program_hint')} short />
          ) : null}
        </Form>
      </Columns>
    </Layout>
  );
}
