import { Button, LinkButton, PostButton } from '../../../../platform/html/buttons.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import { State, type Sign } from '../../../../platform/html/signs.tsx';
import { Table, Two } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { RunState } from '../../rules.ts';
import type { Run } from '../../store/runs.ts';
import { fit } from '../run/numbers.ts';

const signs: Readonly<Record<RunState, Sign>> = {
  waiting: 'open',
  running: 'here',
  done: 'done',
  cancelled: 'rest',
  failed: 'due',
};

/** «Lauf 4», and the name that it was given. */
export function runName({ t }: Pick<Ui, 't'>, { number, name }: Pick<Run, 'number' | 'name'>): string {
  return name ? t('pairing.runs.named', { number, name }) : t('pairing.runs.numbered', { number });
}

interface Props {
  ui: Ui;
  cycle_id: string;
  runs: readonly Run[];
  scores: boolean;
}

function outcome({ t }: Ui, { state, result, people, failure }: Run): string {
  if (state === 'done' && result) return t('pairing.runs.matched', { count: result.matched, people });
  if (state === 'failed') return t(`pairing.runs.failure.${(failure ?? 'error') as 'error'}`);
  return '';
}

export function RunsSection({ ui, cycle_id, runs, scores }: Props) {
  const { t } = ui;
  if (runs.length === 0) return <></>;
  const at = `/cycles/${cycle_id}/matching/runs`;
  const done = runs.filter(({ state }) => state === 'done');
  return (
    <Section title={t('pairing.runs.title')} id="runs">
      <Table
        caption={t('pairing.runs.title')}
        head={[
          { label: t('pairing.runs.run') },
          { label: t('pairing.runs.state') },
          { label: t('pairing.runs.outcome') },
          ...(scores
            ? [
                { label: t('pairing.runs.mean'), numeric: true },
                { label: t('pairing.runs.worst'), numeric: true },
              ]
            : []),
          { label: t('pairing.runs.do'), silent: true },
        ]}
        rows={runs.map((run) => [
          <Two top={<a href={`${at}/${run.id}`}>{runName(ui, run)}</a>} below={ui.date(run.created_at, 'time', ui.frame.zone)} />,
          <State sign={signs[run.state]}>{t(`pairing.runs.state.${run.state}`)}</State>,
          outcome(ui, run),
          ...(scores
            ? [
                run.result && run.result.matched > 0 ? fit(ui, run.result.total / run.result.matched) : '',
                run.result?.worst ? fit(ui, run.result.worst) : '',
              ]
            : []),
          <RunDeeds ui={ui} cycle_id={cycle_id} run={run} />,
        ])}
      />
      {done.length > 1 ? <CompareForm ui={ui} cycle_id={cycle_id} runs={done} /> : null}
    </Section>
  );
}

/** What can be done with a run as it stands: cancel, repeat, look at its proof. */
export function RunDeeds({ ui, cycle_id, run }: { ui: Ui; cycle_id: string; run: Run }) {
  const { t } = ui;
  const at = `/cycles/${cycle_id}/matching/runs/${run.id}`;
  const about = runName(ui, run);
  if (run.state === 'waiting' || run.state === 'running')
    return <PostButton ui={ui} action={`${at}/cancellation`} label={t('pairing.under_way.cancel')} about={about} kind="link" />;
  return (
    <div class="buttons">
      {run.state === 'done' ? null : (
        <PostButton ui={ui} action={`${at}/repetition`} label={t('pairing.runs.again')} about={about} kind="link" />
      )}
      <LinkButton href={`${at}/proof`} kind="link" about={about}>
        {t('pairing.runs.manage')}
      </LinkButton>
    </div>
  );
}

/** Two of them side by side; by default the newest two. */
export function CompareForm({
  ui,
  cycle_id,
  runs,
  one,
  other,
}: {
  ui: Ui;
  cycle_id: string;
  runs: readonly Run[];
  one?: string;
  other?: string;
}) {
  const { t } = ui;
  const [newer, older] = [one ?? runs[0]?.id, other ?? runs[1]?.id];
  const choice = (name: string, label: string, chosen: string | undefined) => (
    <label class="compare-choice">
      <span>{label}</span>
      <select class="input" name={name}>
        {runs.map((run) => (
          <option value={run.id} selected={run.id === chosen}>
            {runName(ui, run)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <form class="compare-form" method="get" action={`/cycles/${cycle_id}/matching/comparison`}>
      {choice('before', t('pairing.compare.before'), older)}
      {choice('after', t('pairing.compare.after'), newer)}
      <Button>{t('pairing.compare.do')}</Button>
    </form>
  );
}

/** Starting a run, with the weights and rules that stand beside it. `blocked`: why it cannot start. */
export function StartForm({
  ui,
  cycle_id,
  name,
  blocked,
}: {
  ui: Ui;
  cycle_id: string;
  name: string;
  blocked: string | undefined;
}) {
  const { t } = ui;
  return (
    <Section title={t('pairing.start.title')} id="start">
      {blocked ? (
        <p>{blocked}</p>
      ) : (
        <>
          <p class="quiet">{t('pairing.start.with')}</p>
          <div class="start-run">
            {/* Enter in a field of the settings presses the form's first button: it saves them and does not start a run. */}
            <button type="submit" form="matching" hidden tabindex={-1}>
              {t('pairing.settings.save')}
            </button>
            <label for="f-name">{t('pairing.start.name_optional')}</label>
            <input class="input" id="f-name" name="name" form="matching" maxlength={80} value={name} autocomplete="off" />
            <Button kind="primary" form="matching" formaction={`/cycles/${cycle_id}/matching/runs`}>
              {t('pairing.start.do')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

/** A run that is still searched. Its own page follows it; this one is left alone, as somebody may be setting weights. */
export function RunUnderWay({ ui, cycle_id, run }: { ui: Ui; cycle_id: string; run: Run }) {
  const { t } = ui;
  const at = `/cycles/${cycle_id}/matching/runs/${run.id}`;
  const percent = Math.round(run.progress * 100);
  return (
    <Section title={t('pairing.under_way.title', { run: runName(ui, run) })}>
      <div class="run-progress">
        <progress max={100} value={percent} aria-label={t('pairing.under_way.progress')} />
        <p>{t('pairing.under_way.text')}</p>
      </div>
      <div class="buttons">
        <LinkButton href={at}>{t('pairing.under_way.look')}</LinkButton>
        <PostButton ui={ui} action={`${at}/cancellation`} label={t('pairing.under_way.cancel')} kind="link" />
      </div>
    </Section>
  );
}
