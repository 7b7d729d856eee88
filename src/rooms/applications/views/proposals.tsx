import { Button, Buttons, PostButton } from '../../../platform/html/buttons.tsx';
import { textValue, type FieldProps } from '../../../platform/html/field.tsx';
import { SelectField, TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { evidenceLength, levels } from '../rules.ts';

export interface OwnProposal {
  id: string;
  label: string;
  evidence: string;
  state: 'open' | 'added' | 'matched' | 'refused';
  /** Label of the topic that it became. */
  topic: string;
  reason: string | null;
}

/** The own proposals of topics that belong to this application, with what became of them. */
export function Proposed({ ui, proposals }: { ui: Ui; proposals: OwnProposal[] }) {
  const { t } = ui;
  if (proposals.length === 0) return <></>;
  return (
    <Section title={t('applications.proposals.title')}>
      <Rows
        rows={proposals.map(({ id, label, evidence, state, topic, reason }) => ({
          title: label,
          line: (
            <>
              {state === 'refused' && reason ? t('applications.proposals.refused_reason', { reason }) : evidence}
              <br />
              <State sign={state === 'open' ? 'open' : state === 'refused' ? 'rest' : 'done'}>
                {t(`applications.proposals.${state}`, { topic })}
              </State>
            </>
          ),
          aside:
            state === 'open'
              ? [
                  <PostButton
                    ui={ui}
                    kind="link"
                    action={`/application/proposals/${id}/withdrawal`}
                    label={t('applications.proposals.withdraw')}
                    about={label}
                  />,
                ]
              : undefined,
        }))}
      />
    </Section>
  );
}

/** A topic that the list does not know; part of the form that chooses topics, so that the choice is not lost. */
export function proposalFields(common: Pick<FieldProps, 'ui' | 'schema' | 'state'>) {
  const { ui, state } = common;
  const { t } = ui;
  const begun = ['label', 'self_level', 'evidence'].some((name) => state.errors[name] || textValue(state, name));
  return (
    <details class="proposal" open={begun}>
      <summary>{t('applications.proposals.missing')}</summary>
      <p>{t('applications.proposals.missing_text')}</p>
      <TextField
        {...common}
        required
        name="label"
        label={t('applications.proposals.label')}
        hint={t('applications.proposals.label_hint')}
      />
      <SelectField
        {...common}
        required
        name="self_level"
        label={t('applications.proposals.level')}
        options={levels.map((level) => ({ value: String(level), label: t(`applications.level.${level}`) }))}
      />
      <TextArea
        {...common}
        required
        name="evidence"
        rows={2}
        label={t('applications.proposals.evidence')}
        hint={t('applications.topics.evidence_hint', evidenceLength)}
      />
      <Buttons>
        <Button name="propose" value="on">
          {t('applications.proposals.send')}
        </Button>
      </Buttons>
    </details>
  );
}
