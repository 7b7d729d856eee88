import type { Content } from '../../../platform/html/child.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { Aside, Columns, Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import { PairHeader, type PairPerson, PairSmall } from '../../../platform/html/people.tsx';
import { Steps } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import type { PartyRole } from '../rules.ts';
import { otherRole, type TandemView } from '../rules/view.ts';
import { agreedFacts } from './agreed.ts';
import { AskedSection } from './asked.tsx';
import { phases, type PhaseProgress } from './phases.ts';
import { tandemSees } from './sees.ts';
import { Frozen, Held } from './standing.tsx';

const pages = [
  'overview',
  'kickoff',
  'agreement',
  'goals',
  'needs',
  'sessions',
  'notes',
  'messages',
  'feedback',
  'course',
] as const;
export type RoomPart = (typeof pages)[number];

/** Only the steps that this tandem takes. */
function has({ has_kickoff, has_agreement, format }: TandemView, page: RoomPart): boolean {
  if (page === 'kickoff') return has_kickoff;
  if (page === 'agreement') return has_agreement;
  return page !== 'needs' || format === 'reverse';
}

const addressOf = (id: string, page: RoomPart) => (page === 'overview' ? `/tandems/${id}` : `/tandems/${id}/${page}`);

/** «Mentee. Teamleiterin, Klinik am Moos» */
const described = (ui: Ui, role: PartyRole, line: string) => [ui.t(`tandems.role.${role}`), line].filter(Boolean).join('. ');

export interface RoomPageProps {
  ui: Ui;
  /** As `findRoom` gives it. */
  room: { view: TandemView; self: PairPerson & { line: string } };
  current: RoomPart;
  /** A page of its own that belongs to the overview. */
  sub?: boolean;
  /** Of the phases above, what only the rooms below know. */
  progress?: PhaseProgress;
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

function Bar({ ui, view, current }: { ui: Ui; view: TandemView; current: RoomPart }) {
  const here = ui.path.split(/[?#]/)[0];
  return (
    <nav class="roombar" aria-label={ui.t('tandems.room.nav')}>
      <ul>
        {pages
          .filter((page) => has(view, page))
          .map((page) => (
            <li>
              <a
                href={addressOf(view.id, page)}
                aria-current={page === current ? (here === addressOf(view.id, page) ? 'page' : 'true') : undefined}
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
function Head({ ui, room: { view, self }, current, sub, title, lead, action, back }: RoomPageProps) {
  const { partner, role, id } = view;
  const { t } = ui;
  if (current === 'overview' && !sub)
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
  const { ui, room, current, title, refusal, children, context, sub = false, progress } = props;
  const wide = !sub && (current === 'overview' || current === 'course');
  const { view } = room;
  const { t } = ui;
  const name = t('tandems.page.title', { name: view.partner.name });
  const words = title ?? t(`tandems.room.${current}`);
  return (
    <Layout
      ui={ui}
      title={current === 'overview' && !sub ? name : t('tandems.room.title', { title: words, name: view.partner.name })}
      area="work"
    >
      <Head {...props} />
      <Bar ui={ui} view={view} current={current} />
      {wide ? <Steps kind="bar" items={phases(ui, view, progress)} label={t('tandems.phases')} /> : null}
      <Frozen ui={ui} view={view} />
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      <Columns context={context ?? null}>
        {wide && view.asked ? <AskedSection ui={ui} view={view} /> : null}
        {wide ? <Held ui={ui} view={view} /> : null}
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
        {view.open ? (
          <p>
            <a href={`/tandems/${view.id}/topics`}>{t('tandems.topics.change')}</a>
          </p>
        ) : null}
      </Section>
      <WhoSees ui={ui} rows={[...sees, ...tandemSees(ui, view.open, view.format)]} />
      {view.live && view.open ? (
        <Aside href={`/tandems/${view.id}/wrong`} label={t('tandems.wrong.label')} note={t('tandems.wrong.note')} />
      ) : null}
    </>
  );
}
