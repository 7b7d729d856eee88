import { Layout } from '../../../../platform/html/layout.tsx';
import { Pager } from '../../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { PersonRows } from '../../../../platform/html/people.tsx';
import { Banner, Empty } from '../../../../platform/html/states.tsx';
import type { Option } from '../../../../platform/html/field.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import { mostWishes } from '../../rules/meeting.ts';
import { seesRows } from '../proposals/words.ts';
import { meetPath, MetRow, type MeetCycle, type MeetRow } from './row.tsx';
import { Wishes } from './wishes.tsx';

export interface MeetPageProps {
  ui: Ui;
  state: FormState;
  cycle: MeetCycle;
  participation_id: string;
  open: boolean;
  rows: MeetRow[];
  wishes: MeetRow[];
  topics: Option[];
  topic: string;
  labels: ReadonlyMap<string, string>;
  page: number;
  pages: number;
  total: number;
  asks: { open: number; max: number };
  /** The reader has no place for another tandem: she may look, and not ask. */
  full: boolean;
  /** The coordination reads the points of pairs. */
  points: boolean;
}

export function MeetPage(props: MeetPageProps) {
  const { ui, state, cycle, participation_id, open, rows, wishes, topics, topic, page, pages, total, asks } = props;
  const { t } = ui;
  const title = t(cycle.hybrid ? 'pairing.meet.title_wishes' : 'pairing.meet.title');
  const at = (number: number) =>
    `${meetPath(cycle.id)}?${new URLSearchParams({ ...(topic ? { topic } : {}), page: String(number) })}`;
  const wished = new Set(wishes.map(({ id }) => id));
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={
          open
            ? t(cycle.hybrid ? 'pairing.meet.lead_wishes' : props.full ? 'pairing.meet.lead_full' : 'pairing.meet.lead', {
                max: cycle.hybrid ? mostWishes : asks.max,
                open: asks.open,
              })
            : undefined
        }
        back={{ href: `/participations/${participation_id}`, label: cycle.name }}
      />
      {state.refusal ? <Banner kind="warn">{t(state.refusal.key, state.refusal.vars)}</Banner> : null}
      {open ? (
        <Columns
          context={
            <>
              {cycle.hybrid ? <Wishes ui={ui} cycle_id={cycle.id} wishes={wishes} /> : null}
              <WhoSees
                ui={ui}
                rows={seesRows(ui, [
                  'found',
                  'reasons',
                  props.points ? 'points' : 'points_nobody',
                  ...(cycle.hybrid ? (['wishes'] as const) : (['words'] as const)),
                  'contact',
                ])}
              />
            </>
          }
        >
          {topics.length > 0 ? (
            <form class="search" method="get" action={meetPath(cycle.id)} role="search">
              <label class="sr" for="f-topic">
                {t('pairing.meet.topic')}
              </label>
              <select class="input" id="f-topic" name="topic">
                <option value="">{t('pairing.meet.topic_all')}</option>
                {topics.map((option) => (
                  <option value={option.value} selected={option.value === topic}>
                    {option.label}
                  </option>
                ))}
              </select>
              <button class="button button-plain" type="submit">
                {t('pairing.meet.filter')}
              </button>
            </form>
          ) : null}
          {rows.length === 0 ? (
            <Empty
              title={t('pairing.meet.none')}
              text={t('pairing.meet.none_text')}
              action={
                topic
                  ? { href: meetPath(cycle.id), label: t('pairing.meet.topic_all'), kind: 'plain' }
                  : { href: `/participations/${participation_id}`, label: t('pairing.page.participation'), kind: 'plain' }
              }
            />
          ) : (
            <Section title={t('pairing.meet.found', { count: total })}>
              <PersonRows>
                {rows.map((row) => (
                  <MetRow {...props} row={row} wished={wished.has(row.id)} />
                ))}
              </PersonRows>
              {pages > 1 ? (
                <Pager
                  ui={ui}
                  shown={t('pairing.meet.page', { page, pages })}
                  previous={page > 1 ? at(page - 1) : undefined}
                  next={page < pages ? at(page + 1) : undefined}
                />
              ) : null}
            </Section>
          )}
        </Columns>
      ) : (
        <Empty
          title={t('pairing.meet.not_yet')}
          text={t('pairing.meet.not_yet_text')}
          action={{ href: `/participations/${participation_id}`, label: t('pairing.page.participation') }}
        />
      )}
    </Layout>
  );
}
