import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Format } from '../../programs/rules.ts';
import { inFormat } from '../rules/audience.ts';
import { closingAudience, midtermAudience, midtermReaders, type TurnAudience } from '../rules/midterm.ts';

type Part = keyof typeof midtermAudience | keyof typeof closingAudience;

function readers({ t, locale }: Ui, who: readonly TurnAudience[], name: string): string {
  const words = who.map((each) =>
    each === 'both' && who.length > 1 ? t('agreements.sees.two') : t(`agreements.sees.${each}`, { name }),
  );
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}

const row = (ui: Ui, part: Part, who: readonly TurnAudience[], name: string) => ({
  what: ui.t(`agreements.sees.part.${part}`),
  who: readers(ui, who, name),
});

/** Who reads what at half time, as the checks have it. `name`: the partner's first. */
export function midtermSees(ui: Ui, format: Format, name: string) {
  const parts = Object.keys(midtermAudience) as (keyof typeof midtermAudience)[];
  return parts.map((part) => row(ui, part, midtermReaders(part, format), name));
}

export function closingSees(ui: Ui, format: Format, name: string) {
  const parts = Object.keys(closingAudience) as (keyof typeof closingAudience)[];
  return parts.map((part) => row(ui, part, inFormat(closingAudience[part], format), name));
}

/** Questions for a talk, one on each line of the text. */
export function Prompts({ title, text }: { title: string; text: string }) {
  return (
    <Section title={title}>
      <ul class="guide">
        {text.split('\n').map((question) => (
          <li>{question}</li>
        ))}
      </ul>
    </Section>
  );
}
