import { selfId } from '../../../platform/deed.ts';
import type { Handler } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { findOwnListing } from '../../applications/store/listings.ts';
import { deskPath } from '../../cycles/rules/programs.ts';
import { isMember } from '../../people/rules/person.ts';
import { fullName, initials, missingForConfirmation } from '../../people/rules/profile.ts';
import { photoPath } from '../../people/rules/visible.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { topicNames } from '../../people/store/topics.ts';
import { mayReadFeedback } from '../../programs/rules/feedback.ts';
import { programName } from '../../programs/rules/settings.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { isLive } from '../../tandems/rules.ts';
import { listOwn } from '../../tandems/store/own.ts';
import { findDesk } from '../store/office.ts';
import { findOwnPlaces } from '../store/programs.ts';
import { HomePage } from '../views/home.tsx';
import { nextSteps } from '../views/steps/steps.ts';
import { ownRequests, partnerIn, waitingFor } from './waiting.ts';

export const showHome: Handler = async (sight, req) => {
  const { t, locale } = req.ui;
  const profile = found(await findProfile(sight, selfId(sight)), 'person');
  const member = isMember(sight.actor);
  const profile_missing = member
    ? missingForConfirmation(profile).map((part) => t(part === 'languages' ? 'people.languages' : `people.${part}`))
    : [];
  const [program, own] = await Promise.all([findNetworkProgram(sight), listOwn(sight)]);
  const [desk, waiting, topics, listing, requests, places] = await Promise.all([
    program && findDesk(sight, program),
    waitingFor(sight, req, own, profile_missing),
    topicNames(sight, locale),
    findOwnListing(sight, profile.id),
    ownRequests(sight, req),
    findOwnPlaces(sight),
  ]);
  const named = (slugs: readonly string[]) => slugs.map((slug) => topics.get(slug) ?? slug).join(', ');
  const tandems = own
    .filter((tandem) => isLive(tandem.state))
    .map(({ id, role, partner, topics: slugs, gives, partner_gives, program_de, program_en }) => ({
      id,
      own: { initials: initials(profile), photo: photoPath(profile) },
      other: {
        name: partnerIn(req.ui, own, { partner, program_de, program_en }),
        initials: initials(partner),
        photo: photoPath(partner),
        line: `${[partner.function, partner.organization].filter(Boolean).join(', ')}. ${
          role === 'partner'
            ? t('home.tandem_both', { gives: named(gives), gets: named(partner_gives) })
            : t(role === 'mentor' ? 'home.tandem_giving' : 'home.tandem_receiving', { topics: named(slugs) })
        }`,
      },
    }));
  const status_note =
    profile.status === 'lapsed' || profile.status === 'invited' ? t(`home.status.${profile.status}`) : undefined;
  return (
    <HomePage
      ui={req.ui}
      name={fullName(profile)}
      steps={nextSteps(req.ui, waiting)}
      {...{ tandems, requests, profile_missing, member, status_note, desk }}
      places={{
        ...places,
        desks: places.desks.map((cycle) => ({
          href: deskPath(cycle),
          name: programName(cycle, locale),
          role: cycle.desk.roles.map((role) => t(`cycles.role.${role}`)).join(', '),
        })),
      }}
      office={mayReadFeedback(sight.actor)}
      mentor={listing !== undefined && listing.state !== 'retired'}
    />
  );
};
