import type { FormState } from '../../../platform/http/form.ts';
import { CheckField, ChecksField } from '../../../platform/html/choices.tsx';
import { DateField, TextField } from '../../../platform/html/fields.tsx';
import { Facts, Section } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { careerLevels, experienceBands } from '../../people/rules/profile.ts';
import { participantsForm } from '../forms/setup-participants.ts';
import { hasOrganizations, isSettled, sidesOf, type Side } from '../rules.ts';
import type { Cycle } from '../store/cycles.ts';
import { BothFields } from './both.tsx';
import { eligibilityLine } from './decided.ts';

interface Props {
  ui: Ui;
  state: FormState;
  cycle: Cycle;
}

function RoleFields({ ui, state, side }: Props & { side: Side }) {
  const { t } = ui;
  const common = { ui, schema: participantsForm, state };
  return (
    <div class="form spread">
      <ChecksField
        {...common}
        name={`${side}_levels`}
        required={false}
        columns
        label={t('cycles.form.levels')}
        options={careerLevels.map((value) => ({ value, label: t(`people.career_level.${value}`) }))}
      />
      <ChecksField
        {...common}
        name={`${side}_bands`}
        required={false}
        columns
        label={t('cycles.form.bands')}
        options={experienceBands.map((value) => ({ value, label: t(`people.years_experience.${value}`) }))}
      />
      <BothFields
        {...common}
        of={`${side}_words`}
        words={t('cycles.form.criteria')}
        note={t('cycles.form.criteria_hint')}
        rows={2}
      />
    </div>
  );
}

/** Who may take part in each role, as fields or, once people were asked, as it stands. */
function Roles(props: Props) {
  const { ui, state, cycle } = props;
  const { t } = ui;
  const settled = isSettled(cycle);
  return (
    <>
      {sidesOf(cycle.format).map((side) => (
        <Section title={t(`cycles.sides.${side}`)}>
          <div class="form">
            {settled ? (
              <Facts rows={[{ label: t('cycles.form.eligible'), value: eligibilityLine(ui, cycle, side) }]} />
            ) : (
              <RoleFields {...props} side={side} />
            )}
            <TextField
              {...{ ui, state }}
              schema={participantsForm}
              name={`${side}_places`}
              type="number"
              inputmode="numeric"
              min={1}
              max={2000}
              label={t('cycles.form.places')}
              hint={t('cycles.form.places_hint')}
            />
          </div>
        </Section>
      ))}
      {settled ? <Banner kind="info">{t('cycles.setup.settled_roles')}</Banner> : null}
    </>
  );
}

function Minimums({ ui, state }: Omit<Props, 'cycle'>) {
  const { t } = ui;
  const number = (name: 'min_organizations' | 'min_per_organization', max: number) => (
    <TextField
      {...{ ui, state }}
      schema={participantsForm}
      name={name}
      required={false}
      type="number"
      inputmode="numeric"
      min={0}
      max={max}
      label={t(`cycles.form.${name}`)}
      hint={t(`cycles.form.${name}_hint`)}
    />
  );
  return (
    <Section title={t('cycles.form.minimums')}>
      <div class="fieldgrid fieldgrid-top">
        {number('min_organizations', 100)}
        {number('min_per_organization', 50)}
      </div>
    </Section>
  );
}

export function ParticipantsFields(props: Props) {
  const { ui, state, cycle } = props;
  const { t } = ui;
  const common = { ui, schema: participantsForm, state };
  return (
    <>
      <BothFields {...common} of="groups" words={t('cycles.form.groups')} note={t('cycles.form.groups_hint')} rows={3} />
      <CheckField
        {...common}
        name="gender"
        required={false}
        label={t('cycles.form.gender')}
        hint={t('cycles.form.gender_hint')}
      />
      <BothFields {...common} of="rationale" words={t('cycles.form.rationale')} note={t('cycles.form.rationale_hint')} rows={3} />
      <DateField
        {...common}
        name="review_on"
        required={false}
        label={t('cycles.form.target_review')}
        hint={t('cycles.form.target_review_hint')}
      />
      <ChecksField
        {...common}
        name="ways"
        label={t('cycles.form.ways')}
        options={(['call', 'nomination'] as const).map((value) => ({
          value,
          label: t(`cycles.way.${value}`),
          hint: t(`cycles.way.${value}.hint`),
        }))}
      />
      <CheckField
        {...common}
        name="manager_agreement"
        required={false}
        label={t('cycles.form.manager')}
        hint={t('cycles.form.manager_hint')}
      />
      <Roles {...props} />
      {hasOrganizations(cycle.format) ? <Minimums ui={ui} state={state} /> : null}
    </>
  );
}
