import { Aside } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

/** After the end: until when the words are there, and where to take them along. */
export function KeptFor({ ui, ends_at, dropped }: { ui: Ui; ends_at: Date | undefined; dropped: boolean }) {
  if (dropped) return <p class="quiet">{ui.t('sessions.talk_end.gone')}</p>;
  if (!ends_at) return <></>;
  return (
    <Aside
      href="/settings/data"
      label={ui.t('sessions.talk_end.export')}
      note={ui.t('sessions.talk_end.until', { date: ends_at })}
    />
  );
}
