import type { PolicyText } from '../rules.ts';

export const standardsEn: PolicyText = {
  title: 'Standards for mentoring',
  binding: [
    {
      title: 'Voluntary and unpaid',
      text: 'Whoever takes part does so of their own free will. Mentors ask nothing for their time, and mentees owe nothing for it. Talk about larger expenses, such as a long journey, before they arise.',
    },
    {
      title: 'Confidential',
      text: 'What you tell each other stays with the two of you, also after the mentoring has ended. Nobody owes an employer, a manager or the office a report about your talks. The only exception is when somebody is in danger or the law demands it. Keep the business secrets of your organisation to yourself.',
    },
    {
      title: 'No advertising, no sales, no recruiting',
      text: 'Mentoring is not a marketplace. Here you offer neither yourself nor your company, sell nothing, broker no business and hire nobody away. If somebody does so all the same, please tell the office.',
    },
    {
      title: 'Reliable',
      text: 'You answer a request within the time named on the programme page, even if the answer is no. You keep the dates you have agreed; if you cannot, you cancel at least 24 hours ahead and suggest another. Ask only as many people at once as you would want to meet.',
    },
    {
      title: 'Respectful',
      text: 'You meet at eye level, whatever your age, rank or background. Belittling, discrimination and harassment have no place here, neither in talk nor in writing. Nobody has to justify a boundary they name.',
    },
    {
      title: 'Within limits',
      text: 'Mentoring is not therapy, nor legal or tax advice, and it promises no job. If a concern needs more than that, say so openly and name who could help. Where you have to appraise each other, or have interests of your own at stake, do without a mentoring together.',
    },
    {
      title: 'The mentee leads',
      text: 'As a mentee you bring the concern, invite to the first talk, prepare the meetings and keep track of what you set out to do. As a mentor you listen, ask, and tell from your experience. Decisions are made where they are lived: by the mentee.',
    },
    {
      title: 'With feedback',
      text: 'You tell each other early and kindly what helps and what does not. The office is glad to hear from you about the programme itself, good or bad. Nobody has to, and honest feedback never works against anybody.',
    },
    {
      title: 'Free to end at any time',
      text: 'Either of you may end the mentoring at any time, without reasons and without fault. A short word to the other person is good manners; nothing more is needed.',
    },
    {
      title: 'The office may refuse and suspend',
      text: 'The office reviews every application and may refuse it. Where quality falls short or these standards are broken, it may exclude somebody from the mentoring, for a time or for good. It is always a human being who decides, the reason is given, and the person concerned may answer.',
    },
    {
      title: 'Data protection',
      text: 'What you learn about the other person you use for the mentoring only and do not pass on. The CV of an application is read only by those who review it. The office does not read the messages and notes of a tandem. What is stored, and for how long, is written on the privacy page.',
    },
  ],
  tips: [
    {
      title: 'The first talk',
      text: 'Take an hour and a quiet place. Begin with who you are and what brought you here; the concern comes after that. At the end, both ask yourselves whether you look forward to the next time. A no at this point does you both a service.',
    },
    {
      title: 'Goals',
      text: 'One to three goals are enough. For each, write down how you will notice that you have reached it. Goals may change; when they do, talk about it.',
    },
    {
      title: 'Rhythm',
      text: 'One meeting a month of sixty to ninety minutes has proved its worth. Set the next date before you part. Better a short talk than a postponed one.',
    },
    {
      title: 'Notes',
      text: 'Agree who writes what and who reads it. Three lines after each meeting will do: what it was about, what was new, what comes next.',
    },
    {
      title: 'Half-way',
      text: 'Look back together in the middle. What has helped, what is missing, what do we drop? Then go on in the way that suits you both.',
    },
    {
      title: 'Difficult moments',
      text: 'If a talk falters or something troubles you, bring it up soon and without blame: what you noticed and what you would like. If the two of you cannot get further, the office helps without asking what you talked about.',
    },
    {
      title: 'A good ending',
      text: 'Plan the last meeting as a closing. Tell each other what stays with you, and say thank you. Agree whether and how you will keep in touch.',
    },
  ],
};
