/** Who reads what is set up; the page of the programme shows what is for everybody. */
export const planAudience = {
  plan_goals: ['public'],
  plan_names: ['public'],
  plan_message: ['public'],
  plan_invitation: ['asked'],
  plan_council: ['charge', 'office'],
  plan_history: ['charge', 'office'],
} as const satisfies Record<string, readonly ('public' | 'asked' | 'charge' | 'office')[]>;

/** What somebody who takes part gives, and who reads it. */
export const participantAudience = {
  part_enrolment: ['coordination'],
  part_exclusions: ['matching'],
  part_talks: ['tandem'],
  part_process: ['tandem', 'coordination'],
  part_hr: ['own_hr'],
  /** In reverse: a leader who has ticked it. */
  part_named: ['public'],
  part_results: ['totals'],
} as const;
