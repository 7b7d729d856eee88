export type DemoQuestion = {
  id: string;
  topic: string | null;
  text: string;
  asked_by: string;
  asked_at: string;
  answer: string | null;
  answered_at: string | null;
};

/** A topic that the list does not know; without `decided` it waits for the office. */
export type DemoProposal = {
  id: string;
  person_id: string;
  label: string;
  evidence: string;
  self_level: 1 | 2 | 3 | 4;
  created_at: string;
  decided?: { state: 'matched'; topic: string; decided_at: string; decided_by: string | null };
};
