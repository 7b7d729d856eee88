import { describe, expect, it } from 'vitest';
import { guest, type Actor } from '../../platform/deed.ts';
import { networkDefaults } from '../programs/rules/numbers.ts';
import {
  applicationStates,
  applicationTransitions,
  mayAmend,
  mayReview,
  maySeeQueue,
  mayStart,
  missingForApproval,
  monthsBefore,
  nextApplicationState,
  openStates,
  openSteps,
  stepAfter,
  steps,
  type ApplicationKind,
  type ApplicationVerb,
  type DraftFacts,
} from './rules.ts';

const person = (...roles: string[]): Actor => ({ kind: 'person', person_id: 'p', name: '', roles: new Set(roles) });

describe('the states of an application', () => {
  const verbs: ApplicationVerb[] = [
    'submit',
    'startReview',
    'ask',
    'takeBackAll',
    'answerAll',
    'timeout',
    'approve',
    'reject',
    'withdraw',
  ];
  const allowed: Record<string, string> = {
    'draft submit': 'submitted',
    'draft withdraw': 'withdrawn',
    'submitted startReview': 'in_review',
    'submitted withdraw': 'withdrawn',
    'in_review ask': 'questions_open',
    'questions_open ask': 'questions_open',
    'questions_open takeBackAll': 'in_review',
    'questions_open answerAll': 'in_review',
    'questions_open timeout': 'expired',
    'questions_open withdraw': 'withdrawn',
    'in_review approve': 'approved',
    'in_review reject': 'rejected',
    'in_review withdraw': 'withdrawn',
  };
  for (const state of applicationStates) {
    for (const verb of verbs) {
      const to = allowed[`${state} ${verb}`];
      it(`${state} --${verb}--> ${to ?? 'nothing'}`, () => expect(nextApplicationState(state, verb)).toBe(to));
    }
  }
  it('holds no other steps', () => expect(applicationTransitions).toHaveLength(Object.keys(allowed).length));
  it('lets only a reviewer decide and ask, only the applicant answer, only the system end for lack of answers', () => {
    const who: Partial<Record<ApplicationVerb, string>> = {
      approve: 'reviewer',
      reject: 'reviewer',
      startReview: 'reviewer',
      ask: 'reviewer',
      takeBackAll: 'reviewer',
      submit: 'applicant',
      answerAll: 'applicant',
      timeout: 'system',
    };
    for (const row of applicationTransitions) if (row.verb !== 'withdraw') expect(row.who).toEqual([who[row.verb]]);
  });
});

describe('who may', () => {
  it('review: the office, never about herself or her tandem partner', () => {
    const office = person('member', 'office');
    expect(mayReview(office, { person_id: 'other' })).toBe(true);
    expect(mayReview(office, { person_id: 'p' })).toBe(false);
    expect(mayReview(office, { person_id: 'other' }, ['other'])).toBe(false);
    for (const actor of [person('member'), person('member', 'operator'), guest]) {
      expect(mayReview(actor, { person_id: 'other' })).toBe(false);
      expect(maySeeQueue(actor)).toBe(false);
    }
  });
  it('start: a member with nothing under way', () => {
    const member = person('member');
    for (const state of [undefined, 'rejected', 'withdrawn', 'expired', 'approved'] as const)
      expect(mayStart(member, state, undefined)).toBe(true);
    for (const state of openStates) expect(mayStart(member, state, undefined)).toBe(false);
    for (const state of ['unlisted', 'published', 'paused', 'suspended'] as const)
      expect(mayStart(member, 'approved', state)).toBe(false);
    expect(mayStart(member, 'approved', 'retired')).toBe(true);
    for (const actor of [person(), guest]) expect(mayStart(actor, undefined, undefined)).toBe(false);
  });
  it('add topics: a member who is listed, with nothing under way', () => {
    const member = person('member');
    for (const listing of ['unlisted', 'published', 'paused'] as const) {
      for (const state of applicationStates)
        expect(mayAmend(member, state, listing)).toBe(!(openStates as readonly string[]).includes(state));
      for (const actor of [person(), guest]) expect(mayAmend(actor, 'approved', listing)).toBe(false);
    }
    for (const listing of [undefined, 'suspended', 'retired'] as const) expect(mayAmend(member, 'approved', listing)).toBe(false);
  });
});

describe('an approval', () => {
  const topic = (decision: 'confirmed' | 'narrowed' | 'not_confirmed' | null, narrowed_to: string | null = null) => ({
    decision,
    narrowed_to,
  });
  it('needs a decision on each topic and one that stands', () => {
    expect(missingForApproval([topic('confirmed'), topic(null)])).toBe('undecided');
    expect(missingForApproval([topic('confirmed'), topic('narrowed')])).toBe('narrowed_without_text');
    expect(missingForApproval([topic('not_confirmed')])).toBe('none_confirmed');
    expect(missingForApproval([])).toBe('none_confirmed');
    expect(missingForApproval([topic('narrowed', 'to this'), topic('not_confirmed')])).toBeUndefined();
    expect(missingForApproval([topic('confirmed')])).toBeUndefined();
  });
});

describe('the wizard', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  const facts: DraftFacts = {
    kind: 'mentor',
    listed_topics: new Set(),
    profile: {
      organization_id: 'o',
      function: 'f',
      career_level: 'leader',
      work_mode: 'both',
      languages: [1],
      profile_confirmed_at: now,
    },
    topics: [{ topic: 'a', evidence: 'x'.repeat(20) }],
    active_topics: new Set(['a']),
    has_experience: true,
    has_motivation: true,
    capacity: 1,
    durations: [6],
    has_cv: true,
    pledged: true,
  };
  const open = (change: Partial<DraftFacts>) => openSteps({ ...facts, ...change }, networkDefaults, now);
  it('names each step that is open, in order', () => {
    expect(open({})).toEqual([]);
    expect(open({ profile: { ...facts.profile, profile_confirmed_at: new Date('2026-08-20T09:00:00Z') } })).toEqual(['profile']);
    expect(open({ profile: { ...facts.profile, function: null } })).toEqual(['profile']);
    for (const topics of [
      [],
      [{ topic: 'a', evidence: 'short' }],
      [{ topic: 'gone', evidence: 'x'.repeat(20) }],
      Array.from({ length: 9 }, () => facts.topics[0]!),
    ])
      expect(open({ topics })).toEqual(['topics']);
    for (const change of [
      { has_experience: false },
      { has_motivation: false },
      { capacity: null },
      { capacity: 4 },
      { durations: [] },
      { durations: [24] },
    ])
      expect(open(change)).toEqual(['experience']);
    expect(open({ has_cv: false, pledged: false })).toEqual(['cv', 'pledge']);
  });
  it('asks somebody who is listed only for what is new', () => {
    const amendment = {
      kind: 'amendment',
      has_experience: false,
      has_motivation: false,
      capacity: null,
      pledged: false,
    } as const;
    expect(open(amendment)).toEqual([]);
    expect(open({ ...amendment, listed_topics: new Set(['a']) })).toEqual(['topics']);
    expect(open({ ...amendment, topics: [], has_cv: false })).toEqual(['topics', 'cv']);
    expect(open({ listed_topics: new Set(['a']) })).toEqual([]);
  });
  it('goes from step to step', () => {
    const way = (kind: ApplicationKind) => steps.map((step) => stepAfter(step, kind));
    expect(way('mentor')).toEqual(['topics', 'experience', 'cv', 'pledge', undefined]);
    expect(stepAfter('profile', 'amendment')).toBe('topics');
    expect(stepAfter('topics', 'amendment')).toBe('cv');
    expect(stepAfter('cv', 'amendment')).toBeUndefined();
  });
  it('counts months back', () => expect(monthsBefore(now, 7).toISOString().slice(0, 10)).toBe('2026-04-23'));
});
