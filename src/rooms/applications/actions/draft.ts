import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import type { CvRead } from '../../../platform/files/cv.ts';
import { dropFile, keepFile } from '../../../platform/files/uploads.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { confirmProfile } from '../../people/actions/profile.ts';
import { isMember } from '../../people/rules/person.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { acceptStandards } from '../../programs/actions/standards.ts';
import { monthChoices } from '../../programs/rules.ts';
import { type ProgramSettings } from '../../programs/rules/numbers.ts';
import { findNetworkProgram, type Program } from '../../programs/store/programs.ts';
import type { evidenceForm, experienceForm, pledgeForm } from '../forms.ts';
import { mayChoose, stepAfter, type Step } from '../rules.ts';
import { lockOwnApplication, updateApplication, type Application } from '../store/applications.ts';
import { listApplicationTopics, replaceTopics, updateTopic } from '../store/application-topics.ts';
import { findDraft } from '../store/draft.ts';
import { sealText } from '../store/texts.ts';
import { keepCvPages } from './cv-pages.ts';

/** The own application, locked, as long as it may still be written. */
export async function ownDraft(deed: Deed): Promise<{ draft: Application; program: Program }> {
  must(isMember(deed.actor), 'applications.refused.member');
  const program = found(await findNetworkProgram(deed), 'program');
  const draft = await lockOwnApplication(deed, program.id);
  if (draft?.state !== 'draft') throw new Refusal('applications.refused.not_draft');
  return { draft, program };
}

/** `step` done: the wizard opens next at the one after it. */
function next({ kind }: Application, step: Step): { step: Step } {
  return { step: stepAfter(step, kind) ?? step };
}

export async function confirmForApplication(deed: Deed): Promise<void> {
  const { draft } = await ownDraft(deed);
  await confirmProfile(deed);
  await updateApplication(deed, draft.id, next(draft, 'profile'));
}

export async function chooseTopics(deed: Deed, topics: readonly string[]): Promise<void> {
  const { draft, program } = await ownDraft(deed);
  const chosen = [...new Set(topics)];
  const { max_topics } = program.settings;
  if (chosen.length > max_topics) throw new Refusal('platform.form.too_many', { max: max_topics }, { field: 'topics' });
  const facts = await findDraft(deed, draft);
  if (chosen.some((slug) => !facts.active_topics.has(slug)))
    throw new Refusal('applications.form.topic_unknown', {}, { field: 'topics' });
  if (chosen.some((slug) => !mayChoose(facts, slug)))
    throw new Refusal('applications.amendment.listed_already', {}, { field: 'topics' });
  const profile = found(await findProfile(deed, draft.person_id), 'person');
  const levels = new Map(profile.offers.map((offer) => [offer.topic, offer.level]));
  await replaceTopics(
    deed,
    draft.id,
    chosen.map((topic) => ({ topic, self_level: levels.get(topic) ?? 2 })),
  );
  await updateApplication(deed, draft.id, { step: 'topics' });
}

/** Returns the step that comes next. */
export async function saveEvidence(deed: Deed, form: z.output<typeof evidenceForm>): Promise<Step | undefined> {
  const { draft } = await ownDraft(deed);
  const topics = await listApplicationTopics(deed, draft.id);
  const empty = topics.find(({ topic }) => !form.evidence[topic]);
  if (empty && !form.again) throw new Refusal('applications.form.evidence_short', {}, { field: `evidence.${empty.topic}` });
  for (const { topic, self_level } of topics)
    await updateTopic(deed, draft.id, topic, {
      self_level: form.level[topic] ?? self_level,
      evidence: form.evidence[topic] ?? '',
    });
  await updateApplication(deed, draft.id, form.again ? {} : next(draft, 'topics'));
  return stepAfter('topics', draft.kind);
}

/** Places and months that this programme knows. */
export function checkOffer(
  settings: ProgramSettings,
  form: { capacity?: number | undefined; durations: readonly number[] },
): void {
  if ((form.capacity ?? 1) > settings.max_capacity)
    throw new Refusal('platform.form.at_most', { max: settings.max_capacity }, { field: 'capacity' });
  const months = monthChoices(settings);
  if (form.durations.some((value) => !months.includes(value)))
    throw new Refusal('platform.form.invalid', {}, { field: 'durations' });
}

export async function saveExperience(deed: Deed, form: z.output<typeof experienceForm>): Promise<void> {
  const { draft, program } = await ownDraft(deed);
  checkOffer(program.settings, form);
  const seal = (column: 'experience' | 'motivation' | 'conflicts') => sealText(deed.house, draft.id, column, form[column]);
  await updateApplication(deed, draft.id, {
    sealed_experience: seal('experience'),
    sealed_motivation: seal('motivation'),
    sealed_conflicts: seal('conflicts'),
    capacity: form.capacity ?? null,
    durations: [...new Set(form.durations)].toSorted((a, b) => a - b),
    short_mentoring: program.settings.short_mentoring && form.short_mentoring === 'on',
    expectations: form.expectations ?? null,
    ...(form.again ? {} : next(draft, 'experience')),
  });
}

/** `cv`: read before the transaction; without one the file that is there stays. Returns the step that comes next. */
export async function saveCv(
  deed: Deed,
  cv: { name: string; bytes: Uint8Array; read: CvRead } | undefined,
): Promise<Step | undefined> {
  const { draft } = await ownDraft(deed);
  if (!cv) {
    if (!draft.cv_file_id) throw new Refusal('applications.cv.needed', {}, { field: 'cv' });
    await updateApplication(deed, draft.id, next(draft, 'cv'));
    return stepAfter('cv', draft.kind);
  }
  const cv_file_id = await keepFile(deed, {
    kind: 'cv',
    person_id: draft.person_id,
    name: cv.name,
    type: 'application/pdf',
    bytes: cv.bytes,
    sealed: true,
  });
  await updateApplication(deed, draft.id, {
    cv_file_id,
    cv_name: cv.name.slice(0, 120),
    cv_pages: cv.read.pages,
    sealed_cv_text: sealText(deed.house, draft.id, 'cv_text', cv.read.has_text ? cv.read.text : null),
    ...next(draft, 'cv'),
  });
  await keepCvPages(deed, draft, cv.read.drawn);
  if (draft.cv_file_id) await dropFile(deed, draft.cv_file_id);
  await audit(deed, 'cv.save', { type: 'application', id: draft.id });
  return stepAfter('cv', draft.kind);
}

export async function savePledge(deed: Deed, form: z.output<typeof pledgeForm>): Promise<void> {
  const { draft, program } = await ownDraft(deed);
  if (form.standards && form.hash) await acceptStandards(deed, program.id, form.hash);
  await updateApplication(deed, draft.id, { pledged_at: draft.pledged_at ?? deed.now, ...next(draft, 'pledge') });
}
