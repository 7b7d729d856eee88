import { LinkButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { DateField, SelectField, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Message } from '../../../platform/refusal.ts';
import { ownCheckForm } from '../forms/steering.ts';
import { checkGates, type CheckGate, type CycleFormat } from '../rules.ts';
import type { CheckStand } from '../rules/checks.ts';
import { gateIsPassed } from '../rules/steering.ts';
import { cycleBar } from './bar.ts';
import { StateSection, type StateProps } from './state.tsx';
import { checkTitle, steeringSees } from './steering.ts';

export interface CheckLine {
  id: string;
  key: string | null;
  title: string;
  gate: CheckGate;
  required: boolean;
  due_on: string | null;
  evidence: string;
  done_at: Date | null;
  stand: CheckStand;
  /** Empty: nobody, or somebody who is gone. */
  owner: string;
  by: string;
  overdue: boolean;
  /** The step that waited for it is behind. */
  fixed: boolean;
}

export type BarCycle = StateProps['cycle'] & { program_id: string; format: CycleFormat; name_de: string; name_en: string };

/** Sign and words of how a point stands. */
export function CheckStanding({ ui, line }: { ui: Ui; line: CheckLine }) {
  const { t } = ui;
  const { stand, done_at, by, due_on, overdue } = line;
  if (stand === 'fact') return <State sign="done">{t('cycles.checklist.by_system')}</State>;
  if (stand === 'ticked' && done_at) {
    const date = ui.date(done_at);
    return (
      <State sign="done">
        {by ? t('cycles.checklist.ticked', { date, name: by }) : t('cycles.checklist.ticked_gone', { date })}
      </State>
    );
  }
  if (!due_on) return <State sign="open">{t('cycles.checklist.open')}</State>;
  const date = ui.date(due_on);
  return overdue ? (
    <State sign="waits">{t('cycles.checklist.overdue', { date })}</State>
  ) : (
    <State sign="open">{t('cycles.checklist.due', { date })}</State>
  );
}

function Gate({ ui, cycle, gate, lines }: { ui: Ui; cycle: BarCycle; gate: CheckGate; lines: readonly CheckLine[] }) {
  const { t } = ui;
  const title = t(`cycles.checklist.gate.${gate}`);
  const done = lines.filter(({ stand }) => stand !== 'open').length;
  return (
    <Section title={title} aside={<span class="quiet">{t('cycles.checklist.count', { done, all: lines.length })}</span>}>
      <Table
        caption={title}
        head={[
          { label: t('cycles.checklist.field.title') },
          { label: t('cycles.checklist.owner') },
          { label: t('cycles.checklist.stand') },
          { label: t('cycles.checklist.edit'), silent: true },
        ]}
        rows={lines.map((line) => {
          const name = checkTitle(ui, line);
          const hint = line.key ? t(`cycles.check.${line.key}.hint` as Key) : line.required ? '' : t('cycles.checklist.optional');
          return {
            key: `check-${line.id}`,
            cells: [
              <Two top={<strong>{name}</strong>} below={line.stand === 'ticked' && line.evidence ? line.evidence : hint} />,
              line.owner || <span class="quiet">{t('cycles.checklist.owner_none')}</span>,
              <CheckStanding ui={ui} line={line} />,
              <LinkButton href={`/cycles/${cycle.id}/checklist/${line.id}`} about={name} size="row">
                {t(line.fixed || line.stand !== 'open' ? 'cycles.checklist.look' : 'cycles.checklist.edit')}
              </LinkButton>,
            ],
          };
        })}
      />
    </Section>
  );
}

function Own({ ui, cycle, form }: { ui: Ui; cycle: BarCycle; form: FormState }) {
  const { t } = ui;
  const common = { ui, schema: ownCheckForm, state: form };
  const gates = checkGates.filter((gate) => !gateIsPassed(gate, cycle));
  if (gates.length === 0) return <></>;
  return (
    <Section title={t('cycles.checklist.add')}>
      <p class="quiet">{t('cycles.checklist.add_text')}</p>
      <Form
        ui={ui}
        action={`/cycles/${cycle.id}/checklist`}
        schema={ownCheckForm}
        state={form}
        submit={t('cycles.checklist.add_do')}
        second
      >
        <TextField {...common} name="title" label={t('cycles.checklist.field.title')} />
        <SelectField
          {...common}
          name="gate"
          label={t('cycles.checklist.field.gate')}
          options={gates.map((value) => ({ value, label: t(`cycles.checklist.gate.${value}`) }))}
        />
        <DateField {...common} name="due_on" label={t('cycles.checklist.due_on')} />
        <CheckField {...common} name="required" required={false} label={t('cycles.checklist.field.required')} />
      </Form>
    </Section>
  );
}

export interface ChecklistPageProps {
  ui: Ui;
  cycle: BarCycle;
  lines: readonly CheckLine[];
  steps: StateProps['steps'];
  running: number;
  form: FormState;
  refusal: Message | undefined;
}

export function ChecklistPage({ ui, cycle, lines, steps, running, form, refusal }: ChecklistPageProps) {
  const { t } = ui;
  const open = lines.filter(({ stand, required }) => stand === 'open' && required).length;
  const title = t('cycles.checklist.title', { open });
  return (
    <Layout ui={ui} title={title} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        title={title}
        lead={t('cycles.checklist.lead')}
        action={<LinkButton href={`/cycles/${cycle.id}/quality`}>{t('cycles.quality.short')}</LinkButton>}
      />
      <Columns
        context={
          <>
            <StateSection ui={ui} cycle={cycle} steps={steps} running={running} refusal={refusal} />
            <Own ui={ui} cycle={cycle} form={form} />
            <WhoSees ui={ui} rows={steeringSees(ui, ['checklist', 'override'])} />
          </>
        }
      >
        {checkGates.map((gate) => {
          const here = lines.filter((line) => line.gate === gate);
          return here.length > 0 ? <Gate ui={ui} cycle={cycle} gate={gate} lines={here} /> : null;
        })}
      </Columns>
    </Layout>
  );
}
