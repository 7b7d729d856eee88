import { dayOf } from '../platform/words/day.ts';
import type { Deed } from '../platform/deed.ts';
import { createNetworkProgram } from '../rooms/programs/actions/programs.ts';
import type { Format } from '../rooms/programs/rules.ts';
import { formatDefaults } from '../rooms/programs/rules/numbers.ts';
import { insertProgram } from '../rooms/programs/store/programs.ts';

export type ProgramIds = Record<Format, string>;

const network = {
  name_de: 'Mentoring im Verband',
  name_en: 'Mentoring in the association',
  purpose_de:
    'Mitglieder geben weiter, was sie im Beruf gelernt haben. Wer eine Frage hat, findet jemanden, der schon dort stand.',
  purpose_en: 'Members pass on what they have learned at work. Whoever has a question finds somebody who has been there.',
};

const others = {
  cross: {
    name_de: 'Cross-Mentoring Mittelland',
    name_en: 'Cross-mentoring Mittelland',
    purpose_de:
      'Zwölf Monate mit einer erfahrenen Person aus einem anderen Unternehmen. Wer aufsteigen will, bekommt einen Blick von außen und ein Netz über das eigene Haus hinaus.',
    purpose_en:
      'Twelve months with an experienced person from another company. Those who want to move up get an outside view and a network beyond their own company.',
  },
  exchange: {
    name_de: 'Wissen im Tausch',
    name_en: 'Knowledge in exchange',
    purpose_de:
      'Zwei Menschen, die beide etwas können und beide etwas lernen wollen. Ein halbes Jahr lang gibt jede Seite etwas, und jede lernt etwas.',
    purpose_en: 'Two people who both know something and both want to learn. For half a year each side teaches, and each learns.',
  },
  reverse: {
    name_de: 'Digital umgekehrt',
    name_en: 'Digital the other way round',
    purpose_de:
      'Jüngere zeigen Führungskräften, wie sie heute arbeiten: Werkzeuge, Netzwerke, künstliche Intelligenz. Wer führt, darf fragen, was sonst niemand fragt.',
    purpose_en:
      'Younger people show leaders how they work today: tools, networks, artificial intelligence. Leaders may ask what nobody else asks.',
  },
} satisfies Record<Exclude<Format, 'network'>, object>;

const ages = { cross: 430, exchange: 250, reverse: 220 } as const;

/** The association's own programme, open since `founded`, and one of each other format that began later. */
export async function insertPrograms(deed: Deed, founded: Date): Promise<ProgramIds> {
  const ids = {
    network: await createNetworkProgram({ ...deed, now: founded }, { ...network, state: 'live' }),
    cross: deed.house.chance.id(),
    exchange: deed.house.chance.id(),
    reverse: deed.house.chance.id(),
  };
  for (const format of ['cross', 'exchange', 'reverse'] as const) {
    const since = new Date(Math.max(founded.getTime() + 86_400_000, deed.now.getTime() - ages[format] * 86_400_000));
    await insertProgram(deed, {
      id: ids[format],
      slug: format,
      format,
      ...others[format],
      state: 'live',
      go_live_on: dayOf(since),
      settings: formatDefaults[format],
      created_at: since,
    });
  }
  return ids;
}
