import type { ClauseKey } from '../rules.ts';
import type { ClauseFacts } from './clauses.ts';

/** The same in English. */
export const clausesEn = ({
  house,
  organization,
  cycle,
  from,
  until,
  mentors,
  mentees,
}: ClauseFacts): Record<ClauseKey, [title: string, text: string]> => ({
  purpose: [
    'What this is about',
    `${house} runs “${cycle}”. ${organization} takes part as a partner. Mentors accompany people from other organisations; nobody is in a tandem with a person of the same house.`,
  ],
  period: [
    'Period',
    from && until
      ? `The cooperation lasts from ${from} to ${until}. It does not extend by itself; another cycle is agreed anew.`
      : 'The cooperation lasts as long as the cycle. It does not extend by itself; another cycle is agreed anew.',
  ],
  people: [
    'People taking part',
    `${organization} nominates ${mentors} people as mentors and ${mentees} as mentees. Whoever is nominated decides personally whether to take part, and may stop at any time without giving a reason. Nobody is put at a disadvantage by that.`,
  ],
  confidentiality: [
    'Confidentiality',
    'What is said in a tandem stays there. Nobody asks about it, neither line managers nor HR. Business and trade secrets do not belong in the talks; whoever learns of any keeps them, also after the end.',
  ],
  no_poaching: [
    'No poaching',
    'Nobody uses the programme to recruit employees of other organisations that take part. This holds for the cycle and twelve months after it. Whoever applies for an open position of her or his own accord is not affected.',
  ],
  data_protection: [
    'Data protection',
    `${organization} and ${house} process only what selecting, matching and accompanying the tandems needs. HR sees the process of its own people, never contents and never a rating. It does not see people of other organisations. Those concerned turn to ${house}.`,
  ],
  time: [
    'Time',
    `${organization} gives participants the working time they need: about an hour and a half a month for the tandem, and the shared events. Line managers know about it.`,
  ],
  costs: [
    'Costs',
    'Taking part is free for the people and is not paid. Each organisation bears its own costs of travel and rooms unless agreed otherwise.',
  ],
  events: [
    'Shared events',
    'Kickoff, seminars, midterm and closing are part of the programme. The organisations take turns as hosts where they have rooms.',
  ],
  ending: [
    'Ending early',
    'Either side may end the cooperation with four weeks’ notice. Running tandems decide themselves whether they go on to their end; both organisations leave them the time for it.',
  ],
});
