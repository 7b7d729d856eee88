import type { Format, PolicyBody, PolicySection } from '../rules.ts';
import { defaultStandards } from './standards-default.ts';

type More = Record<'de' | 'en', PolicySection>;

const more: Record<Exclude<Format, 'network'>, More> = {
  cross: {
    de: {
      title: 'Zwischen Unternehmen',
      text: 'Mentor:in und Mentee arbeiten in verschiedenen Unternehmen. Was unter das Geschäftsgeheimnis fällt, bleibt im eigenen Haus. Während des Durchgangs und in den zwölf Monaten danach wirbt niemand die andere Person ab und lässt sie auch nicht abwerben. Unternehmen, die miteinander im Wettbewerb stehen, werden nicht gepaart.',
    },
    en: {
      title: 'Between companies',
      text: 'Mentor and mentee work for different companies. Whatever is a business secret stays in the own house. During the cycle and in the twelve months after it nobody hires the other person away or has it done. Companies that compete with each other are not paired.',
    },
  },
  exchange: {
    de: {
      title: 'Auf Augenhöhe',
      text: 'Beide geben, und beide lernen. Alter, Rang und Dienstjahre zählen in diesen Gesprächen nicht. Wer merkt, dass nur eine Richtung zu Wort kommt, sagt es.',
    },
    en: {
      title: 'At eye level',
      text: 'Both give, and both learn. Age, rank and years of service do not count in these talks. Whoever notices that only one direction is heard says so.',
    },
  },
  reverse: {
    de: {
      title: 'Offenheit hat keine Folgen',
      text: 'Wer als Mentor:in offen spricht, hat davon keinen Nachteil: nicht in der Beurteilung, nicht bei einer Verlängerung, nicht bei einer Bewerbung. Nichts aus den Gesprächen geht an die Personalabteilung oder an Vorgesetzte. Wer das Gegenteil erlebt, spricht mit der Vertrauensperson.',
    },
    en: {
      title: 'Candour has no consequences',
      text: 'A mentor who speaks openly has no disadvantage from it: not in an appraisal, not when a contract is extended, not in an application. Nothing from the talks goes to HR or to line managers. Whoever experiences the opposite talks to the confidant.',
    },
  },
};

/** The first standards of a programme: the general ones, and what its format asks besides. */
export function standardsOf(format: Format): PolicyBody {
  if (format === 'network') return defaultStandards;
  const { de, en } = defaultStandards;
  const own = more[format];
  return { de: { ...de, binding: [...de.binding, own.de] }, en: { ...en, binding: [...en.binding, own.en] } };
}
