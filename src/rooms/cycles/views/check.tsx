import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { DateField, SelectField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { fullName } from '../../people/rules/profile.ts';
import { evidenceForm, planForm } from '../forms/steering.ts';
import { mayBeTicked, needsEvidence, placeOf } from '../rules/checks.ts';
import { cycleBar } from './bar.ts';
import { CheckStanding, type BarCycle, type CheckLine } from './checklist.tsx';
import { checkTitle, steeringSees } from './steering.ts';

export interface CheckPageProps {
  ui: Ui;
  cycle: BarCycle;
  line: CheckLine;
  people: readonly { id: string; first_name: string; last_name: string; preferred_name: string | null }[];
  plan: FormState;
  tick: FormState;
}

function Done({ ui, at, line, tick }: { ui: Ui; at: string; line: CheckLine; tick: FormState }) {
  const { t } = ui;
  if (line.stand === 'ticked')
    return (
      <>
        <Prose text={line.evidence} />
        {line.fixed ? null : <PostButton ui={ui} action={`${at}/reopening`} label={t('cycles.checklist.reopen')} />}
      </>
    );
  if (line.stand === 'fact' || line.fixed) return <></>;
  if (!mayBeTicked(line)) return <p>{t('cycles.checklist.fact_hint')}</p>;
  return (
    <Form ui={ui} action={`${at}/tick`} schema={evidenceForm} state={tick} submit={t('cycles.checklist.tick')}>
      <TextArea
        ui={ui}
        schema={evidenceForm}
        state={tick}
        name="evidence"
        rows={3}
        required={needsEvidence(line)}
        label={t('cycles.checklist.evidence')}
        hint={t('cycles.checklist.evidence_hint')}
      />
    </Form>
  );
}

/** One point: how it stands, by what it can be seen, who sees to it and by when. */
export function CheckPage({ ui, cycle, line, people, plan, tick }: CheckPageProps) {
  const { t } = ui;
  const title = checkTitle(ui, line);
  const at = `/cycles/${cycle.id}/checklist/${line.id}`;
  const place = line.key ? placeOf[line.key] : undefined;
  const common = { ui, schema: planForm, state: plan };
  return (
    <Layout ui={ui} title={title} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        title={title}
        lead={line.key ? t(`cycles.check.${line.key}.hint` as Key) : t(`cycles.checklist.gate.${line.gate}`)}
        back={{ href: `/cycles/${cycle.id}/checklist`, label: t('cycles.checklist.short') }}
        action={
          place ? <LinkButton href={`/cycles/${cycle.id}${place}`}>{t('cycles.checklist.to_place')}</LinkButton> : undefined
        }
      />
      <Columns context={<WhoSees ui={ui} rows={steeringSees(ui, ['checklist'])} />}>
        <Section title={t('cycles.checklist.stand')}>
          <p>
            <CheckStanding ui={ui} line={line} />
          </p>
          <Done ui={ui} at={at} line={line} tick={tick} />
        </Section>
        {line.fixed ? null : (
          <Section title={t('cycles.checklist.who_when')}>
            <Form ui={ui} action={at} schema={planForm} state={plan} submit={t('cycles.checklist.plan')} second>
              <SelectField
                {...common}
                name="owner_id"
                label={t('cycles.checklist.owner')}
                empty={t('cycles.checklist.owner_none')}
                options={people.map((person) => ({ value: person.id, label: fullName(person) }))}
              />
              <DateField {...common} name="due_on" label={t('cycles.checklist.due_on')} />
            </Form>
          </Section>
        )}
        {line.key === null && !line.fixed ? (
          <PostButton ui={ui} action={`${at}/removal`} label={t('cycles.checklist.drop')} />
        ) : null}
      </Columns>
    </Layout>
  );
}
