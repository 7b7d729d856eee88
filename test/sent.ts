import type { Deed } from '../src/platform/deed.ts';
import type { DrawnPage } from '../src/platform/files/cv-drawing.ts';
import { keepFile } from '../src/platform/files/uploads.ts';
import { keepCvPages } from '../src/rooms/applications/actions/cv-pages.ts';
import { insertApplication } from '../src/rooms/applications/store/applications.ts';
import { insertTopics } from '../src/rooms/applications/store/application-topics.ts';
import { programId } from './cast.ts';

/** A CV as it lies there after the upload. */
export interface SentCv {
  bytes: Uint8Array;
  text: string;
  drawn: DrawnPage[];
}

export interface SentApplication {
  id: string;
  person_id: string;
  topics: { topic: string; self_level: number; evidence: string }[];
  cv: SentCv;
  submitted_at?: Date;
  kind?: 'mentor' | 'amendment';
}

/** An application that has been sent and waits, without its way through the wizard. */
export async function insertSent(deed: Deed, { id, person_id, topics, cv, ...rest }: SentApplication): Promise<void> {
  const { bytes, text, drawn } = cv;
  const file = { name: 'cv.pdf', type: 'application/pdf' };
  const cv_file_id = await keepFile(deed, { ...file, kind: 'cv', person_id, bytes, sealed: true });
  const seal = (column: string, words: string) => deed.house.vault.seal(words, `application.${column}.${id}`);
  await insertApplication(deed, {
    id,
    program_id: programId,
    person_id,
    kind: rest.kind ?? 'mentor',
    state: 'submitted',
    step: 'pledge',
    capacity: 1,
    durations: [6],
    sealed_experience: seal('experience', 'I have done this.'),
    sealed_motivation: seal('motivation', 'I like it.'),
    sealed_conflicts: null,
    cv_file_id,
    cv_name: 'cv.pdf',
    cv_pages: Math.max(1, drawn.length),
    sealed_cv_text: seal('cv_text', text),
    expectations: null,
    cv_deleted_at: null,
    pledged_at: deed.now,
    created_at: deed.now,
    updated_at: deed.now,
    submitted_at: rest.submitted_at ?? deed.now,
    review_started_at: null,
    reviewer_id: null,
    decided_at: null,
    decided_by: null,
    reason_code: null,
    sealed_reason: null,
    withdrawn_at: null,
  });
  await insertTopics(
    deed,
    topics.map((row, position) => ({ application_id: id, position, ...row })),
  );
  await keepCvPages(deed, { id, person_id }, drawn);
}
