import { LinkButton } from '../../../platform/html/buttons.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Facts, Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { learningForm } from '../forms/talk.ts';
import { HandOver } from './hand-over.tsx';

/** What was kept of a meeting that took place, as its reader sees it. */
export interface KeptView {
  /** Of an exchange: what the reader gave and what she got; else all in `given`. */
  topics: { given: string[]; received: string[] };
  exchange: boolean;
  next_step: string | null;
  transfer: string | null;
  /** Of meetings that were logged before notes took its place. */
  summary: string | null;
  learnings: { own: string | null; partner: string | null };
  /** The form for her own words, with what stands there. */
  state: FormState;
}

interface KeptProps {
  ui: Ui;
  kept: KeptView;
  partner: { first_name: string };
  /** Address of the meeting. */
  base: string;
  session_id: string;
  tandem_id: string;
  /** The two may write. */
  open: boolean;
}

function topicRows({ t }: Pick<Ui, 't'>, { topics: { given, received }, exchange }: KeptView) {
  if (!exchange) return given.length > 0 ? [{ label: t('sessions.log.topics'), value: given.join(', ') }] : [];
  return [
    ...(given.length > 0 ? [{ label: t('sessions.log.given'), value: given.join(', ') }] : []),
    ...(received.length > 0 ? [{ label: t('sessions.log.received'), value: received.join(', ') }] : []),
  ];
}

/** The log, with what each of the two takes along from it. */
export function Kept(props: KeptProps) {
  const { ui, kept, base, open, session_id, tandem_id } = props;
  const { t } = ui;
  const rows = [
    ...topicRows(ui, kept),
    ...(kept.next_step ? [{ label: t('sessions.log.next_step'), value: kept.next_step }] : []),
    ...(kept.transfer ? [{ label: t('sessions.log.transfer'), value: kept.transfer }] : []),
  ];
  const empty = rows.length === 0 && !kept.summary;
  return (
    <>
      <Section
        title={t('sessions.page.logged')}
        aside={open ? <a href={`${base}/log`}>{t('sessions.page.log_change')}</a> : undefined}
      >
        {rows.length > 0 ? <Facts rows={rows} /> : null}
        {kept.summary ? <Prose text={kept.summary} /> : null}
        {empty ? <p class="quiet">{t('sessions.page.no_summary')}</p> : null}
        {open ? (
          <LinkButton kind="link" href={`/tandems/${tandem_id}/notes/new?kind=ours&session=${session_id}`}>
            {t('sessions.page.note')}
          </LinkButton>
        ) : null}
      </Section>
      <Learned {...props} />
      <p class="note-foot">
        <HandOver ui={ui} tandem_id={tandem_id} kind="session" object={session_id} />
      </p>
    </>
  );
}

/** What each has learned, side by side: both write, both read both. */
function Learned({ ui, kept: { learnings, state }, partner, base, open }: KeptProps) {
  const { t } = ui;
  const { first_name: name } = partner;
  return (
    <Section title={t('sessions.learning.title')} id="learning" aside={t('sessions.learning.who')}>
      <div class="learned">
        <div>
          <h3>{t('sessions.learning.own')}</h3>
          {open ? (
            <Form
              ui={ui}
              action={`${base}/learning`}
              schema={learningForm}
              state={state}
              submit={t(learnings.own ? 'sessions.learning.change' : 'sessions.learning.submit')}
              second
            >
              <TextArea
                ui={ui}
                schema={learningForm}
                state={state}
                name="learning"
                rows={4}
                required={false}
                label={t('sessions.learning.label')}
                hint={t('sessions.learning.hint', { name })}
              />
            </Form>
          ) : (
            <p class={learnings.own ? 'note-text' : 'quiet'}>{learnings.own ?? t('sessions.learning.none_own')}</p>
          )}
        </div>
        <div>
          <h3>{t('sessions.learning.partner', { name })}</h3>
          <p class={learnings.partner ? 'note-text' : 'quiet'}>{learnings.partner ?? t('sessions.learning.none', { name })}</p>
        </div>
      </div>
    </Section>
  );
}
