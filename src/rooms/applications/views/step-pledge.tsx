import type { FormState } from '../../../platform/http/form.ts';
import { CheckField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { pledgeForm } from '../forms.ts';
import { Wizard, type WizardProps } from './wizard.tsx';

export interface PledgeStepProps extends Omit<WizardProps, 'step'> {
  state: FormState;
  accepted: boolean;
  /** The version in force; missing while the office has published none. */
  standards?: { hash: string; binding: { title: string; text: string }[] } | undefined;
  cv_keep_days: number;
  closed_keep_months: number;
}

export function PledgeStep({ ui, kind, open, state, accepted, standards, cv_keep_days, closed_keep_months }: PledgeStepProps) {
  const { t } = ui;
  const common = { ui, schema: pledgeForm, state };
  return (
    <Wizard ui={ui} kind={kind} step="pledge" open={open} sees={['topics_evidence', 'experience', 'cv', 'capacity', 'reason']}>
      <Form ui={ui} action="/application/pledge" schema={pledgeForm} state={state} submit={t('applications.pledge.submit')}>
        <Section title={t('applications.pledge.title')}>
          <Prose text={t('applications.pledge.text')} />
          <CheckField {...common} name="pledge" value="yes" label={t('applications.pledge.label')} />
        </Section>
        <Section
          title={t('applications.pledge.standards')}
          aside={<a href="/standards?next=/application/pledge">{t('applications.pledge.standards_read')}</a>}
        >
          {accepted ? (
            <State sign="done">{t('applications.pledge.accepted')}</State>
          ) : standards ? (
            <>
              <p>{t('applications.pledge.standards_text')}</p>
              <details>
                <summary>{t('applications.pledge.standards_open')}</summary>
                {standards.binding.map((section) => (
                  <div class="prose">
                    <h3>{section.title}</h3>
                    <p>{section.text}</p>
                  </div>
                ))}
              </details>
              <input type="hidden" name="hash" value={standards.hash} />
              <CheckField
                {...common}
                name="standards"
                value="yes"
                label={t('applications.pledge.accept')}
                hint={t('applications.pledge.accept_hint')}
              />
            </>
          ) : (
            <p>{t('applications.pledge.no_standards')}</p>
          )}
        </Section>
        <Section title={t('applications.pledge.privacy')} aside={<a href="/privacy">{t('applications.pledge.privacy_read')}</a>}>
          <p>{t('applications.pledge.privacy_text', { days: cv_keep_days, months: closed_keep_months })}</p>
        </Section>
      </Form>
    </Wizard>
  );
}
