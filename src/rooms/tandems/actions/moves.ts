import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import type { MailKind } from '../../../platform/mail/letter.tsx';
import { Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { isLive, nextTandemState, type TandemState, type TandemVerb } from '../rules.ts';
import { partiesOf, type Tandem } from '../store/own.ts';
import { bothContinue, updateTandem } from '../store/writing.ts';

/**
 * Moves a locked tandem by the table and leaves the trail; what the state brings with it is written down too.
 * @throws Refusal 409 where the table does not know the step.
 */
export async function move(deed: Deed, tandem: Tandem, verb: TandemVerb, change: Partial<Tandem> = {}): Promise<TandemState> {
  const state = nextTandemState(tandem, verb);
  if (!state) throw new Refusal('tandems.course.not_now');
  const continues = state === 'completed' && (await bothContinue(deed, tandem.id));
  await updateTandem(deed, tandem.id, {
    ...(continues ? { continued_at: deed.now } : {}),
    ...(tandem.state === 'on_hold' && state !== 'protective' ? { hold_at: null, hold_until: null } : {}),
    ...change,
    state,
    reminded_at: null,
    ...(state === 'active' && !tandem.active_at ? { active_at: deed.now } : {}),
    ...(state === 'closing' ? { closing_at: deed.now } : {}),
    ...(isLive(state) ? {} : { ended_at: deed.now }),
  });
  await audit(deed, `tandem.${verb}`, { type: 'tandem', id: tandem.id }, { before: tandem.state, after: state });
  return state;
}

/** Writes to each of the two, except one, and names the other to her. */
export async function tellParties<D extends { tandem_id: string; name: string }>(
  deed: Deed,
  tandem_id: string,
  kind: MailKind<D>,
  data: Omit<D, 'tandem_id' | 'name'>,
  except?: string,
): Promise<void> {
  const parties = await partiesOf(deed, tandem_id);
  for (const person_id of parties) {
    if (person_id === except) continue;
    const other_id = parties.find((each) => each !== person_id);
    const other = other_id ? await findAnyPerson(deed, other_id) : undefined;
    await writeTo(deed, person_id, kind, { ...data, tandem_id, name: other?.last_name ? fullName(other) : '' } as unknown as D);
  }
}
