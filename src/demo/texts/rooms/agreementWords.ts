import type { Format } from '../../../rooms/programs/rules.ts';
import type { Strand } from '../../../rooms/goals/rules.ts';

/** What the agreements of the demo say on each strand; null: not in this mentoring. */
export const strandWords: Record<Format, Record<Strand, string | null>> = {
  network: {
    goal_definition: 'Am Anfang und zur Halbzeit.',
    career_strategy: null,
    competences: 'Der Kern: jedes Treffen ein Fall.',
    informal_knowledge: 'Wie es anderswo läuft, auch was nicht im Handbuch steht.',
    networking: 'Wer noch etwas dazu weiss.',
  },
  cross: {
    goal_definition: 'Im ersten Treffen, danach alle drei Monate.',
    career_strategy: 'Der nächste Schritt, mit Gründen dafür und dagegen.',
    competences: 'Was der Schritt verlangt und noch fehlt.',
    informal_knowledge: 'Wie Entscheide im anderen Haus wirklich fallen.',
    networking: 'Zwei neue Kontakte im Jahr.',
  },
  exchange: {
    goal_definition: 'Auf beiden Seiten, im ersten Treffen.',
    career_strategy: null,
    competences: 'Je eine Hälfte pro Treffen.',
    informal_knowledge: 'Alles, was man sonst erst nach Jahren hört.',
    networking: 'Einander vorstellen, wo es passt.',
  },
  reverse: {
    goal_definition: 'Nach der gemeinsamen Bedarfsklärung.',
    career_strategy: null,
    competences: 'Am eigenen Bildschirm, Schritt um Schritt.',
    informal_knowledge: 'In der Gegenrichtung: wie Führung hier funktioniert.',
    networking: null,
  },
};

export const change = {
  /** What the first version of an agreement said, before both changed it. */
  before: 'Wir schreiben uns per Mail.',
  after: 'Zwischen den Treffen schreiben wir uns hier im Raum. Wir antworten innerhalb von drei Arbeitstagen.',
};
