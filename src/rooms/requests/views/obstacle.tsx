import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { AskObstacle } from '../rules.ts';
import type { MentorView } from './mentor.tsx';
import { similarPath } from './words.ts';

/** The way out of each obstacle. */
function wayOut(
  obstacle: Exclude<AskObstacle, 'self'>,
  { listing_id, topics, request_id, tandem_id }: MentorView,
): { href: string; key: 'similar' | 'cases' | 'standards' | 'requests' | 'request' | 'tandem' | 'program' } {
  switch (obstacle) {
    case 'closed':
      return { href: '/program', key: 'program' };
    case 'suspended':
      return { href: '/cases', key: 'cases' };
    case 'standards_mentee':
      return { href: `/standards?next=${encodeURIComponent(`/mentors/${listing_id}/request`)}`, key: 'standards' };
    case 'cap':
      return { href: '/requests', key: 'requests' };
    case 'open':
      return { href: `/requests/${request_id ?? ''}`, key: 'request' };
    case 'tandem':
      return { href: `/tandems/${tandem_id ?? ''}`, key: 'tandem' };
    case 'not_listed':
    case 'full':
    case 'standards_mentor':
      return { href: similarPath(topics.map(({ slug }) => slug)), key: 'similar' };
  }
}

/** Why she cannot ask now, in a sentence, and what is possible instead. */
export function Obstacle({ ui, mentor, obstacle }: { ui: Ui; mentor: MentorView; obstacle: Exclude<AskObstacle, 'self'> }) {
  const { href, key } = wayOut(obstacle, mentor);
  return (
    <Banner kind="info">
      <p>{ui.t(`requests.obstacle.${obstacle}`, { max: mentor.max_open_requests })}</p>
      <Buttons>
        <LinkButton kind="primary" href={href}>
          {ui.t(`requests.way.${key}`)}
        </LinkButton>
      </Buttons>
    </Banner>
  );
}
