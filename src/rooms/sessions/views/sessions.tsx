import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { BalanceHint, BalanceSection, type BalanceView } from './balance.tsx';
import { findingOf, SessionLists } from './session-list.tsx';
import { sessionSees, type SessionLine } from './session-words.ts';

export interface SessionsPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  lines: SessionLine[];
  /** Meetings can be planned here: the tandem lives. */
  open: boolean;
  /** Whole series that wait for the reader. */
  series: { href: string; count: number }[];
  /** Somebody else handles the partner's dates. */
  delegated: boolean;
  /** Of an exchange. */
  balance: BalanceView | undefined;
}

/** The meetings of one tandem. */
export function SessionsPage({ ui, room, lines, open, series, delegated, balance }: SessionsPageProps) {
  const { t } = ui;
  const name = room.view.partner.first_name;
  const base = `/tandems/${room.view.id}/sessions`;
  const action = open ? (
    <Buttons>
      <LinkButton kind="primary" href={`${base}/new`}>
        {t('sessions.list.propose')}
      </LinkButton>
      <LinkButton href={`${base}/series`}>{t('sessions.series.plan')}</LinkButton>
      <LinkButton href={`${base}/log`}>{t('sessions.list.log_unplanned')}</LinkButton>
    </Buttons>
  ) : undefined;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="sessions"
      title={findingOf(ui, lines)}
      lead={open ? t('sessions.list.lead') : undefined}
      action={lines.length > 0 ? action : undefined}
      context={
        <>
          <BalanceSection ui={ui} balance={balance} />
          {delegated ? (
            <Section title={t('sessions.delegate.partner_title')}>
              <p>{t('sessions.delegate.partner_has', { name })}</p>
            </Section>
          ) : null}
          <WhoSees ui={ui} rows={sessionSees(ui, room.view.format)} />
        </>
      }
    >
      <BalanceHint ui={ui} balance={balance} name={room.view.partner.first_name} />
      {series.map(({ href, count }) => (
        <Banner kind="warn">
          {t('sessions.series.waits', { name, count })} <a href={href}>{t('sessions.series.waits_link')}</a>
        </Banner>
      ))}
      {open || room.view.state === 'protective' ? null : <Banner kind="info">{t('sessions.list.over')}</Banner>}
      {lines.length === 0 && open ? (
        <>
          <Empty
            title={t('sessions.list.empty')}
            text={t('sessions.list.empty_text', { name: room.view.partner.first_name })}
            action={{ href: `${base}/new`, label: t('sessions.list.propose') }}
          />
          <p>
            <a href={`${base}/series`}>{t('sessions.series.plan')}</a> ·{' '}
            <a href={`${base}/log`}>{t('sessions.list.log_unplanned')}</a>
          </p>
        </>
      ) : null}
      <SessionLists ui={ui} lines={lines} />
    </RoomPage>
  );
}
