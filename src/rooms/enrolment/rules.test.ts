import { describe, expect, it } from 'vitest';
import {
  isLiveParticipation,
  liveStates,
  participationStates,
  participationStep,
  participationTransitions,
  placedStates,
  type ParticipationState,
  type ParticipationVerb,
} from './rules.ts';

/** Where each verb leads from each state, by hand; a dot: not possible. */
const written: Record<ParticipationState, string> = {
  invited:
    'accept>accepted waitlist>waitlisted decline>declined lapse>declined takeBack>declined withdraw>withdrawn cycleEnd>ended',
  nominated:
    'accept>accepted waitlist>waitlisted decline>declined lapse>declined takeBack>declined withdraw>withdrawn cycleEnd>ended',
  applied: 'admit>accepted waitlist>waitlisted refuse>declined withdraw>withdrawn cycleEnd>ended',
  accepted: 'startTraining>in_training completeForm>ready withdraw>withdrawn cycleEnd>ended',
  waitlisted: 'placeFree>accepted refuse>declined lapse>declined withdraw>withdrawn cycleEnd>ended',
  in_training: 'completeTraining>ready reopenForm>accepted withdraw>withdrawn cycleEnd>ended',
  ready: 'reopenForm>accepted pair>paired withdraw>withdrawn cycleEnd>ended',
  paired: 'unpair>ready withdraw>withdrawn cycleEnd>ended',
  withdrawn: 'applyAgain>applied',
  declined: 'applyAgain>applied nominateAgain>nominated inviteAgain>invited',
  ended: '',
};

describe('the way of a participation', () => {
  const verbs = [...new Set(participationTransitions.map(({ verb }) => verb))];
  it.each(participationStates)('%s leads where it should, and nowhere else', (state) => {
    const expected = new Map(
      written[state]
        .split(' ')
        .filter(Boolean)
        .map((step) => step.split('>') as [ParticipationVerb, ParticipationState]),
    );
    for (const verb of verbs) expect(`${verb} ${participationStep(state, verb)?.to}`).toBe(`${verb} ${expected.get(verb)}`);
  });

  it('knows each step once, and whoever takes it', () => {
    const steps = participationTransitions.map(({ from, verb }) => `${from} ${verb}`);
    expect(new Set(steps).size).toBe(steps.length);
    expect(participationTransitions.every(({ who }) => who.length > 0)).toBe(true);
  });

  it('lets nobody in but herself, and the coordination where she has asked', () => {
    const into = participationTransitions.filter(
      ({ from, to }) => to === 'accepted' && !(placedStates as readonly string[]).includes(from),
    );
    expect(into.map(({ from, who }) => `${from} ${who.join(' ')}`).toSorted()).toEqual([
      'applied coordinator',
      'invited person',
      'nominated person',
      'waitlisted person',
    ]);
  });

  it('can be left from everywhere in it', () => {
    for (const state of participationStates)
      expect(participationStep(state, 'withdraw') !== undefined).toBe(isLiveParticipation(state));
    expect(placedStates.every((state) => (liveStates as readonly string[]).includes(state))).toBe(true);
  });
});
