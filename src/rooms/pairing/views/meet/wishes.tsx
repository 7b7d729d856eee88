import { Buttons, PostButton } from '../../../../platform/html/buttons.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { mostWishes } from '../../rules/meeting.ts';
import { meetPath, type MeetRow } from './row.tsx';

/** Her wishes in their order, with buttons that work without a script. */
export function Wishes({ ui, cycle_id, wishes }: { ui: Ui; cycle_id: string; wishes: readonly MeetRow[] }) {
  const { t } = ui;
  const at = (id: string, noun: string) => `/cycles/${cycle_id}/wishes/${id}/${noun}`;
  return (
    <Section title={t('pairing.wish.title', { count: wishes.length, max: mostWishes })}>
      {wishes.length === 0 ? <p class="quiet">{t('pairing.wish.none')}</p> : null}
      <ol class="wishes">
        {wishes.map(({ id, profile }, place) => (
          <li>
            <p>
              <a href={meetPath(cycle_id, id)}>{profile.name}</a>
              <br />
              <span class="quiet">{profile.line}</span>
            </p>
            <Buttons>
              {place > 0 ? (
                <PostButton ui={ui} kind="link" action={at(id, 'rise')} label={t('pairing.wish.rise')} about={profile.name} />
              ) : null}
              <PostButton ui={ui} kind="link" action={at(id, 'removal')} label={t('pairing.wish.remove')} about={profile.name} />
            </Buttons>
          </li>
        ))}
      </ol>
    </Section>
  );
}
