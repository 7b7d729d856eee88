import type { FormState } from '../../../platform/http/form.ts';

import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { experienceForm } from '../forms.ts';
import { offerFields, type OfferChoices } from './offer-fields.tsx';
import { Wizard, type WizardProps } from './wizard.tsx';

export function ExperienceStep({
  ui,
  kind,
  open,
  state,
  max_capacity,
  months,
  short_mentoring,
}: Omit<WizardProps, 'step'> & OfferChoices & { state: FormState }) {
  const { t } = ui;
  const common = { ui, schema: experienceForm, state };
  return (
    <Wizard ui={ui} kind={kind} step="experience" open={open} sees={['experience', 'conflicts', 'capacity']}>
      <Form
        ui={ui}
        action="/application/experience"
        schema={experienceForm}
        state={state}
        submit={t('applications.next')}
        again={t('applications.keep')}
      >
        <Section title={t('applications.experience.you')}>
          <TextArea
            {...common}
            required
            name="experience"
            rows={8}
            label={t('applications.experience.experience')}
            hint={t('applications.experience.experience_hint')}
          />
          <TextArea
            {...common}
            required
            name="motivation"
            rows={5}
            label={t('applications.experience.motivation')}
            hint={t('applications.experience.motivation_hint')}
          />
          <TextArea
            {...common}
            name="conflicts"
            rows={3}
            label={t('applications.experience.conflicts')}
            hint={t('applications.experience.conflicts_hint')}
          />
        </Section>
        <Section title={t('applications.experience.offer')}>
          {offerFields(common, { max_capacity, months, short_mentoring })}
        </Section>
      </Form>
    </Wizard>
  );
}
