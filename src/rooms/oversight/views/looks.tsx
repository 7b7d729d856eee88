import { PostButton } from '../../../platform/html/buttons.tsx';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { lookForm } from '../forms.ts';
import { moods, type Mood } from '../rules.ts';

export interface LookView {
  id: string;
  due_on: string;
  done_at: Date | null;
  mood: Mood | null;
  note: string;
  by: string | null;
}

export interface LooksProps {
  ui: Ui;
  tandem_id: string;
  looks: readonly LookView[];
  weeks: number;
  /** Live, so that more may come. */
  open: boolean;
  today: string;
  /** To check in is what she does next here: the form carries the page's first button. */
  first: boolean;
  state: FormState;
}

const sign = { well: 'done', slow: 'open', stuck: 'waits', no_answer: 'waits' } as const;

function LookForm({
  ui,
  tandem_id,
  look,
  first,
  state,
}: Pick<LooksProps, 'ui' | 'tandem_id' | 'first' | 'state'> & { look: LookView | undefined }) {
  const { t } = ui;
  const common = { ui, schema: lookForm, state };
  const path = `/program/tandems/${tandem_id}/check-ins`;
  return (
    <Form
      ui={ui}
      action={look ? `${path}/${look.id}` : path}
      schema={lookForm}
      state={state}
      submit={t('oversight.look.submit')}
      second={!first}
    >
      <RadioField
        {...common}
        name="mood"
        label={t('oversight.look.mood')}
        options={moods.map((value) => ({ value, label: t(`oversight.look.mood.${value}`) }))}
      />
      <TextArea {...common} name="note" rows={3} label={t('oversight.look.note')} hint={t('oversight.look.note_hint')} />
    </Form>
  );
}

function Had({ ui, tandem_id, looks, open }: Pick<LooksProps, 'ui' | 'tandem_id' | 'looks' | 'open'>) {
  const { t } = ui;
  const had = looks.filter(({ done_at }) => done_at).toReversed();
  if (had.length === 0) return <></>;
  return (
    <Rows
      rows={had.map(({ id, done_at, mood, note, by }, at) => ({
        title: t('oversight.look.had', { name: by ?? t('oversight.look.somebody'), date: done_at ? ui.date(done_at) : '' }),
        line: note || undefined,
        aside: [
          mood ? <State sign={at === 0 ? sign[mood] : 'rest'}>{t(`oversight.look.mood.${mood}`)}</State> : '',
          open && at === 0 ? (
            <PostButton
              ui={ui}
              action={`/program/tandems/${tandem_id}/check-ins/${id}/reopening`}
              label={t('oversight.wish.reopen')}
              kind="link"
            />
          ) : (
            ''
          ),
        ],
      }))}
    />
  );
}

/** The planned looks at a tandem: the next one with its form, those that were had, those that come later. */
export function LooksSection(props: LooksProps) {
  const { ui, looks, weeks, open, today } = props;
  const { t } = ui;
  const [next, ...later] = looks.filter(({ done_at }) => !done_at);
  const due = next && next.due_on <= today;
  return (
    <Section id="looks" title={t('oversight.look.title')} aside={open ? t('oversight.look.aside', { weeks }) : undefined}>
      {open && next ? (
        <p>
          <State sign={due ? 'due' : 'open'}>
            {t(due ? 'oversight.look.due' : 'oversight.look.next', { date: ui.date(next.due_on) })}
          </State>
        </p>
      ) : null}
      {open && due ? <LookForm {...props} look={next} /> : null}
      {open && !due ? (
        <details open={Object.keys(props.state.errors).length > 0 || props.state.refusal !== undefined}>
          <summary>{t('oversight.look.unplanned_show')}</summary>
          <LookForm {...props} look={undefined} />
        </details>
      ) : null}
      {open && later.length > 0 ? (
        <p class="quiet">{t('oversight.look.later', { dates: later.map(({ due_on }) => ui.date(due_on)).join(', ') })}</p>
      ) : null}
      {!open && looks.length === 0 ? <p class="quiet">{t('oversight.look.none')}</p> : null}
      <Had {...props} />
    </Section>
  );
}
