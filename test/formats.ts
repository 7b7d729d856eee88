import type { Deed } from '../src/platform/deed.ts';
import { formats, type Format } from '../src/rooms/programs/rules.ts';
import { formatDefaults } from '../src/rooms/programs/rules/numbers.ts';
import { insertProgram } from '../src/rooms/programs/store/programs.ts';
import { formPair } from '../src/rooms/tandems/actions.ts';
import type { PartyRole } from '../src/rooms/tandems/rules.ts';
import { cast } from './cast.ts';
import type { TestHouse } from './harness.ts';

export interface OpenFormat {
  program_id: string;
  tandem_id: string;
}

interface Side {
  role: PartyRole;
  gives: string[];
}

/** Who brings what. Reverse: jana shows urs, who leads, something. Exchange: each gives one topic. */
const sides: Record<Format, { jana: Side; urs: Side }> = {
  network: { jana: { role: 'mentee', gives: [] }, urs: { role: 'mentor', gives: ['delegation'] } },
  cross: { jana: { role: 'mentee', gives: [] }, urs: { role: 'mentor', gives: ['delegation'] } },
  exchange: { jana: { role: 'partner', gives: ['delegation'] }, urs: { role: 'partner', gives: ['leading-teams'] } },
  reverse: { jana: { role: 'mentor', gives: ['leading-teams'] }, urs: { role: 'mentee', gives: [] } },
};

async function openFormat(deed: Deed, format: Format): Promise<OpenFormat> {
  const program_id = deed.house.chance.id();
  await insertProgram(deed, {
    id: program_id,
    slug: `${format}-${program_id.slice(0, 8)}`,
    format,
    name_de: `Programm ${format}`,
    name_en: `Programme ${format}`,
    purpose_de: 'Voneinander lernen.',
    purpose_en: 'Learn from each other.',
    state: 'live',
    go_live_on: '2026-01-01',
    settings: formatDefaults[format],
    // The network's own programme is the oldest.
    created_at: new Date(deed.now.getTime() + 1000),
  });
  const { jana, urs } = sides[format];
  const { default_months: months } = formatDefaults[format];
  const tandem_id = await formPair(deed, { program_id, months, mode: 'both' }, [
    { person_id: cast.urs, ...urs },
    { person_id: cast.jana, ...jana },
  ]);
  return { program_id, tandem_id };
}

/** On a set stage: a live programme of each format as it starts, and in each a fresh tandem of jana and urs. */
export async function openFormats(test: TestHouse): Promise<Record<Format, OpenFormat>> {
  return test.system(async (deed) => {
    const opened = {} as Record<Format, OpenFormat>;
    for (const format of formats) opened[format] = await openFormat(deed, format);
    return opened;
  });
}
