import type { AreaTexts } from './areaTypes.ts';
import { careAreas } from './texts/careAreas.ts';
import { marketAreas } from './texts/marketAreas.ts';
import { officeAreas } from './texts/officeAreas.ts';
import { technicalAreas } from './texts/technicalAreas.ts';

const areas: Record<string, AreaTexts> = { ...careAreas, ...technicalAreas, ...officeAreas, ...marketAreas };

/** @throws RangeError for an unknown area. */
export function areaOf(key: string): AreaTexts {
  const area = areas[key];
  if (!area) throw new RangeError(`unknown area ${key}`);
  return area;
}
