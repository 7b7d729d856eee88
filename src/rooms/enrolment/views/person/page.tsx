import { LinkButton, PostButton } from '../../../../platform/html/buttons.tsx';
import { DateField } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Rows } from '../../../../platform/html/lists.tsx';
import { Columns, Facts, PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { State } from '../../../../platform/html/signs.tsx';
import { Banner } from '../../../../platform/html/states.tsx';
import { filled } from '../../../../platform/http/form.ts';
import type { Side } from '../../../cycles/rules.ts';
import { contractForm } from '../../forms/people.ts';
import type { Way } from '../../rules.ts';
import type { ToldVerb } from '../../rules/history.ts';
import { enrolmentSees } from '../sees.ts';
import { deskSign, roleWord, stateWord } from '../words.ts';
import { Decide, Standing, type DecideProps } from './decide.tsx';
import { SaidParts, type Said } from './said.tsx';

export interface PersonPageProps extends DecideProps {
  cycle_id: string;
  program: ProgramBar;
  name: string;
  role: Side;
  line: string;
  facts: { label: string; value: string }[];
  said: Said;
  history: readonly { at: Date; verb: ToldVerb; who: string }[];
  came: { at: Date; way: Way };
  /** How many exclusions there are, how many of them need a word, and whether she has a wish. */
  wishes: { excluded: number; unresolved: number; wish: boolean };
  /** She works somewhere else by now than when she came in: there. */
  moved_to: string | undefined;
  contract_end_on: string | null;
  trained: { on: Date; evidence: string } | undefined;
  live: boolean;
}

function Private({ ui, path, wishes }: PersonPageProps) {
  const { t } = ui;
  if (wishes.excluded === 0 && !wishes.wish) return <></>;
  return (
    <Section title={t('enrolment.person.private_title')}>
      <p>{t('enrolment.person.private_text', { count: wishes.excluded, open: wishes.unresolved })}</p>
      <div class="buttons">
        <LinkButton href={`${path}/exclusions`}>{t('enrolment.person.private_read')}</LinkButton>
      </div>
      <p class="quiet">{t('enrolment.person.private_noted')}</p>
    </Section>
  );
}

function Contract({ ui, path, contract_end_on, state }: PersonPageProps) {
  const { t } = ui;
  const own = 'contract_end_on' in state.values || state.errors['contract_end_on'] ? state : filled({ contract_end_on });
  return (
    <Section title={t('enrolment.person.contract_title')}>
      <Form
        ui={ui}
        action={`${path}/contract`}
        schema={contractForm}
        state={own}
        submit={t('enrolment.person.contract_save')}
        second
      >
        <DateField
          ui={ui}
          schema={contractForm}
          state={own}
          name="contract_end_on"
          required={false}
          label={t('enrolment.person.contract')}
          hint={t('enrolment.person.contract_hint')}
        />
      </Form>
    </Section>
  );
}

function History({ ui, history, came }: PersonPageProps) {
  const { t } = ui;
  const first = { when: [ui.date(came.at, 'short')], title: t(`enrolment.event.came.${came.way}`) };
  return (
    <Section title={t('enrolment.person.history')}>
      <Rows
        rows={[
          ...history.map(({ at, verb, who }) => ({
            when: [ui.date(at, 'short')],
            title: t(`enrolment.event.${verb}`),
            ...(who ? { line: who } : {}),
          })),
          first,
        ]}
      />
    </Section>
  );
}

/** One participant as the coordination reads her. */
export function PersonPage(props: PersonPageProps) {
  const { ui, path, cycle_id, program, name, role, line, participation, facts, said, moved_to, trained, live } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={name} area="work" program={program}>
      <PageHead
        title={name}
        lead={line}
        dense
        back={{ href: `/cycles/${cycle_id}/people`, label: t('cycles.bar.people') }}
        action={<State sign={deskSign(participation)}>{`${roleWord(ui, role)}, ${stateWord(ui, participation)}`}</State>}
      />
      <Columns
        context={
          <>
            <Section title={t('enrolment.person.facts')}>
              <Facts rows={facts} />
            </Section>
            <Private {...props} />
            {live ? <Contract {...props} /> : null}
            <WhoSees ui={ui} rows={enrolmentSees(ui, ['process', 'about_them', 'wish_theirs', 'evidence'])} />
          </>
        }
      >
        {props.state.refusal ? <Banner kind="warn">{t(props.state.refusal.key, props.state.refusal.vars)}</Banner> : null}
        {moved_to && live ? (
          <Banner kind="warn" title={t('enrolment.person.moved_title')}>
            <p>{t('enrolment.person.moved', { name: moved_to })}</p>
            <PostButton ui={ui} action={`${path}/organization`} label={t('enrolment.person.follow')} />
          </Banner>
        ) : null}
        <Decide {...props} />
        <Standing {...props} />
        {trained ? (
          <Section title={t('enrolment.person.trained')}>
            <p>{t('enrolment.person.trained_text', { date: ui.date(trained.on), evidence: trained.evidence })}</p>
            {live && participation !== 'paired' ? (
              <PostButton ui={ui} action={`${path}/training-withdrawal`} kind="link" label={t('enrolment.person.untrain')} />
            ) : null}
          </Section>
        ) : null}
        <SaidParts ui={ui} said={said} />
        <History {...props} />
      </Columns>
    </Layout>
  );
}
