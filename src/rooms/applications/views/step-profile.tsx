import { buttonForm } from '../../../platform/http/form.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Facts, Section } from '../../../platform/html/page.tsx';
import { Disc } from '../../../platform/html/signs.tsx';
import type { PublicProfile } from '../../people/rules/visible.ts';
import { Wizard, type WizardProps } from './wizard.tsx';

export interface ProfileStepProps extends Omit<WizardProps, 'step'> {
  state: FormState;
  profile: PublicProfile;
  /** Words for what a profile must hold and this one does not. */
  missing: string[];
  confirmed_at: Date | null;
  days: number;
}

export function ProfileStep({ ui, kind, open, state, profile, missing, confirmed_at, days }: ProfileStepProps) {
  const { t } = ui;
  const rows = [
    { label: t('people.function'), value: profile.line },
    { label: t('people.headline'), value: profile.headline },
    { label: t('people.location'), value: profile.location },
    { label: t('people.work_mode'), value: profile.work_mode && t(`people.work_mode.${profile.work_mode}`) },
    {
      label: t('people.languages'),
      value: profile.languages.map(({ language }) => t(`people.language.${language as 'de'}`)).join(', '),
    },
    { label: t('people.about'), value: profile.about },
  ];
  return (
    <Wizard ui={ui} kind={kind} step="profile" open={open} sees={['topics_evidence', 'experience', 'cv']}>
      <Section title={profile.name} aside={<a href="/profile">{t('applications.profile.edit')}</a>}>
        <Facts rows={rows.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
        <p class="quiet">
          {confirmed_at
            ? t('applications.profile.confirmed', { date: ui.date(confirmed_at), days })
            : t('applications.profile.unconfirmed', { days })}
        </p>
      </Section>
      {missing.length > 0 ? (
        <Section title={t('applications.profile.missing')}>
          <ul class="plainlist">
            {missing.map((label) => (
              <li>
                <Disc sign="open" /> {label}
              </li>
            ))}
          </ul>
          <Buttons>
            <LinkButton kind="primary" href="/profile">
              {t('applications.profile.complete')}
            </LinkButton>
          </Buttons>
        </Section>
      ) : (
        <Form ui={ui} action="/application/profile" schema={buttonForm} state={state} submit={t('applications.profile.confirm')}>
          {null}
        </Form>
      )}
    </Wizard>
  );
}
