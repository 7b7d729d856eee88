import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Facts, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { SessionView } from './session.tsx';
import { moment, partnerClock, type Beside } from './session-words.ts';

/** What is agreed, and how to change it. */
export function Agreed({ ui, session, partner, base }: { ui: Ui; session: SessionView; partner: Beside; base: string }) {
  const { t } = ui;
  const { starts_at, link, place } = session;
  // The room is needed until the talk is logged.
  const ahead = session.state === 'booked' || session.state === 'proposed';
  const changeable = ahead && !session.begun && session.open;
  const rows = [
    ...(starts_at
      ? [
          {
            label: t('sessions.page.when'),
            value: (
              <>
                {moment(ui, starts_at)}
                {partnerClock(ui, starts_at, partner) ? <span class="quiet"> {partnerClock(ui, starts_at, partner)}</span> : null}
              </>
            ),
          },
        ]
      : []),
    ...(session.kind === 'insight' ? [{ label: t('sessions.kind.label'), value: t('sessions.kind.insight') }] : []),
    { label: t('sessions.page.length'), value: t('sessions.minutes', { minutes: session.minutes }) },
    { label: t('sessions.page.mode'), value: t(`sessions.mode.${session.mode}`) },
    ...(place ? [{ label: t('sessions.page.place'), value: place }] : []),
    ...(session.series_id
      ? [
          {
            label: t('sessions.series.part_of'),
            value: <a href={`${base.replace(/[^/]+$/, 'series')}/${session.series_id}`}>{t('sessions.series.part_of_link')}</a>,
          },
        ]
      : []),
    ...(link && ahead
      ? [
          {
            label: t('sessions.page.link'),
            value: (
              <a href={link} rel="noreferrer noopener">
                {link}
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section
      title={t(
        ahead && session.state === 'booked'
          ? 'sessions.page.facts'
          : ahead
            ? 'sessions.page.facts_proposed'
            : 'sessions.page.facts_past',
      )}
    >
      <Facts rows={rows} />
      {changeable ? (
        <Buttons>
          {starts_at ? <LinkButton href={`${base}/calendar.ics`}>{t('sessions.page.calendar')}</LinkButton> : null}
          <LinkButton href={`${base}/place`}>{t('sessions.page.change')}</LinkButton>
          {starts_at && session.dates.length === 0 ? (
            <LinkButton href={`${base}/dates`}>{t('sessions.page.move')}</LinkButton>
          ) : null}
          {starts_at ? (
            <LinkButton href={`${base}/cancellation`} kind="link">
              {t('sessions.page.cancel')}
            </LinkButton>
          ) : null}
        </Buttons>
      ) : null}
    </Section>
  );
}
