import type { Ui } from '../../../platform/html/ui.ts';

/** To the one way out of the room: an entry is given to the confidant, and can be taken back. */
export function HandOver({
  ui: { t },
  tandem_id,
  kind,
  object,
  about,
}: {
  ui: Ui;
  tandem_id: string;
  kind: 'message' | 'note' | 'session';
  object: string;
  about?: string;
}) {
  return (
    <a class="said-aside" href={`/tandems/${tandem_id}/handovers/new?kind=${kind}&object=${object}`}>
      {t(kind === 'session' ? 'sessions.hand_over_session' : 'sessions.hand_over')}
      {about ? <span class="sr">: {about}</span> : null}
    </a>
  );
}
