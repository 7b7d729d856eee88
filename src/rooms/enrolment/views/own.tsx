import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import type { Content } from '../../../platform/html/child.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { Aside, Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Steps, type Step } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { hasOrganizations } from '../../cycles/rules.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { isLiveParticipation } from '../rules.ts';
import { doneSteps, type OwnFacts, type OwnTask, type UnderWay } from '../rules/own.ts';
import { isLeading } from '../rules/leaders.ts';
import { placeDue } from '../rules/places.ts';
import type { ReadinessPart } from '../rules/readiness.ts';
import type { Participation } from '../store/participations.ts';
import { comingSees } from './coming-sees.ts';
import { nameIn, roleWord, stateWord } from './words.ts';

export interface OwnProps {
  ui: Ui;
  row: Participation;
  cycle: Cycle;
  facts: OwnFacts;
  asked: readonly ReadinessPart[];
  task: OwnTask | undefined;
  organization: string | null;
  /** On the waiting list. */
  number: number | undefined;
  /** Words of the coordination to a refusal. */
  reason: string | undefined;
  tandem_id: string | undefined;
  under_way: UnderWay | undefined;
  /** She may sign up once more. */
  again: boolean;
  /** What the coordination has written to her, and how much of it is new. */
  messages: { all: number; fresh: number };
  /** Why a button did nothing. */
  refusal: Message | undefined;
  /** The forms of the task. */
  children: Content;
}

function ownStepItems({ ui, row, facts, asked }: OwnProps): Step[] {
  const steps = doneSteps(facts, asked);
  const here = steps.find(({ done }) => !done)?.step;
  return steps.map(({ step, done }) => ({
    label: ui.t(`enrolment.step.${step}`),
    sign: done ? 'done' : step === here ? 'here' : 'open',
    ...(step === 'form' && row.state !== 'nominated' && row.state !== 'invited'
      ? { href: `/participations/${row.id}/form` }
      : {}),
  }));
}

/** What is to be done now, or what happens next without her. */
function Now(props: OwnProps) {
  const { ui, row, cycle, task, number, tandem_id, under_way, reason, again } = props;
  const { t } = ui;
  if (task === 'answer' || task === 'manager' || task === 'standards') return <></>;
  if (task === 'place' && row.place_offered_at)
    return (
      <Section title={t('enrolment.own.place_title')}>
        <Prose text={t('enrolment.own.place_text', { date: ui.date(placeDue(row.place_offered_at)) })} />
        <PostButton ui={ui} kind="primary" action={`/participations/${row.id}/place`} label={t('enrolment.own.take_place')} />
      </Section>
    );
  const text =
    row.state === 'waitlisted' && number !== undefined
      ? t('enrolment.own.waiting', { number })
      : row.reason_code && (row.state === 'declined' || row.state === 'withdrawn')
        ? t(`enrolment.reason.${row.reason_code}`)
        : t(
            `enrolment.own.next.${under_way?.kind ?? (row.state === 'ready' && cycle.plan.mode === 'self' ? 'ready_self' : row.state)}`,
          );
  return (
    <Section title={t('enrolment.own.next_title')}>
      {task === 'form' && row.state === 'accepted' ? null : <Prose text={text} />}
      {task === 'form' ? <Prose text={t('enrolment.own.form_text', { minutes: cycle.format === 'exchange' ? 5 : 15 })} /> : null}
      {reason ? <Prose text={reason} /> : null}
      <div class="buttons">
        {task === 'form' ? (
          <LinkButton href={`/participations/${row.id}/form`} kind="primary">
            {t('enrolment.own.form')}
          </LinkButton>
        ) : null}
        {tandem_id ? (
          <LinkButton href={`/tandems/${tandem_id}`} kind={under_way?.kind === 'offer' ? 'plain' : 'primary'}>
            {t('enrolment.own.tandem')}
          </LinkButton>
        ) : null}
        {under_way ? (
          <LinkButton href={under_way.href} kind={under_way.kind === 'offer' ? 'primary' : 'plain'}>
            {t(under_way.kind === 'none_yet' ? 'enrolment.own.form_again' : 'enrolment.own.under_way')}
          </LinkButton>
        ) : null}
        {row.state === 'ready' && cycle.plan.mode !== 'central' ? (
          <LinkButton href={`/cycles/${cycle.id}/people-to-meet`} kind={under_way?.kind === 'offer' ? 'plain' : 'primary'}>
            {t(`enrolment.own.meet_${cycle.plan.mode}`)}
          </LinkButton>
        ) : null}
        {isLiveParticipation(row.state) || again ? null : <LinkButton href="/programs">{t('enrolment.own.others')}</LinkButton>}
        {again ? (
          <PostButton ui={ui} kind="primary" action={`/participations/${row.id}/return`} label={t('enrolment.own.again')} />
        ) : null}
      </div>
    </Section>
  );
}

/** Where I stand in this cycle, what is next, who sees it, and the way out. */
export function OwnPage(props: OwnProps) {
  const { ui, row, cycle, organization, asked, task, refusal, children } = props;
  const { t } = ui;
  const live = isLiveParticipation(row.state);
  const title = t(`enrolment.own.title.${row.state}`, { cycle: nameIn(ui, cycle) });
  const nominated = row.way === 'nominated';
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} back={{ href: '/participations', label: t('enrolment.list_own.name') }} />
      {live ? <Steps items={ownStepItems(props)} label={t('enrolment.own.steps')} /> : null}
      <Columns
        context={
          <>
            <WhoSees
              ui={ui}
              rows={comingSees(
                ui,
                'self',
                // Where companies take part, each sees how far its own people are, however they came in.
                nominated || (row.organization_id && hasOrganizations(cycle.format)) ? 'state_named' : 'state',
                ...(nominated ? (['why'] as const) : []),
                ...(asked.includes('manager') ? (['manager_asked', 'manager_answer'] as const) : []),
                ...(live && isLeading(cycle.format, row.role) ? (['on_page'] as const) : []),
                'reason',
              )}
            />
            <Section title={nameIn(ui, cycle)}>
              <Facts
                rows={[
                  { label: t('enrolment.own.role'), value: roleWord(ui, row.role) },
                  { label: t('enrolment.own.state'), value: `${stateWord(ui, row.state)}, ${ui.date(row.state_at)}` },
                  ...(organization ? [{ label: t('enrolment.own.organization'), value: organization }] : []),
                  ...(cycle.starts_on && cycle.ends_on
                    ? [
                        {
                          label: t('enrolment.call.period'),
                          value: t('enrolment.call.period_value', {
                            from: ui.date(cycle.starts_on),
                            until: ui.date(cycle.ends_on),
                          }),
                        },
                      ]
                    : []),
                ]}
              />
              <p>
                <a href={`/programs/${cycle.slug}`}>{t('enrolment.call.program')}</a>
              </p>
            </Section>
            {props.messages.all > 0 ? (
              <Aside
                href={`/participations/${row.id}/messages`}
                label={t('enrolment.messages.own_title')}
                note={t('enrolment.messages.own_count', { all: props.messages.all, fresh: props.messages.fresh })}
              />
            ) : null}
            {live && task !== 'answer' ? (
              <Aside
                href={`/participations/${row.id}/withdrawal`}
                label={t('enrolment.withdraw.link')}
                note={t('enrolment.withdraw.note')}
              />
            ) : null}
          </>
        }
      >
        {refusal ? <Banner kind="warn">{t(refusal.key, refusal.vars)}</Banner> : null}
        {props.messages.fresh > 0 ? (
          <Banner kind="info">
            <a href={`/participations/${row.id}/messages`}>{t('enrolment.messages.fresh', { count: props.messages.fresh })}</a>
          </Banner>
        ) : null}
        <Now {...props} />
        {children}
      </Columns>
    </Layout>
  );
}
