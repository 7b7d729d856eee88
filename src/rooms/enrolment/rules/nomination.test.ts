import { describe, expect, it } from 'vitest';
import { planDefaults } from '../../cycles/rules/templates.ts';
import { eligibility, rolesFor } from './eligibility.ts';
import { nominationFault, type Known, type Wish } from './nomination.ts';
import { answerDue, freePlaces, placeDue, waitingStep } from './places.ts';

const nobody = { career_level: null, years_experience_band: null };

describe('who may take which role', () => {
  it('goes by the profile, and says what is not known', () => {
    const ask = (career_level: 'starter' | 'team_lead' | null, band: '0-5' | '11-20' | null) =>
      rolesFor({ format: 'cross', plan: planDefaults.cross }, { career_level, years_experience_band: band }).map(
        ({ role, fit }) => `${role} ${fit.answer} ${fit.parts.join(' ')}`.trim(),
      );
    expect(ask('team_lead', '11-20')).toEqual(['mentor yes', 'mentee no level']);
    expect(ask('starter', '0-5')).toEqual(['mentor no level band', 'mentee yes']);
    expect(ask('team_lead', null)).toEqual(['mentor unknown band', 'mentee no level']);
    expect(ask(null, null)).toEqual(['mentor unknown level band', 'mentee unknown level']);
  });

  it('is open to everybody without conditions', () => {
    expect(eligibility(planDefaults.exchange, 'partner', nobody)).toEqual({ answer: 'yes', parts: [] });
  });
});

describe('a nomination', () => {
  const wish: Wish = { role: 'mentee', organization_id: 'own', manager_informed_on: '2026-11-20', today: '2026-11-23', left: 1 };
  const person: Known = {
    id: 'p',
    status: 'active',
    organization_id: 'own',
    fit: { answer: 'yes', parts: [] },
    participation: undefined,
  };
  const fault = (more: Partial<Wish>, known: Partial<Known> | null = {}) =>
    nominationFault({ ...wish, ...more }, known === null ? undefined : { ...person, ...known });
  const way = (
    state: 'declined' | 'withdrawn' | 'ready',
    reason_code: 'no_answer' | 'rules' | 'taken_back' | null = null,
    role: 'mentor' | 'mentee' = 'mentee',
  ) => ({
    participation: { role, state, reason_code },
  });

  it.each<[string, ReturnType<typeof fault>, string | undefined]>([
    ['of a colleague', fault({}), undefined],
    ['of a colleague not joined yet', fault({}, { status: 'invited' }), undefined],
    ['of somebody without an organisation', fault({}, { organization_id: null }), undefined],
    ['of somebody new', fault({ first_name: 'Mara', last_name: 'Vogt' }, null), undefined],
    ['of somebody new without a name', fault({ first_name: 'Mara' }, null), 'name_missing'],
    ['of another organisation', fault({}, { organization_id: 'other' }), 'other_organization'],
    [
      'of another organisation that is blocked: not told',
      fault({}, { organization_id: 'other', status: 'blocked' }),
      'other_organization',
    ],
    ['by the coordination, of anybody', fault({ organization_id: null }, { organization_id: 'other' }), undefined],
    ['of somebody blocked', fault({}, { status: 'blocked' }), 'not_with_us'],
    ['of somebody lapsed', fault({}, { status: 'lapsed' }), 'not_with_us'],
    ['of somebody in it', fault({}, way('ready')), 'already'],
    ['of somebody in it in the other role', fault({}, way('ready', null, 'mentor')), 'already'],
    ['of somebody who said no', fault({}, way('declined')), 'said_no'],
    ['of somebody who left', fault({}, way('withdrawn')), 'said_no'],
    ['of somebody whom the coordination refused', fault({}, way('declined', 'rules')), 'said_no'],
    ['of somebody who never answered', fault({}, way('declined', 'no_answer')), undefined],
    ['taken back before', fault({}, way('declined', 'taken_back')), undefined],
    ['against the conditions', fault({}, { fit: { answer: 'no', parts: ['level'] } }), 'not_eligible'],
    ['with an unknown level', fault({}, { fit: { answer: 'unknown', parts: ['level'] } }), undefined],
    ['beyond the places', fault({ left: 0 }), 'no_place'],
    ['before the manager knows', fault({ manager_informed_on: '2026-11-24' }), 'future'],
  ])('%s', (_name, got, expected) => expect(got).toBe(expected));
});

describe('places and days', () => {
  const at = (day: string) => new Date(`${day}T09:00:00Z`);
  it('are free until they are taken', () => {
    expect([freePlaces(undefined, 900), freePlaces(10, 9), freePlaces(10, 10), freePlaces(10, 12)]).toEqual([Infinity, 1, 0, 0]);
  });
  it('wait 28 days for an answer with one reminder, and 5 for a place', () => {
    const row = { state_at: at('2026-11-01'), reminders: 0 };
    expect(waitingStep(row, at('2026-11-14'))).toBeUndefined();
    expect(waitingStep(row, at('2026-11-15'))).toBe('remind');
    expect(waitingStep({ ...row, reminders: 1 }, at('2026-11-20'))).toBeUndefined();
    expect(waitingStep({ ...row, reminders: 1 }, at('2026-11-29'))).toBe('lapse');
    expect(answerDue(at('2026-11-01'))).toEqual(at('2026-11-29'));
    expect(placeDue(at('2026-11-01'))).toEqual(at('2026-11-06'));
  });
});
