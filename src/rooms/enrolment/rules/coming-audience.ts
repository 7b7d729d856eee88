/** Who can read something of how she came in. `nominator`: HR of the organisation that named her. */
export type ComingAudience = 'self' | 'coordination' | 'nominator' | 'manager' | 'office' | 'everybody';

export type ComingPart =
  | 'state'
  | 'state_named'
  | 'standards'
  | 'reason'
  | 'why'
  | 'time'
  | 'manager_asked'
  | 'manager_answer'
  | 'on_page';

export const comingAudience: Readonly<Record<ComingPart, readonly ComingAudience[]>> = {
  /** Name, role, state and their dates. */
  state: ['self', 'coordination'],
  /** The same where HR has named her. */
  state_named: ['self', 'coordination', 'nominator'],
  standards: ['self', 'office'],
  reason: ['coordination'],
  why: ['coordination', 'nominator'],
  time: ['coordination', 'nominator'],
  manager_asked: ['self', 'coordination', 'manager'],
  manager_answer: ['self', 'coordination'],
  /** Name, function and organisation on the page of the programme. */
  on_page: ['everybody'],
};
