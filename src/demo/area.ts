import type { AreaTexts } from './areaTypes.ts';
import { operationsAreas } from './texts/areas.ts';
import { officeAreas } from './texts/officeAreas.ts';

const areas: Record<string, AreaTexts> = { ...operationsAreas, ...officeAreas };

/** @throws RangeError for an unknown area. */
export function areaOf(key: string): AreaTexts {
  const area = areas[key];
  if (!area) throw new RangeError(`unknown area ${key}`);
  return area;
}
