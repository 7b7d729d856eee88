import { PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import { Steps, type Sign, type Step } from '../../../platform/html/signs.tsx';
import type { CaseState } from '../rules.ts';
import { AlsoAbout } from './about.tsx';
import type { CaseFile, CasePageProps } from './case-file.ts';
import { NextDeed } from './case-next.tsx';
import { AppealPart, DecisionPart, EntriesPart, StatementsPart } from './case-parts.tsx';
import { Suspended } from './case-turns.tsx';
import { Lost } from './lost.tsx';
import { careSees, sourceSees } from './sees.ts';
import { SourceSection } from './source.tsx';

/** The whole file: what comes next on top, then everything that is known, the context beside it. */
export function CasePage(props: CasePageProps) {
  const { ui, file, forms, may, known } = props;
  const { t } = ui;
  const heard = file.state === 'hearing' && file.heard;
  const title = t(heard ? 'care.case.title.heard' : `care.case.title.${file.state}`, { name: file.name });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        dense
        title={title}
        back={may.office ? { href: '/cases', label: t('care.queue.back') } : { href: '/home', label: t('home.nav.home') }}
      />
      <Steps items={stepsOf(props)} label={t('care.case.steps')} />
      <Lost ui={ui} refused={forms.refused} here={false} />
      <Columns
        context={
          <>
            <CaseFacts {...props} />
            {may.office ? <AlsoAbout ui={ui} known={known} /> : null}
            <WhoSees
              ui={ui}
              rows={[sourceSees(ui), ...careSees(ui, 'office', 'allegation', 'statement', 'entries', 'reason', 'appeal')]}
            />
          </>
        }
      >
        <NextDeed {...props} />
        <Suspended {...props} />
        <AppealPart {...props} />
        <DecisionPart {...props} />
        <StatementsPart {...props} />
        {file.sources.map((source, at) => (
          <SourceSection
            ui={ui}
            title={file.sources.length > 1 ? t('care.case.source_n', { number: at + 1 }) : t('care.case.source')}
            source={source}
            office={may.office}
          />
        ))}
        <EntriesPart {...props} />
      </Columns>
    </Layout>
  );
}

const order: readonly CaseState[] = ['open', 'hearing', 'decided', 'appealed', 'closed'];

function stepsOf({ ui, file }: CasePageProps): Step[] {
  const { t } = ui;
  const reached: Record<CaseState, Date | null> = {
    open: file.opened.at,
    hearing: file.statements[0]?.asked_at ?? null,
    decided: file.decided?.at ?? null,
    appealed: file.appealed_at,
    closed: file.closed_at,
  };
  // What never took place is not shown as if it still lay ahead.
  const shown = order.filter((state) => reached[state] !== null || (file.state !== 'closed' && state !== 'appealed'));
  const sign = (state: CaseState): Sign => {
    if (state === file.state) return state === 'closed' ? 'done' : 'here';
    return order.indexOf(state) < order.indexOf(file.state) ? 'done' : 'open';
  };
  return shown.map((state) => {
    const at = reached[state];
    const until = state === 'hearing' && file.state === 'hearing' ? file.statement_by : null;
    const date = until ? t('care.case.until', { date: ui.date(until) }) : at ? ui.date(at) : undefined;
    return { label: t(`care.case.step.${state}`), sign: sign(state), ...(date ? { date } : {}) };
  });
}

function suspensionWords({ ui, file }: CasePageProps): string {
  const { t } = ui;
  const { suspension, side } = file;
  if (suspension === 'none') return t('care.case.facts.none');
  if (suspension === 'revoking') return t('care.case.suspension.revoking');
  const date = ui.date({ running: file.suspended_at, lifted: file.lifted_at, revoked: file.revoked_at }[suspension] ?? ui.now);
  return suspension === 'running'
    ? t(`care.case.suspension.running.${side}`, { date })
    : t(`care.case.suspension.${suspension}`, { date });
}

const nameOf = (ui: CasePageProps['ui'], by: string) => by || ui.t('care.entries.by_gone');

function CaseFacts(props: CasePageProps) {
  const { ui, file, may } = props;
  const { t } = ui;
  const { handler, opened }: CaseFile = file;
  return (
    <div>
      <Facts
        rows={[
          { label: t('care.case.facts.side'), value: t(`care.side.${file.side}`) },
          {
            label: t('care.case.facts.opened'),
            value: t('care.case.facts.opened_by', { date: ui.date(opened.at), name: nameOf(ui, opened.by) }),
          },
          {
            label: t('care.case.facts.handler'),
            value: handler ? (handler.self ? t('care.queue.you') : handler.name) : t('care.case.facts.nobody'),
          },
          { label: t('care.case.facts.suspension'), value: suspensionWords(props) },
        ]}
      />
      {may.office && !handler?.self && file.state !== 'closed' ? (
        <PostButton ui={ui} kind="link" action={`/cases/${file.id}/handling`} label={t('care.case.take')} />
      ) : null}
      {may.office && file.state === 'closed' ? (
        <p class="aside">
          <a href="/cases?state=closed">{t('care.queue.title.closed')}</a>
        </p>
      ) : null}
    </div>
  );
}
