import { Button, LinkButton } from '../../../../platform/html/buttons.tsx';
import { TextArea, TextField } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { Empty } from '../../../../platform/html/states.tsx';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { messageForm } from '../../forms/messages.ts';
import { enrolmentSees } from '../sees.ts';

export interface ComposeProps {
  ui: Ui;
  program: ProgramBar;
  cycle_id: string;
  state: FormState;
  /** Fields that the form carries along: the filter, the id, the mark of the group. */
  hidden: Record<string, string>;
  names: readonly string[];
  /** Shown as it would go out: nothing is sent yet. */
  preview?: { subject: string; text: string };
}

function Recipients({ ui, names }: Pick<ComposeProps, 'ui' | 'names'>) {
  const few = names.slice(0, 12);
  const rest = names.slice(12);
  return (
    <Section title={ui.t('enrolment.messages.to', { count: names.length })}>
      <ul class="plainlist">
        {few.map((name) => (
          <li>{name}</li>
        ))}
      </ul>
      {rest.length > 0 ? (
        <details class="more-fields">
          <summary>{ui.t('enrolment.messages.to_more', { count: rest.length })}</summary>
          <ul class="plainlist">
            {rest.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

function Hidden({ values }: { values: Record<string, string> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

function Words({ ui, cycle_id, state, hidden }: ComposeProps) {
  const { t } = ui;
  const common = { ui, schema: messageForm, state };
  return (
    <Form ui={ui} action={`/cycles/${cycle_id}/messages`} schema={messageForm} state={state}>
      <Hidden values={hidden} />
      <TextField {...common} name="subject" label={t('enrolment.messages.subject')} />
      <TextArea {...common} name="text" rows={10} label={t('enrolment.messages.text')} hint={t('enrolment.messages.text_hint')} />
      <div class="buttons form-buttons">
        <Button kind="primary" name="do" value="look">
          {t('enrolment.messages.look')}
        </Button>
        <LinkButton kind="link" href={`/cycles/${cycle_id}/people`}>
          {t('platform.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}

function Preview({ ui, cycle_id, state, hidden, names, preview }: ComposeProps & { preview: { subject: string; text: string } }) {
  const { t } = ui;
  return (
    <Form ui={ui} action={`/cycles/${cycle_id}/messages`} schema={messageForm} state={state}>
      <Hidden values={{ ...hidden, ...preview }} />
      <Section title={preview.subject}>
        <Prose text={preview.text} />
      </Section>
      <div class="buttons form-buttons">
        <Button kind="primary" name="do" value="send">
          {t('enrolment.messages.send', { count: names.length })}
        </Button>
        <Button name="do" value="change">
          {t('enrolment.messages.change')}
        </Button>
      </div>
    </Form>
  );
}

/** A message to a group: first the words, then exactly what goes to whom, then the button. */
export function ComposePage(props: ComposeProps) {
  const { ui, program, cycle_id, names, preview } = props;
  const { t } = ui;
  const title = t(preview ? 'enrolment.messages.preview_title' : 'enrolment.messages.title', { count: names.length });
  return (
    <Layout ui={ui} title={title} area="work" program={program}>
      <PageHead
        title={title}
        lead={t(preview ? 'enrolment.messages.preview_lead' : 'enrolment.messages.lead')}
        dense
        back={{ href: `/cycles/${cycle_id}/people`, label: t('cycles.bar.people') }}
      />
      {names.length === 0 ? (
        <Empty
          title={t('enrolment.messages.nobody_title')}
          text={t('enrolment.messages.nobody')}
          action={{ href: `/cycles/${cycle_id}/people?show=all`, label: t('enrolment.people.show_all') }}
        />
      ) : (
        <Columns
          context={
            <>
              <Recipients {...props} />
              <WhoSees ui={ui} rows={enrolmentSees(ui, ['message'])} />
            </>
          }
        >
          {preview ? <Preview {...props} preview={preview} /> : <Words {...props} />}
        </Columns>
      )}
    </Layout>
  );
}
