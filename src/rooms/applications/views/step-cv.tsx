import type { FormState } from '../../../platform/http/form.ts';
import { FileField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import { cvForm } from '../forms.ts';
import { Wizard, type WizardProps } from './wizard.tsx';

export interface CvStepProps extends Omit<WizardProps, 'step'> {
  state: FormState;
  /** The file that is there. */
  stored?: { name: string; pages: number; has_text: boolean } | undefined;
  /** One that came with an earlier application and is not deleted yet. */
  earlier?: { name: string; date: Date } | undefined;
  keep_days: number;
}

export function CvStep({ ui, kind, open, state, stored, earlier, keep_days }: CvStepProps) {
  const { t } = ui;
  return (
    <Wizard ui={ui} kind={kind} step="cv" open={open} sees={['cv']}>
      {stored && !stored.has_text ? (
        <Banner kind="info" title={t('applications.cv.no_text')}>
          {t('applications.cv.no_text_hint')}
        </Banner>
      ) : null}
      {earlier ? (
        <Section title={t('applications.cv.again')}>
          <p>{t('applications.cv.again_text', { name: earlier.name, date: ui.date(earlier.date) })}</p>
          <PostButton ui={ui} action="/application/cv" label={t('applications.cv.again_button')} fields={{ again: 'on' }} />
        </Section>
      ) : null}
      <Form ui={ui} action="/application/cv" schema={cvForm} state={state} multipart submit={t('applications.next')}>
        <FileField
          ui={ui}
          schema={cvForm}
          state={state}
          name="cv"
          required={!stored}
          accept=".pdf,application/pdf"
          label={t('applications.cv.label')}
          hint={t('applications.cv.hint', { days: keep_days })}
          stored={stored && t('applications.cv.stored', { name: stored.name, pages: stored.pages })}
        />
      </Form>
    </Wizard>
  );
}
