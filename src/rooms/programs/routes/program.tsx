import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { QuoteProps } from '../../../platform/html/start.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must } from '../../../platform/refusal.ts';
import { moveProgram, saveSettings } from '../actions/settings.ts';
import { settingsForm } from '../forms.ts';
import { mayManageProgram, phaseOf, stepOf, type ProgramVerb } from '../rules.ts';
import { mayReadFeedback } from '../rules/feedback.ts';
import { programName, programPurpose } from '../rules/settings.ts';
import { countUnreadFeedback } from '../store/feedback.ts';
import { currentPolicy } from '../store/policies.ts';
import { findNetworkProgram, type Program } from '../store/programs.ts';
import { DraftPage, ProgramPage } from '../views/program.tsx';
import { SettingsPage } from '../views/settings.tsx';
import { FinalStepPage, finalVerbs, stepPaths } from '../views/state.tsx';

async function managed(sight: Sight): Promise<Program> {
  must(mayManageProgram(sight.actor));
  return found(await findNetworkProgram(sight), 'program');
}

/** What members say in public about their mentorings: a room below knows. */
export type VoicesOf = (sight: Sight, ui: Ui, program_id: string) => Promise<(QuoteProps & { id: string })[]>;

const showProgram =
  (voicesOf: VoicesOf): Handler =>
  async (sight, req) => {
    const program = await findNetworkProgram(sight);
    const may_manage = mayManageProgram(sight.actor);
    if (!program || (program.state === 'draft' && !may_manage)) return <DraftPage ui={req.ui} />;
    const { locale } = req.ui;
    return (
      <ProgramPage
        ui={req.ui}
        name={programName(program, locale)}
        purpose={programPurpose(program, locale)}
        phase={phaseOf(program, dayOf(sight.now))}
        go_live_on={program.go_live_on}
        settings={program.settings}
        policy={await currentPolicy(sight, program.id)}
        may_manage={may_manage}
        voices={await voicesOf(sight, req.ui, program.id)}
      />
    );
  };

const showSettings: Handler = async (sight, req) => {
  const program = await managed(sight);
  const saving = req.ui.path === '/program/settings';
  const typed = saving && req.form !== emptyForm;
  return (
    <SettingsPage
      ui={req.ui}
      form={typed ? req.form : filled({ ...program, ...program.settings })}
      program_state={program.state}
      refusal={saving ? undefined : req.form.refusal}
      unread={await countUnreadFeedback(sight)}
      reads_feedback={mayReadFeedback(sight.actor)}
    />
  );
};

export function mountProgram(on: Routes, voicesOf: VoicesOf): void {
  on.get('/program', showProgram(voicesOf), { open: true });
  on.get('/program/settings', showSettings);
  on.post('/program/settings', {
    page: showSettings,
    form: settingsForm,
    deed: async (deed, form) => (await saveSettings(deed, form), to('/program/settings', 'programs.settings.saved')),
  });
  for (const [verb, path] of Object.entries(stepPaths) as [ProgramVerb, string][]) {
    on.post(path, {
      page: showSettings,
      form: buttonForm,
      deed: async (deed) => (await moveProgram(deed, verb), to('/program/settings', `programs.state.${verb}.done`)),
    });
  }
  for (const verb of finalVerbs) {
    on.get(stepPaths[verb], async (sight, req) => {
      const program = await managed(sight);
      if (!stepOf(program.state, verb)) return to('/program/settings', 'programs.state.not_now');
      return <FinalStepPage ui={req.ui} verb={verb} />;
    });
  }
}
