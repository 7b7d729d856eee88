/** What of the trail the coordination reads as the history of a participation; the rest is housekeeping. */
export const toldVerbs = [
  'accept',
  'admit',
  'waitlist',
  'refuse',
  'decline',
  'lapse',
  'placeFree',
  'startTraining',
  'completeTraining',
  'completeForm',
  'reopenForm',
  'pair',
  'unpair',
  'withdraw',
  'cycleEnd',
  'applyAgain',
  'offerPlace',
  'remind',
  'train',
  'untrain',
  'askManager',
  'answerManager',
  'recordManager',
  'saveContract',
  'followOrganization',
  'readExclusions',
  'resolveExclusion',
  'changed',
] as const;
export type ToldVerb = (typeof toldVerbs)[number];

/** `participation.accept` as one of them; undefined for what is not told. */
export function toldVerb(verb: string): ToldVerb | undefined {
  return toldVerbs.find((told) => verb === `participation.${told}`);
}
