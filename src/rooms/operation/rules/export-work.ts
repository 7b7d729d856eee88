/** Why a column is in nobody's own export: she acted for the office. */
export const work = 'an act of office about others: it stands in their records, and in the trail under her name';
