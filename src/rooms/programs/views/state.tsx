import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { State, type Sign } from '../../../platform/html/signs.tsx';
import { Banner, ConfirmDialogPage } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { programTransitions, type ProgramState, type ProgramVerb } from '../rules.ts';

/** Where each step is posted: a change of state is a noun in the address. */
export const stepPaths = {
  goLive: '/program/launch',
  hold: '/program/hold',
  resume: '/program/resumption',
  end: '/program/end',
  archive: '/program/archiving',
} as const satisfies Record<ProgramVerb, string>;

/** What cannot be undone goes through a page of its own. */
export const finalVerbs = ['end', 'archive'] as const satisfies ProgramVerb[];

const isFinal = (verb: ProgramVerb) => (finalVerbs as readonly ProgramVerb[]).includes(verb);
const signs: Record<ProgramState, Sign> = { draft: 'open', live: 'here', on_hold: 'open', ended: 'rest', archived: 'rest' };

/** The state, and the steps that lead on from it, each with what it means before its button. */
export function StateSection({
  ui,
  program_state,
  refusal,
}: {
  ui: Ui;
  program_state: ProgramState;
  refusal?: Message | undefined;
}) {
  const { t } = ui;
  const verbs = programTransitions.filter((step) => step.from === program_state).map((step) => step.verb);
  return (
    <Section title={t('programs.state.title')} id="state">
      {refusal ? <Banner kind="warn">{t(refusal.key, refusal.vars)}</Banner> : null}
      <p>
        <State sign={signs[program_state]}>{t(`programs.state.${program_state}`)}</State>
      </p>
      {verbs.map((verb) => (
        <>
          <Prose text={t(`programs.state.${verb}.means`)} />
          {isFinal(verb) ? (
            <LinkButton href={stepPaths[verb]}>{t(`programs.state.${verb}.do`)}</LinkButton>
          ) : (
            <PostButton ui={ui} action={stepPaths[verb]} label={t(`programs.state.${verb}.do`)} />
          )}
        </>
      ))}
    </Section>
  );
}

export function FinalStepPage({ ui, verb }: { ui: Ui; verb: (typeof finalVerbs)[number] }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(`programs.state.${verb}.ask`)} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t(`programs.state.${verb}.ask`)}
        action={stepPaths[verb]}
        label={t(`programs.state.${verb}.do`)}
        cancel={{ href: '/program/settings#state' }}
      >
        <Prose text={t(`programs.state.${verb}.means`)} />
      </ConfirmDialogPage>
    </Layout>
  );
}
