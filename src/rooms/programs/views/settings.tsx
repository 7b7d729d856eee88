import type { FormState } from '../../../platform/http/form.ts';
import { CheckField } from '../../../platform/html/choices.tsx';
import { DateField, TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { settingsForm } from '../forms.ts';
import type { ProgramState } from '../rules.ts';
import { settingLimits } from '../rules/numbers.ts';
import { settingGroups, settingSwitches } from '../rules/settings.ts';
import { StateSection } from './state.tsx';

type Common = { ui: Ui; schema: typeof settingsForm; state: FormState };
type NumberName = keyof typeof settingLimits;

/** `label` comes with the field, so that the error summary finds it. */
function NumberField({ name, label, ...common }: Common & { name: NumberName; label: string }) {
  const { t } = common.ui;
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
      label={label}
      hint={t('programs.setting.range', { min, max })}
    />
  );
}

function OfficeAside({ ui, unread, reads_feedback }: { ui: Ui; unread: number; reads_feedback: boolean }) {
  const { t } = ui;
  return (
    <Section title={t('programs.office.more')}>
      <ul class="plainlist">
        <li>
          <a href="/program">{t('programs.office.page')}</a>
        </li>
        <li>
          <a href={reads_feedback ? '/program/standards' : '/standards'}>{t('programs.office.standards')}</a>
        </li>
        <li>
          <a href="/program/topics">{t('programs.topics.title')}</a>
        </li>
        <li>
          <a href="/program/goals">{t('goals.templates.title')}</a>
        </li>
        {reads_feedback ? (
          <li>
            <a href="/feedback/inbox">
              {unread > 0 ? t('programs.office.inbox_unread', { count: unread }) : t('programs.inbox.title')}
            </a>
          </li>
        ) : null}
        {reads_feedback ? (
          <li>
            <a href="/program/testimonials">{t('home.office_testimonials')}</a>
          </li>
        ) : null}
        {reads_feedback ? (
          <li>
            <a href="/tandems/endings">{t('programs.office.endings')}</a>
          </li>
        ) : null}
        {reads_feedback ? (
          <li>
            <a href="/ideas">{t('goals.released.title')}</a>
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

export interface SettingsPageProps {
  ui: Ui;
  form: FormState;
  program_state: ProgramState;
  /** A step that was refused. */
  refusal?: Message | undefined;
  unread: number;
  reads_feedback: boolean;
}

export function SettingsPage({ ui, form, program_state, refusal, unread, reads_feedback }: SettingsPageProps) {
  const { t } = ui;
  const common: Common = { ui, schema: settingsForm, state: form };
  const sees = (['public', 'office'] as const).map((what) => ({
    what: t(`programs.settings.sees.${what}`),
    who: t(`programs.settings.sees.${what}.who`),
  }));
  const context = (
    <>
      <OfficeAside ui={ui} unread={unread} reads_feedback={reads_feedback} />
      <WhoSees ui={ui} rows={sees} />
    </>
  );
  return (
    <Layout ui={ui} title={t('programs.settings.title')} area="work">
      <PageHead title={t('programs.settings.title')} lead={t('programs.settings.lead')} />
      <Columns context={context}>
        <Form ui={ui} action="/program/settings" schema={settingsForm} state={form} submit={t('programs.settings.save')}>
          <Section title={t('programs.settings.words')}>
            <TextField {...common} name="name_de" label={t('programs.setting.name_de')} />
            <TextField {...common} name="name_en" label={t('programs.setting.name_en')} />
            <TextArea
              {...common}
              name="purpose_de"
              label={t('programs.setting.purpose_de')}
              hint={t('programs.setting.purpose_hint')}
            />
            <TextArea {...common} name="purpose_en" label={t('programs.setting.purpose_en')} />
            <DateField
              {...common}
              name="go_live_on"
              label={t('programs.setting.go_live_on')}
              hint={t('programs.setting.go_live_on_hint')}
            />
          </Section>
          {(['requests', 'tandems', 'mentors', 'cases'] as const).map((group) => (
            <Section title={t(`programs.settings.${group}`)}>
              <div class="fieldgrid">
                {settingGroups[group].map((name) => (
                  <NumberField {...common} name={name} label={t(`programs.setting.${name}`)} />
                ))}
              </div>
            </Section>
          ))}
          <Section title={t('programs.settings.switches')}>
            {settingSwitches.map((name) => (
              <CheckField
                {...common}
                name={name}
                required={false}
                label={t(`programs.setting.${name}`)}
                {...(name === 'kickoff' || name === 'agreement' ? { hint: t('programs.setting.new_tandems') } : {})}
              />
            ))}
          </Section>
        </Form>
        <StateSection ui={ui} program_state={program_state} refusal={refusal} />
      </Columns>
    </Layout>
  );
}
