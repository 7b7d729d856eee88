import { Buttons, PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { findingOf, SessionLists } from './session-list.tsx';
import { cityWords, sessionsSee, type SessionLine } from './session-words.ts';

/** The private address for a calendar program, or the way to one. */
function Feed({ ui, feed }: { ui: Ui; feed: { address: string; created_at: Date } | undefined }) {
  const { t } = ui;
  return (
    <Section title={t('sessions.feed.title')} id="calendar">
      {feed ? (
        <>
          <p>{t('sessions.feed.text')}</p>
          <p>
            <label for="feed-address">{t('sessions.feed.address')}</label>
            <input class="input feed-address" id="feed-address" type="text" readonly value={feed.address} />
          </p>
          <p class="quiet">{t('sessions.feed.since', { date: ui.date(feed.created_at) })}</p>
          <Buttons>
            <PostButton ui={ui} action="/sessions/calendar" label={t('sessions.feed.renew')} />
            <PostButton ui={ui} action="/sessions/calendar/revocation" label={t('sessions.feed.revoke')} />
          </Buttons>
        </>
      ) : (
        <>
          <p>{t('sessions.feed.none')}</p>
          <PostButton ui={ui} action="/sessions/calendar" label={t('sessions.feed.make')} />
        </>
      )}
    </Section>
  );
}

/** Shown by the element where the reader's device shows another time than the one she reads here. */
function ZoneHint({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <tw-zone zone={ui.frame.zone}>
      <p class="zone-offer quiet" hidden>
        {t('sessions.zone_hint', { city: cityWords(ui, ui.frame.zone) })}
        <a href="/settings#zone">{t('sessions.plan.zone_change')}</a>
      </p>
    </tw-zone>
  );
}

/** All meetings of the reader, and her private calendar. */
export function OwnSessionsPage({
  ui,
  lines,
  feed,
}: {
  ui: Ui;
  lines: SessionLine[];
  feed: { address: string; created_at: Date } | undefined;
}) {
  const { t } = ui;
  const title = lines.length > 0 ? findingOf(ui, lines) : t('sessions.own.title');
  return (
    <Layout ui={ui} title={t('sessions.own.title')} area="work">
      <PageHead title={title} lead={t('sessions.own.lead', { city: cityWords(ui, ui.frame.zone) })} />
      <Columns
        context={
          <>
            <Feed ui={ui} feed={feed} />
            <WhoSees ui={ui} rows={sessionsSee(ui)} />
          </>
        }
      >
        {lines.length === 0 ? (
          <Empty
            title={t('sessions.list.empty')}
            text={t('sessions.own.empty_text')}
            action={{ href: '/tandems', label: t('sessions.own.tandems') }}
          />
        ) : null}
        <SessionLists ui={ui} lines={lines} named />
        <ZoneHint ui={ui} />
      </Columns>
    </Layout>
  );
}
