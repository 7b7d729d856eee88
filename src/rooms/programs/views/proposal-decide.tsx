import { Button, Buttons } from '../../../platform/html/buttons.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { refusalForm, topicForm } from '../forms/topics.ts';
import { Match } from './proposal-match.tsx';
import { topicFields } from './topic-form.tsx';
import type { ProposalProps } from './proposal.tsx';

export function Decide({ ui, path, similar, groups, all, forms }: { path: string } & Omit<ProposalProps, 'proposal' | 'name'>) {
  const { t } = ui;
  return (
    <>
      <Match {...{ ui, path, similar, groups }} state={forms.match} />
      <Section title={t('programs.proposals.add_title')}>
        <Form ui={ui} action={`${path}/addition`} schema={topicForm} state={forms.addition} submit={t('programs.proposals.add')}>
          {topicFields(ui, forms.addition, all)}
        </Form>
      </Section>
      <Section title={t('programs.proposals.refuse_title')}>
        <Form ui={ui} action={`${path}/refusal`} schema={refusalForm} state={forms.refusal}>
          <TextArea
            ui={ui}
            schema={refusalForm}
            state={forms.refusal}
            name="reason"
            rows={3}
            label={t('programs.proposals.reason')}
            hint={t('programs.proposals.reason_hint')}
          />
          <Buttons>
            <Button>{t('programs.proposals.refuse')}</Button>
          </Buttons>
        </Form>
      </Section>
    </>
  );
}
