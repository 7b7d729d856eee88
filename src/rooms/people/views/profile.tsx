import type { FormState } from '../../../platform/http/form.ts';
import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { errorOf } from '../../../platform/html/field.tsx';
import { SelectField, TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { profileForm } from '../forms.ts';
import type { SearchPart } from '../rules/fit.ts';
import { careerLevels, experienceBands, workModes } from '../rules/profile.ts';
import { ProfileAside } from './profile-aside.tsx';
import { languageFields, languagesInTwo, SlotsField } from './profile-fields.tsx';
import { profileSees } from './sees.ts';

export interface ProfilePageProps {
  ui: Ui;
  state: FormState;
  organizations: string[];
  photo?: string | undefined;
  initials: string;
  missing: string[];
  confirmed_at: Date | null;
  there: readonly SearchPart[];
}

export function ProfilePage({ ui, state, organizations, photo, initials, missing, confirmed_at, there }: ProfilePageProps) {
  const { t } = ui;
  const common = { ui, schema: profileForm, state };
  const choices = <T extends string>(values: readonly T[], word: (value: T) => string) =>
    values.map((value) => ({ value, label: word(value) }));
  const [shown, more] = languagesInTwo(state);
  return (
    <Layout ui={ui} title={t('people.profile.title')} area="work">
      <PageHead
        title={t('people.profile.title')}
        lead={t('people.profile.lead')}
        avatar={{ initials, photo, size: 44 }}
        action={
          <Buttons>
            <LinkButton href="/profile/preview">{t('people.profile.preview')}</LinkButton>
          </Buttons>
        }
      />
      <Columns
        context={
          <>
            <ProfileAside ui={ui} missing={missing} confirmed_at={confirmed_at} there={there} />
            <WhoSees ui={ui} rows={profileSees(ui)} />
          </>
        }
      >
        <Form ui={ui} action="/profile" schema={profileForm} state={state} submit={t('people.profile.save')}>
          <Section title={t('people.profile.person')}>
            <TextField {...common} name="first_name" label={t('people.first_name')} autocomplete="given-name" />
            <TextField
              {...common}
              name="last_name"
              label={t('people.last_name')}
              autocomplete="family-name"
              hint={t('people.last_name_hint')}
            />
            <TextField
              {...common}
              name="preferred_name"
              label={t('people.preferred_name')}
              hint={t('people.preferred_name_hint')}
            />
            <TextField
              {...common}
              name="phone"
              type="tel"
              label={t('people.phone')}
              hint={t('people.phone_hint')}
              autocomplete="tel"
              width="half"
            />
          </Section>
          <Section title={t('people.profile.work')}>
            <TextField {...common} name="headline" label={t('people.headline')} hint={t('people.headline_hint')} />
            <TextField
              {...common}
              name="organization"
              label={t('people.organization')}
              suggestions={organizations}
              autocomplete="organization"
            />
            <TextField {...common} name="function" label={t('people.function')} autocomplete="organization-title" />
            <div class="fieldgrid">
              <TextField {...common} name="industry" label={t('people.industry')} />
              <SelectField
                {...common}
                name="career_level"
                label={t('people.career_level')}
                options={choices(careerLevels, (level) => t(`people.career_level.${level}`))}
              />
              <SelectField
                {...common}
                name="years_experience_band"
                label={t('people.years_experience')}
                options={choices(experienceBands, (band) => t(`people.years_experience.${band}`))}
              />
            </div>
          </Section>
          <Section title={t('people.profile.meeting')}>
            <div class="fieldgrid">
              <TextField {...common} name="location" label={t('people.location')} autocomplete="address-level2" />
              <SelectField
                {...common}
                name="work_mode"
                label={t('people.work_mode')}
                options={choices(workModes, (mode) => t(`people.work_mode.${mode}`))}
              />
              <TextField
                {...common}
                name="max_travel_minutes"
                type="number"
                min={0}
                max={300}
                step={5}
                label={t('people.max_travel')}
                hint={t('people.max_travel_hint')}
              />
            </div>
            <SlotsField {...common} name="availability_slots" label={t('people.availability')} />
          </Section>
          <Section title={t('people.profile.languages')} aside={t('people.languages_hint')}>
            <div class="fieldgrid">{languageFields(common, shown)}</div>
            <details class="more-fields" open={more.some((language) => errorOf(state, `level.${language}`) !== undefined)}>
              <summary>{t('people.languages_more', { count: more.length })}</summary>
              <div class="fieldgrid">{languageFields(common, more)}</div>
            </details>
          </Section>
          <Section title={t('people.profile.about')}>
            <TextArea {...common} name="about" rows={6} label={t('people.about')} hint={t('people.about_hint')} />
            <TextArea {...common} name="links" rows={3} label={t('people.links')} hint={t('people.links_hint')} />
          </Section>
        </Form>
        {missing.length === 0 ? (
          <PostButton ui={ui} action="/profile/confirmation" kind="link" label={t('people.profile.confirm')} />
        ) : null}
      </Columns>
    </Layout>
  );
}
