/** Texts of one working area. `titles` runs over the career levels: professional, team lead, leader, executive. */
export type AreaTexts = {
  titles: [string[], string[], string[], string[]];
  about: string[];
  cv: string[];
  education: string[];
  topics: string[];
};
