import type { FormState } from '../../../platform/http/form.ts';
import { SelectField, TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { organizationForm, profileForm } from '../forms/organization.ts';
import { sizeClasses } from '../rules.ts';
import { backTo, OrganizationPage, type OrganizationName } from './frame.tsx';
import { organizationSees } from './words.ts';

/** Size, industry, group, place: what the mix of a cycle and the rules of the matching rest on. */
export function ProfilePage({
  ui,
  organization,
  state,
  industries,
  groups,
}: {
  ui: Ui;
  organization: OrganizationName;
  state: FormState;
  industries: string[];
  groups: string[];
}) {
  const { t } = ui;
  const common = { ui, schema: profileForm, state };
  return (
    <OrganizationPage
      ui={ui}
      organization={organization}
      title={t('consortium.profile.change_title', { name: organization.name })}
      lead={t('consortium.profile.lead')}
      back={backTo(organization)}
    >
      <Columns context={<WhoSees ui={ui} rows={organizationSees(ui, ['profile'])} />}>
        <Form
          ui={ui}
          action={`/organizations/${organization.id}/profile`}
          schema={profileForm}
          state={state}
          submit={t('consortium.profile.save')}
          cancel={{ href: `/organizations/${organization.id}` }}
        >
          <SelectField
            {...common}
            name="size_class"
            label={t('consortium.size')}
            hint={t('consortium.size_hint')}
            options={sizeClasses.map((value) => ({ value, label: t(`consortium.size.${value}`) }))}
          />
          <TextField {...common} name="industry" label={t('consortium.industry')} suggestions={industries} />
          <TextField
            {...common}
            name="company_group"
            label={t('consortium.company_group')}
            hint={t('consortium.company_group_hint')}
            suggestions={groups}
          />
          <TextField {...common} name="place" label={t('consortium.place')} />
          <TextArea {...common} name="note" label={t('consortium.note')} hint={t('consortium.note_hint')} rows={3} />
        </Form>
      </Columns>
    </OrganizationPage>
  );
}

export function NewOrganizationPage({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('consortium.new.title')} area="work">
      <PageHead
        title={t('consortium.new.title')}
        lead={t('consortium.new.lead')}
        back={{ href: '/organizations', label: t('consortium.list.title') }}
      />
      <Columns context={<WhoSees ui={ui} rows={organizationSees(ui, ['profile'])} />}>
        <Form
          ui={ui}
          action="/organizations"
          schema={organizationForm}
          state={state}
          submit={t('consortium.new.submit')}
          cancel={{ href: '/organizations' }}
        >
          <TextField ui={ui} schema={organizationForm} state={state} name="name" label={t('consortium.list.name')} />
        </Form>
      </Columns>
    </Layout>
  );
}
