import type { Content } from '../../../platform/html/child.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { Aside, Columns, Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import { PairHeader, type PairPerson, PairSmall } from '../../../platform/html/people.tsx';
import { Steps } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { nextTandemState, type PartyRole } from '../rules.ts';
import { otherRole, type TandemView } from '../rules/view.ts';
import { agreedFacts } from './agreed.ts';
import { AskedSection } from './asked.tsx';
import { phases } from './phases.ts';
import { tandemSees } from './sees.ts';

const pages = ['overview', 'sessions', 'notes', 'messages', 'feedback', 'course'] as const;
export type RoomPart = (typeof pages)[number];

const addressOf = (id: string, page: RoomPart) => (page === 'overview' ? `/tandems/${id}` : `/tandems/${id}/${page}`);

/** «Mentee. Teamleiterin, Klinik am Moos» */
const described = (ui: Ui, role: PartyRole, line: string) => [ui.t(`tandems.role.${role}`), line].filter(Boolean).join('. ');

export interface RoomPageProps {
  ui: Ui;
  /** As `findRoom` gives it. */
  room: { view: TandemView; self: PairPerson & { line: string } };
  current: RoomPart;
  /** Heading of a sub-page; without it the name of the part. */
  title?: string | undefined;
  lead?: Content;
  /** LinkButton, PostButton, or <Buttons>: beside the heading of a sub-page. */
  action?: Content;
  /** Way back from a page below one of the parts: «Treffen». */
  back?: { href: string; label: string } | undefined;
  /** Why a deed was refused. */
  refusal?: Message | undefined;
  children: Content;
  /** Right column. */
  context?: Content;
}

function Bar({ ui, id, current }: { ui: Ui; id: string; current: RoomPart }) {
  const here = ui.path.split(/[?#]/)[0];
  return (
    <nav class="roombar" aria-label={ui.t('tandems.room.nav')}>
      <ul>
        {pages.map((page) => (
          <li>
            <a
              href={addressOf(id, page)}
              aria-current={page === current ? (here === addressOf(id, page) ? 'page' : 'true') : undefined}
            >
              {ui.t(`tandems.room.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The two on one line: large on the overview, small above the heading of every other page. */
function Head({ ui, room: { view, self }, current, title, lead, action, back }: RoomPageProps) {
  const { partner, role, id } = view;
  const { t } = ui;
  if (current === 'overview')
    return (
      <PairHeader
        title={t('tandems.page.tandem')}
        left={{ ...self, line: described(ui, role, self.line) }}
        right={{ ...partner, line: described(ui, otherRole[role], partner.line) }}
      />
    );
  const up = back ?? { href: `/tandems/${id}`, label: t('tandems.page.title', { name: partner.name }) };
  return (
    <header class="roomhead">
      <PairSmall left={self} right={partner} />
      <div class="roomhead-words">
        <p class="pagehead-back">
          <a href={up.href}>{up.label}</a>
        </p>
        <h1>{title ?? t(`tandems.room.${current}`)}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
      </div>
      {action ? <div class="pagehead-action">{action}</div> : null}
    </header>
  );
}

/** The frame of every page in a tandem's room: the two, its parts, work left and context right. */
export function RoomPage(props: RoomPageProps) {
  const { ui, room, current, title, refusal, children, context } = props;
  const { view } = room;
  const { t } = ui;
  const name = t('tandems.page.title', { name: view.partner.name });
  const words = title ?? t(`tandems.room.${current}`);
  return (
    <Layout
      ui={ui}
      title={current === 'overview' ? name : t('tandems.room.title', { title: words, name: view.partner.name })}
      area="work"
    >
      <Head {...props} />
      <Bar ui={ui} id={view.id} current={current} />
      {current === 'overview' || current === 'course' ? (
        <Steps kind="bar" items={phases(ui, view)} label={t('tandems.phases')} />
      ) : null}
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      <Columns context={context ?? null}>
        {view.asked && (current === 'overview' || current === 'course') ? <AskedSection ui={ui} view={view} /> : null}
        {children}
      </Columns>
    </Layout>
  );
}

/** The right column of the overview and of the course: what was agreed, who sees it (`sees`: contents, first), the quiet way out. */
export function RoomContext({ ui, view, sees = [] }: { ui: Ui; view: TandemView; sees?: { what: string; who: string }[] }) {
  const { t } = ui;
  return (
    <>
      <Section title={t(view.live ? 'tandems.agreed' : 'tandems.was_agreed')}>
        <Facts rows={agreedFacts(ui, view)} />
      </Section>
      <WhoSees ui={ui} rows={[...sees, ...tandemSees(ui, view.live)]} />
      {nextTandemState(view, 'endEarly') ? (
        <Aside href={`/tandems/${view.id}/ending`} label={t('tandems.wrong.label')} note={t('tandems.wrong.note')} />
      ) : null}
    </>
  );
}
