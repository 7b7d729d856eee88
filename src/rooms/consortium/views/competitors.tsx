import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { competitorForm } from '../forms/organization.ts';
import { backTo, OrganizationPage, type OrganizationName } from './frame.tsx';
import { organizationSees } from './words.ts';

/** With whom nobody of this organisation is ever paired. */
export function CompetitorsPage({
  ui,
  organization,
  competitors,
  names,
  lifts,
  state,
}: {
  ui: Ui;
  organization: OrganizationName;
  competitors: readonly { id: string; name: string }[];
  names: string[];
  /** The reader may take an entry away. */
  lifts: boolean;
  state: FormState;
}) {
  const { t } = ui;
  const path = `/organizations/${organization.id}/competitors`;
  return (
    <OrganizationPage
      ui={ui}
      organization={organization}
      title={t('consortium.competitors.page_title', { name: organization.name })}
      lead={t('consortium.competitors.lead')}
      back={backTo(organization)}
    >
      <Columns context={<WhoSees ui={ui} rows={organizationSees(ui, ['competitors'])} />}>
        <Section title={t('consortium.competitors.named', { count: competitors.length })}>
          {competitors.length === 0 ? null : (
            <Rows
              rows={competitors.map(({ id, name }) => ({
                title: name,
                line: t('consortium.competitors.both'),
                aside: lifts
                  ? [
                      <PostButton
                        ui={ui}
                        action={`${path}/${id}/removal`}
                        label={t('consortium.competitors.remove')}
                        about={name}
                        kind="plain"
                        size="row"
                      />,
                    ]
                  : [],
              }))}
            />
          )}
          {lifts || competitors.length === 0 ? null : <p class="quiet">{t('consortium.competitors.not_alone')}</p>}
        </Section>
        <Section title={t('consortium.competitors.add')}>
          <Form ui={ui} action={path} schema={competitorForm} state={state} submit={t('consortium.competitors.add_submit')}>
            <TextField
              ui={ui}
              schema={competitorForm}
              state={state}
              name="competitor"
              label={t('consortium.competitors.name')}
              hint={t('consortium.competitors.name_hint')}
              suggestions={names}
            />
          </Form>
        </Section>
      </Columns>
    </OrganizationPage>
  );
}
