import type { Proof } from '../../../../matching/certificate/prove.ts';
import { PostButton } from '../../../../platform/html/buttons.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { TextField } from '../../../../platform/html/fields.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { filled, type FormState } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { nameForm } from '../../forms/matching.ts';
import type { Run } from '../../store/runs.ts';
import { fit } from '../run/numbers.ts';
import { matchingSees } from '../sees.ts';
import { runName } from './runs.tsx';

interface Props {
  ui: Ui;
  bar: ProgramBar;
  cycle: { id: string };
  run: Run;
  /** What the check has said just now; undefined: nothing is kept that could be checked. */
  checked: Proof | undefined;
  scores: boolean;
  state: FormState;
}

type Standing = 'best' | 'bound' | 'failed' | 'none' | 'unfinished';

/** A limit of pairs is closed by branch and bound, which leaves no prices: there the run's own word stands beside the bound. */
function standingOf({ run, checked }: Pick<Props, 'run' | 'checked'>): Standing {
  if (run.state !== 'done') return 'unfinished';
  if (!checked) return 'none';
  if (checked.violations > 0) return 'failed';
  return checked.optimal ? 'best' : 'bound';
}

function Words({ ui, run, checked, scores, standing }: Props & { standing: Standing }) {
  const { t } = ui;
  const vars = { matched: run.result?.matched ?? 0, candidates: run.candidates, people: run.people };
  if (standing === 'unfinished' || standing === 'none') return <Prose text={t(`pairing.proof.words.${standing}`)} />;
  return (
    <Prose>
      <p>{t('pairing.proof.words.looked', vars)}</p>
      {run.matching.mode !== 'score' && checked?.pairsBound === vars.matched ? (
        <p>{t('pairing.proof.words.pairs', vars)}</p>
      ) : null}
      <p>
        {standing === 'bound' && !scores
          ? t('pairing.proof.words.bound_plain')
          : t(`pairing.proof.words.${standing}`, { ...vars, gap: fit(ui, checked?.gap ?? 0) })}
      </p>
      <p>{t('pairing.proof.words.how')}</p>
    </Prose>
  );
}

function Numbers({ ui, run, checked, scores }: Props) {
  const { t } = ui;
  if (!checked || !run.result) return <></>;
  const { result } = run;
  const seconds = (ms: number) => t('pairing.proof.seconds', { seconds: Math.round(ms) / 1000 });
  return (
    <Section title={t('pairing.proof.numbers')}>
      <Facts
        rows={[
          { label: t('pairing.proof.pairs'), value: ui.number(result.matched) },
          ...(checked.pairsBound === null
            ? []
            : [{ label: t('pairing.proof.pairs_bound'), value: ui.number(checked.pairsBound) }]),
          ...(scores
            ? [
                { label: t('pairing.proof.total'), value: fit(ui, result.total) },
                { label: t('pairing.proof.bound'), value: fit(ui, checked.bound) },
              ]
            : []),
          { label: t('pairing.proof.candidates'), value: ui.number(run.candidates) },
          { label: t('pairing.proof.broken'), value: ui.number(checked.violations) },
          { label: t('pairing.proof.scoring'), value: seconds(result.score_ms) },
          { label: t('pairing.proof.search'), value: seconds(result.search_ms) },
        ]}
      />
    </Section>
  );
}

/** How good a run is, in plain words and numbers, checked anew; and what can be done with the run itself. */
export function ProofPage(props: Props) {
  const { ui, bar, cycle, run, scores, state } = props;
  const { t } = ui;
  const standing = standingOf(props);
  const at = `/cycles/${cycle.id}/matching/runs/${run.id}`;
  const title = t(`pairing.proof.title.${standing}`, { run: runName(ui, { ...run, name: '' }) });
  const named =
    Object.keys(state.values).length > 0
      ? state
      : { ...filled({ name: run.name }), ...(state.refusal ? { refusal: state.refusal } : {}) };
  return (
    <Layout ui={ui} title={title} area="work" program={bar}>
      <PageHead dense title={title} lead={run.name} back={{ href: at, label: runName(ui, run) }} />
      <Columns
        context={
          <>
            <Section title={t('pairing.proof.this_run')}>
              <Form ui={ui} action={`${at}/name`} schema={nameForm} state={named} submit={t('pairing.proof.rename')}>
                <TextField
                  ui={ui}
                  schema={nameForm}
                  state={named}
                  name="name"
                  label={t('pairing.start.name')}
                  hint={t('pairing.start.name_hint')}
                />
              </Form>
            </Section>
            <Section title={t('pairing.proof.delete')}>
              <p>{t('pairing.proof.delete_words')}</p>
              <PostButton ui={ui} action={`${at}/deletion`} label={t('pairing.proof.delete_do')} />
            </Section>
            <WhoSees ui={ui} rows={matchingSees(ui, scores)} />
          </>
        }
      >
        <Section title={t('pairing.proof.in_words')}>
          <Words {...props} standing={standing} />
        </Section>
        <Numbers {...props} />
      </Columns>
    </Layout>
  );
}
