import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Facts, Prose, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { entryForm } from '../forms.ts';
import type { Act, CaseFile, CasePageProps } from './case-file.ts';
import { Said } from './source.tsx';

const nameOf = (ui: Ui, act: Act) => act.by || ui.t('care.entries.by_gone');

function answerState(ui: Ui, file: CaseFile, statement: CaseFile['statements'][number]) {
  const { t } = ui;
  if (statement.answered_at)
    return <State sign="done">{t('care.statements.answered', { date: ui.date(statement.answered_at) })}</State>;
  // A suspension for safety does not wait: nobody is late then.
  if (file.decided && file.statement_by && file.decided.at < file.statement_by)
    return <State sign="rest">{t('care.statements.not_waited')}</State>;
  const over = file.state !== 'hearing' || (file.statement_by !== null && file.statement_by <= ui.now);
  return over ? (
    <State sign="rest">{t('care.statements.silent')}</State>
  ) : (
    <State sign="open">{t('care.statements.waits', { date: file.statement_by ? ui.date(file.statement_by) : '' })}</State>
  );
}

export function StatementsPart({ ui, file }: CasePageProps) {
  const { t } = ui;
  if (!file.allegation) return <></>;
  return (
    <Section title={t('care.statements.title')}>
      <Said title={t('care.statements.put')} text={file.allegation} />
      {file.statements.map((statement) => (
        <div class="care-part">
          <h3>{t(`care.statements.${statement.side}`, { name: statement.name })}</h3>
          {answerState(ui, file, statement)}
          {statement.text ? <Prose text={statement.text} /> : null}
        </div>
      ))}
    </Section>
  );
}

export function DecisionPart({ ui, file }: CasePageProps) {
  const { t } = ui;
  const { decided, outcome } = file;
  if (!decided || !outcome) return <></>;
  const made = t('care.decision.made_by', {
    outcome: t(`care.decision.${outcome}`),
    name: nameOf(ui, decided),
    date: ui.date(decided.at),
  });
  return (
    <Section title={t('care.decision.made')}>
      <p>{made}</p>
      {file.suspension_code ? (
        <Facts rows={[{ label: t('care.decision.for'), value: t(`care.code.${file.suspension_code}`) }]} />
      ) : null}
      {file.reason ? <Said title={t('care.decision.reason')} text={file.reason} /> : null}
      {file.state === 'decided' && file.appeal_by && outcome !== 'none' ? (
        <p class="quiet">{t('care.decision.appeal_until', { date: ui.date(file.appeal_by) })}</p>
      ) : null}
    </Section>
  );
}

export function AppealPart({ ui, file }: CasePageProps) {
  const { t } = ui;
  if (!file.appealed_at || !file.appeal_decided) return <></>;
  return (
    <Section title={t('care.appeal.title', { date: ui.date(file.appealed_at) })}>
      {file.appeal ? <Prose text={file.appeal} /> : null}
      <p>
        {t('care.appeal.result_by', {
          outcome: t(`care.appeal.result.${file.appeal_outcome ?? 'upheld'}`),
          name: nameOf(ui, file.appeal_decided),
          date: ui.date(file.appeal_decided.at),
        })}
      </p>
      {file.appeal_reason ? <Said title={t('care.appeal.reason')} text={file.appeal_reason} /> : null}
    </Section>
  );
}

/** Evidence lies elsewhere: its address is followed without saying where from. */
function EntryShown({ ui, entry }: { ui: Ui; entry: CaseFile['entries'][number] }) {
  const { t } = ui;
  const line = t(`care.entries.line.${entry.kind}`, { date: ui.date(entry.created_at, 'time') });
  return (
    <div class="care-part">
      <p class="quiet">
        {line} · {entry.by || t('care.entries.by_gone')}
      </p>
      <Prose text={entry.text}>
        {entry.link ? (
          <p>
            <a href={entry.link} rel="noreferrer noopener">
              {entry.link}
            </a>
          </p>
        ) : null}
      </Prose>
    </div>
  );
}

export function EntriesPart({ ui, file, forms, may }: CasePageProps) {
  const { t } = ui;
  const common = { ui, schema: entryForm, state: forms.entries };
  return (
    <Section title={t('care.entries.title')} id="entries">
      {file.entries.length > 0 ? (
        file.entries.map((entry) => <EntryShown ui={ui} entry={entry} />)
      ) : (
        <p class="quiet">{t('care.entries.empty')}</p>
      )}
      {may.office ? (
        <details class="care-more" open={Object.keys(forms.entries.errors).length > 0}>
          <summary>{t('care.entries.add')}</summary>
          <Form
            ui={ui}
            action={`/cases/${file.id}/entries`}
            schema={entryForm}
            state={forms.entries}
            submit={t('care.entries.submit')}
            second
          >
            <RadioField
              {...common}
              id="f-entry-kind"
              name="kind"
              label={t('care.entries.kind')}
              options={(['note', 'evidence'] as const).map((value) => ({ value, label: t(`care.entries.${value}`) }))}
            />
            <TextArea {...common} id="f-entry-text" name="text" label={t('care.entries.text')} />
            <TextField
              {...common}
              id="f-entry-link"
              name="link"
              type="url"
              label={t('care.entries.link')}
              hint={t('care.entries.link_hint')}
            />
          </Form>
        </details>
      ) : null}
    </Section>
  );
}
