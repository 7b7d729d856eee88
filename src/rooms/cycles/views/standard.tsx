import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { standardForm } from '../forms/standards.ts';
import { sayable, specOf } from '../rules/standards.ts';
import { cycleBar } from './bar.ts';
import type { BarCycle } from './checklist.tsx';
import { pointTitle, seenWords, sourceWords, standSign, type StandardLine } from './standard-words.ts';
import { steeringSees } from './steering.ts';

export interface StandardPageProps {
  ui: Ui;
  cycle: BarCycle;
  line: StandardLine;
  form: FormState;
  /** What stands now, for the form. */
  version: string;
  may_say: boolean;
}

function Say({ ui, cycle, line, form, version }: StandardPageProps) {
  const { t } = ui;
  const at = `/cycles/${cycle.id}/quality/${line.key}`;
  const options = sayable(line.key, line.seen);
  const common = { ui, schema: standardForm, state: form };
  const seen = <input type="hidden" name="seen" value={version} />;
  if (options.length === 0) return <></>;
  // The system says the rest itself.
  const apart = options.length === 1;
  return (
    <Section title={t(apart ? 'cycles.quality.apart' : 'cycles.quality.say_title')}>
      <Form
        ui={ui}
        action={at}
        schema={standardForm}
        state={form}
        submit={t(apart ? 'cycles.quality.apart_do' : 'cycles.quality.save')}
        second={apart}
      >
        {seen}
        {apart ? (
          <input type="hidden" name="stand" value="not_applicable" />
        ) : (
          <RadioField
            {...common}
            name="stand"
            label={t('cycles.quality.stand')}
            options={options.map((value) => ({ value, label: t(`cycles.quality.stand.${value}`) }))}
          />
        )}
        <TextArea
          {...common}
          name="note"
          rows={3}
          required={apart}
          label={t(apart ? 'cycles.quality.why_not' : 'cycles.quality.note')}
          hint={t('cycles.quality.note_hint')}
        />
      </Form>
    </Section>
  );
}

/** One point: what it asks, what the system sees, what somebody has said, and how it can be said. */
export function StandardPage(props: StandardPageProps) {
  const { ui, cycle, line, version, may_say } = props;
  const { t } = ui;
  const title = pointTitle(ui, line.key);
  const { place } = specOf(line.key);
  const reaches = place !== undefined && (may_say || !specOf(line.key).runs);
  const at = `/cycles/${cycle.id}/quality/${line.key}`;
  const source = sourceWords(ui, line);
  const { refusal } = props.form;
  return (
    <Layout ui={ui} title={title} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        title={title}
        lead={t(`cycles.quality.point.${line.key}.asks`)}
        back={{ href: `/cycles/${cycle.id}/quality#point-${line.key}`, label: t('cycles.quality.short') }}
        action={
          reaches ? <LinkButton href={`/cycles/${cycle.id}${place}`}>{t('cycles.checklist.to_place')}</LinkButton> : undefined
        }
      />
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      <Columns context={<WhoSees ui={ui} rows={steeringSees(ui, ['quality', 'quality_numbers'])} />}>
        <Section title={t('cycles.quality.stand')}>
          <p>
            <State sign={standSign[line.stand]}>{t(`cycles.quality.stand.${line.stand}`)}</State>
            {source ? <span class="quiet"> · {source}</span> : null}
          </p>
          {line.said && line.counts && line.said.note ? <Prose text={line.said.note} /> : null}
          {line.seen ? <p>{seenWords(ui, line.seen)}</p> : null}
          {may_say && line.said ? (
            <PostButton ui={ui} action={`${at}/withdrawal`} label={t('cycles.quality.withdraw')} fields={{ seen: version }} />
          ) : null}
        </Section>
        {may_say ? <Say {...props} /> : null}
      </Columns>
    </Layout>
  );
}
