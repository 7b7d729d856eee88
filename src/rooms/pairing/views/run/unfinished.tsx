import { Buttons, LinkButton, PostButton } from '../../../../platform/html/buttons.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { PageHead, Prose } from '../../../../platform/html/page.tsx';
import type { Content } from '../../../../platform/html/child.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { cycleBar } from '../../../cycles/views/bar.ts';
import type { RunState } from '../../rules.ts';
import type { BenchCycle } from './model.ts';

interface Props {
  ui: Ui;
  cycle: BenchCycle;
  run: { id: string; number: number; name: string; state: RunState; progress: number };
}

function Page({ ui, cycle, run, text, children }: Props & { text: string; children: Content }) {
  const { t } = ui;
  const title = run.name
    ? t('pairing.run.named', { number: run.number, name: run.name })
    : t('pairing.run.title', { number: run.number });
  return (
    <Layout ui={ui} title={t('pairing.run.title', { number: run.number })} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        dense
        title={title}
        lead={text}
        back={{ href: `/cycles/${cycle.id}/matching#runs`, label: t('pairing.run.all_runs') }}
      />
      {children}
    </Layout>
  );
}

/** It is searched, or was not searched to its end. With script the page follows by itself; without it there is the link. */
export function UnfinishedPage(props: Props) {
  const { ui, cycle, run } = props;
  const { t } = ui;
  const at = `/cycles/${cycle.id}/matching/runs/${run.id}`;
  const goes = run.state === 'waiting' || run.state === 'running';
  const state = run.state === 'done' ? 'failed' : run.state;
  const percent = Math.round(run.progress * 100);
  return (
    <Page {...props} text={t(`pairing.unfinished.${state}`)}>
      <Prose text={t(`pairing.unfinished.${state}_text`)} />
      {goes ? (
        <tw-waiting>
          <div class="run-progress" data-part="progress" role="status">
            <progress max={100} value={percent} aria-label={t('pairing.unfinished.progress')} />
            <p>{t('pairing.unfinished.percent', { percent })}</p>
          </div>
        </tw-waiting>
      ) : null}
      <Buttons>
        {goes ? (
          <>
            <PostButton ui={ui} action={`${at}/cancellation`} label={t('pairing.unfinished.cancel')} />
            <LinkButton href={at} kind="link">
              {t('pairing.unfinished.look')}
            </LinkButton>
          </>
        ) : (
          <PostButton ui={ui} action={`${at}/repetition`} label={t('pairing.unfinished.again')} kind="primary" />
        )}
      </Buttons>
    </Page>
  );
}

/** Somebody of this run has left and taken her details along: the pairs cannot be worked on any more. */
export function ForgottenPage(props: Props) {
  const { ui, cycle } = props;
  const { t } = ui;
  return (
    <Page {...props} text={t('pairing.unfinished.forgotten')}>
      <Prose text={t('pairing.unfinished.forgotten_text')} />
      <LinkButton href={`/cycles/${cycle.id}/matching`} kind="primary">
        {t('pairing.nothing.to_matching')}
      </LinkButton>
    </Page>
  );
}
