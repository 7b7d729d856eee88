import { selfId, type Sight } from '../../../platform/deed.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { programName } from '../../programs/rules/settings.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { fullName, initials, shortName } from '../../people/rules/profile.ts';
import { photoPath, visibleProfile } from '../../people/rules/visible.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { topicNames } from '../../people/store/topics.ts';
import { isLive, isOpenRoom } from '../rules.ts';
import { isAsked, talkedAt } from '../rules/course.ts';
import { agreementDue, firstTalkDue, goalsDue, hasMidterm, kickoffDue } from '../rules/deadlines.ts';
import type { TandemView } from '../rules/view.ts';
import { findOwn, type OwnTandem } from './own.ts';

type Words = Pick<Ui, 't' | 'locale'>;

/** How the reader stands in her own room. */
export interface Face {
  name: string;
  /** Function and organisation. */
  line: string;
  initials: string;
  photo: string | undefined;
}

/** What every page of a tandem's room needs. */
export interface Room {
  tandem: OwnTandem;
  view: TandemView;
  self: Face;
}

/** While the tandem lives or goes on the two know each other in full; afterwards they are members to each other again. */
export function viewOf({ t, locale }: Words, names: ReadonlyMap<string, string>, { partner, ...tandem }: OwnTandem): TandemView {
  const live = isLive(tandem.state);
  const open = isOpenRoom(tandem);
  const here = maySignIn(partner.status);
  const name = !partner.last_name ? t('tandems.gone') : live || open ? fullName(partner) : shortName(partner);
  const words = (slugs: readonly string[]) => slugs.map((slug) => names.get(slug) ?? slug);
  const course = { ...tandem, talked_at: talkedAt(tandem.said, tandem.partner_said) };
  return {
    ...course,
    live,
    open,
    has_midterm: hasMidterm(tandem),
    program: programName({ name_de: tandem.program_de, name_en: tandem.program_en }, locale),
    dues: {
      first_talk: firstTalkDue(tandem, tandem.settings),
      kickoff: kickoffDue(course, tandem.settings),
      agreement: agreementDue(course, tandem.settings),
      goals: goalsDue(tandem, tandem.settings),
    },
    asked: isAsked(tandem),
    ended_by_office: tandem.ending_category === 'safety',
    topics: words(tandem.topics),
    topic_slugs: tandem.topics,
    rematch: tandem.ending_rematch === true && tandem.ended_by !== null && tandem.ended_by !== partner.id,
    brings: words(tandem.gives),
    partner_brings: words(tandem.partner_gives),
    partner: {
      name,
      first_name: partner.last_name ? partner.preferred_name || partner.first_name : name,
      initials: initials(partner),
      photo: here ? photoPath(partner) : undefined,
      line: here ? [partner.function, partner.organization].filter(Boolean).join(', ') : '',
    },
  };
}

/** The reader's own face, as her partners see it. */
export async function selfFace(sight: Sight): Promise<Face | undefined> {
  const profile = await findProfile(sight, selfId(sight));
  if (!profile) return undefined;
  const { name, line, initials: letters, photo } = visibleProfile(profile, 'partners');
  return { name, line, initials: letters, photo };
}

/** Reach: the two parties, nobody else whatever the role. Also after the end. */
export async function findRoom(sight: Sight, ui: Words, tandem_id: string): Promise<Room | undefined> {
  const tandem = await findOwn(sight, tandem_id);
  if (!tandem) return undefined;
  const [names, self] = await Promise.all([topicNames(sight, ui.locale), selfFace(sight)]);
  return self && { tandem, view: viewOf(ui, names, tandem), self };
}
