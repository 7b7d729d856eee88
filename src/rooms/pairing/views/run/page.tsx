import { Buttons, LinkButton, PostButton } from '../../../../platform/html/buttons.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../../platform/html/page.tsx';
import { Alert, Empty } from '../../../../platform/html/states.tsx';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { cycleBar } from '../../../cycles/views/bar.ts';
import { Decided } from './decided.tsx';
import { Figures } from './figures.tsx';
import { BalanceMatrix } from './matrix.tsx';
import { benchHref, runPath, type Bench } from './model.ts';
import { Pairs } from './pairs.tsx';
import { PairsDrawn } from './picture.tsx';
import { RunSettings } from './settings.tsx';
import { WithoutPartner } from './without.tsx';

function Head({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { run, counts, cycle, all } = bench;
  const when = ui.date(run.created_at, 'time');
  const people =
    cycle.format === 'exchange'
      ? t('pairing.run.people', { count: counts.firsts })
      : t('pairing.run.sides', { mentees: counts.firsts, mentors: counts.seconds, organizations: counts.organizations });
  const title = run.name
    ? t('pairing.run.named', { number: run.number, name: run.name })
    : t('pairing.run.title', { number: run.number });
  return (
    <PageHead
      dense
      title={title}
      lead={`${when}. ${people}`}
      back={{ href: `/cycles/${cycle.id}/matching`, label: t('pairing.run.back') }}
      action={
        <Buttons>
          {run.number > 1 ? (
            <LinkButton href={`/cycles/${cycle.id}/matching/comparison?after=${run.id}`}>{t('pairing.run.compare')}</LinkButton>
          ) : null}
          {all.length > 0 ? (
            <PostButton
              ui={ui}
              action={`/cycles/${cycle.id}/proposals`}
              label={t('pairing.run.propose', { count: all.length })}
              kind="primary"
              fields={{ run: run.id }}
            />
          ) : null}
        </Buttons>
      }
    />
  );
}

/** Nobody to pair, or no plan that keeps what was decided: what it is, and where one goes from here. */
function Nothing({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { counts, cycle, run } = bench;
  const people = counts.firsts + counts.seconds;
  const kind =
    people === 0
      ? 'empty'
      : people === 1
        ? 'one'
        : run.impossible
          ? 'impossible'
          : run.candidates === 0
            ? 'no_candidate'
            : 'nobody';
  const action =
    kind === 'empty' || kind === 'one'
      ? { href: `/cycles/${cycle.id}/people`, label: t('pairing.nothing.to_people') }
      : { href: `/cycles/${cycle.id}/matching`, label: t('pairing.nothing.to_matching') };
  return <Empty title={t(`pairing.nothing.${kind}`)} text={t(`pairing.nothing.${kind}_text`)} action={action} />;
}

/** How to work without the mouse; hidden where no script runs. */
function Keys({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <details class="keys" hidden>
      <summary>{t('pairing.keys.title')}</summary>
      <label>
        <input type="checkbox" data-keys="" checked /> {t('pairing.keys.on')}
      </label>
      <ul>
        {(['next', 'open', 'pin', 'forbid', 'undo'] as const).map((key) => (
          <li>{t(`pairing.keys.${key}`)}</li>
        ))}
      </ul>
    </details>
  );
}

export function RunPage({ ui, bench, state }: { ui: Ui; bench: Bench; state: FormState }) {
  const { t } = ui;
  const { all } = bench;
  return (
    <Layout ui={ui} title={t('pairing.run.title', { number: bench.run.number })} area="work" program={cycleBar(ui, bench.cycle)}>
      <tw-bench>
        <div data-part="bench">
          <Head ui={ui} bench={bench} />
          {state.refusal ? (
            <div class="refusal" role="alert" tabindex={-1} autofocus>
              <Alert />
              <p>{t(state.refusal.key, state.refusal.vars)}</p>
            </div>
          ) : null}
          {all.length === 0 ? <Nothing ui={ui} bench={bench} /> : <Figures ui={ui} bench={bench} />}
          {all.length === 0 ? null : (
            <Columns kind="filter" context={<RunSettings ui={ui} bench={bench} />}>
              <Pairs ui={ui} bench={bench} />
              <Keys ui={ui} />
            </Columns>
          )}
          <div class="bench-below">
            <div>
              <PairsDrawn ui={ui} bench={bench} />
            </div>
            <div>
              <BalanceMatrix ui={ui} bench={bench} />
              <WithoutPartner ui={ui} bench={bench} />
              <Decided ui={ui} bench={bench} />
            </div>
          </div>
          <p class="bench-take">
            {all.length > 0 ? (
              <LinkButton href={`${runPath(bench)}/pairs.csv`} kind="link" download>
                {t('pairing.run.csv')}
              </LinkButton>
            ) : null}
            {bench.page.pages > 1 ? (
              <LinkButton href={benchHref(bench, { whole: true, page: 1 })} kind="link">
                {t('pairing.run.print_all')}
              </LinkButton>
            ) : (
              <tw-print>
                <button class="link-strong" type="button" hidden>
                  {t('pairing.run.print')}
                </button>
              </tw-print>
            )}
          </p>
          <WhoSees
            ui={ui}
            rows={(['pairs', 'reasons', bench.scores ? 'points' : 'no_points', 'others'] as const).map((row) => ({
              what: t(`pairing.sees.${row}`),
              who: t(`pairing.sees.${row}_who`),
            }))}
          />
        </div>
      </tw-bench>
    </Layout>
  );
}
