import { settingGroups } from '../../programs/rules/settings.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';

/** What the tandems of a cycle keep, whatever the programme makes of its own numbers later. */
export const cycleNumbers = settingGroups.tandems;
export const cycleSwitches = ['kickoff', 'agreement'] as const;
export type CycleSetting = (typeof cycleNumbers)[number] | (typeof cycleSwitches)[number];

export function settingsIn(settings: ProgramSettings): Pick<ProgramSettings, CycleSetting> {
  return Object.fromEntries([...cycleNumbers, ...cycleSwitches].map((name) => [name, settings[name]])) as Pick<
    ProgramSettings,
    CycleSetting
  >;
}

/** Verbs of the trail that the history of a cycle tells. */
export const historyVerbs = [
  'cycle.create',
  'cycle.saveSettings',
  'cycle.saveMatching',
  'cycle.nameStaff',
  'cycle.endStaff',
  'cycle.sayStandard',
  'cycle.withdrawStandard',
  'cycle.ready',
  'cycle.open',
  'cycle.closeApplications',
  'cycle.reopen',
  'cycle.launch',
  'cycle.reachEnd',
  'cycle.report',
  'cycle.goLive',
  'cycle.hold',
  'cycle.resume',
  'cycle.end',
  'cycle.archive',
  'cycle.cancel',
] as const;
export type HistoryVerb = (typeof historyVerbs)[number];
