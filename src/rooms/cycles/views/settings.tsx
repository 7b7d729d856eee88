import { CheckField } from '../../../platform/html/choices.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { settingLimits } from '../../programs/rules/numbers.ts';
import { cycleSettingsForm } from '../forms/steering.ts';
import { cycleNumbers, cycleSwitches } from '../rules/settings.ts';
import { cycleBar } from './bar.ts';
import type { BarCycle } from './checklist.tsx';
import { History, type HistoryLine } from './history.tsx';
import { steeringSees } from './steering.ts';

export interface CycleSettingsProps {
  ui: Ui;
  cycle: BarCycle & { slug: string };
  form: FormState;
  version: number;
  shut: boolean;
  history: readonly HistoryLine[];
}

function More({ ui, cycle }: Pick<CycleSettingsProps, 'ui' | 'cycle'>) {
  const { t } = ui;
  const links = [
    [`/cycles/${cycle.id}/staff`, t('cycles.settings.to_staff')],
    [`/cycles/${cycle.id}/checklist`, t('cycles.settings.to_checklist')],
    [`/cycles/${cycle.id}/setup`, t('cycles.settings.to_setup')],
    [`/programs/${cycle.slug}`, t('cycles.settings.to_page')],
  ] as const;
  return (
    <Section title={t('cycles.settings.more')}>
      <ul class="plainlist">
        {links.map(([href, label]) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The numbers that the tandems of this cycle keep, and who changed what when. */
export function CycleSettingsPage({ ui, cycle, form, version, shut, history }: CycleSettingsProps) {
  const { t } = ui;
  const common = { ui, schema: cycleSettingsForm, state: form };
  return (
    <Layout ui={ui} title={t('cycles.settings.title')} area="work" program={cycleBar(ui, cycle)}>
      <PageHead title={t('cycles.settings.title')} lead={t('cycles.settings.lead', { version })} />
      <Columns
        context={
          <>
            <More ui={ui} cycle={cycle} />
            <WhoSees ui={ui} rows={steeringSees(ui, ['settings', 'checklist'])} />
          </>
        }
      >
        {shut ? (
          <p>{t('cycles.settings.shut')}</p>
        ) : (
          <Form
            ui={ui}
            action={`/cycles/${cycle.id}/settings`}
            schema={cycleSettingsForm}
            state={form}
            submit={t('cycles.settings.save')}
          >
            <input type="hidden" name="seen" value={String(version)} />
            <Section title={t('cycles.settings.numbers')}>
              <div class="fieldgrid">
                {cycleNumbers.map((name) => {
                  const [min, max] = settingLimits[name];
                  return (
                    <TextField
                      {...common}
                      name={name}
                      type="number"
                      inputmode="numeric"
                      min={min}
                      max={max}
                      required
                      label={t(`programs.setting.${name}`)}
                      hint={t('programs.setting.range', { min, max })}
                    />
                  );
                })}
              </div>
            </Section>
            <Section title={t('cycles.settings.switches')}>
              {cycleSwitches.map((name) => (
                <CheckField
                  {...common}
                  name={name}
                  required={false}
                  label={t(`programs.setting.${name}`)}
                  hint={t('programs.setting.new_tandems')}
                />
              ))}
            </Section>
          </Form>
        )}
        <History ui={ui} lines={history} />
      </Columns>
    </Layout>
  );
}
