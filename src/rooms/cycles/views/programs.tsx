import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows, type Row } from '../../../platform/html/lists.tsx';
import { PageHead, Section } from '../../../platform/html/page.tsx';
import { State, type Sign } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { isSettled, isUnderWay } from '../rules.ts';
import { deskPath, type Offer } from '../rules/programs.ts';
import type { Cycle, DeskCycle } from '../store/cycles.ts';
import type { Initiative } from '../store/initiatives.ts';
import { said } from './both.tsx';

export interface Listed {
  cycle: Cycle;
  offer: Offer;
}

export interface ProgramsPageProps {
  ui: Ui;
  listed: Listed[];
  /** The member network, if its programme is open. */
  network: { name: string; purpose: string } | undefined;
  desks: DeskCycle[];
  initiatives: Initiative[];
  may_open: boolean;
  signed_in: boolean;
}

const signs: Record<Offer, Sign> = {
  open: 'here',
  soon: 'open',
  nominated: 'here',
  closed: 'open',
  running: 'done',
  over: 'rest',
};

const nameOf = (ui: Ui, { name_de, name_en }: { name_de: string; name_en: string }) => said(ui, { de: name_de, en: name_en });

/** When something happens: «Anmeldung bis 31. Dezember 2026». */
export function offerLine(ui: Ui, { cycle, offer }: Listed): string {
  const { t } = ui;
  if (offer === 'open' && cycle.apply_until) return t('cycles.offer.open_until', { date: ui.date(cycle.apply_until) });
  if (offer === 'soon' && cycle.apply_from) return t('cycles.offer.soon_from', { date: ui.date(cycle.apply_from) });
  if (offer === 'running' && cycle.ends_on) return t('cycles.offer.running_until', { date: ui.date(cycle.ends_on) });
  return t(`cycles.offer.${offer}`);
}

function rowOf(ui: Ui, entry: Listed, initiatives: Initiative[]): Row {
  const { t } = ui;
  const { cycle, offer } = entry;
  const initiative = initiatives.find(({ id }) => id === cycle.initiative_id);
  const purpose = said(ui, { de: cycle.purpose_de, en: cycle.purpose_en });
  return {
    title: nameOf(ui, cycle),
    href: `/programs/${cycle.slug}`,
    line: (
      <>
        {purpose}
        <span class="program-line">
          {[
            t(`cycles.format.${cycle.format}`),
            ...(initiative ? [t('cycles.programs.part_of', { name: nameOf(ui, initiative) })] : []),
          ].join(' · ')}
        </span>
      </>
    ),
    aside: [<State sign={signs[offer]}>{offerLine(ui, entry)}</State>],
  };
}

/** Cycles with their desk: one's own, and for the office those of others. */
function Desks({ ui, title, desks }: Pick<ProgramsPageProps, 'ui' | 'desks'> & { title: string }) {
  const { t } = ui;
  if (desks.length === 0) return <></>;
  return (
    <Section title={title}>
      <Rows
        rows={desks.map((cycle) => ({
          title: nameOf(ui, cycle),
          href: deskPath(cycle),
          line: [t(`cycles.format.${cycle.format}`), ...cycle.desk.roles.map((role) => t(`cycles.role.${role}`))].join(' · '),
          aside: [
            <State sign={!isSettled(cycle) ? 'open' : isUnderWay(cycle) ? 'done' : 'rest'}>
              {t(`cycles.state.${cycle.state}`)}
            </State>,
          ],
        }))}
      />
    </Section>
  );
}

/** What goes on in this house, for everybody; the desks of those in charge, and the office's way to a new one. */
export function ProgramsPage({ ui, listed, network, desks, initiatives, may_open, signed_in }: ProgramsPageProps) {
  const { t } = ui;
  const group = (title: string, offers: readonly Offer[], first: Row[] = []) => {
    const rows = [
      ...first,
      ...listed.filter(({ offer }) => offers.includes(offer)).map((entry) => rowOf(ui, entry, initiatives)),
    ];
    return rows.length > 0 ? (
      <Section title={title}>
        <Rows rows={rows} />
      </Section>
    ) : null;
  };
  const own: Row[] = network
    ? [
        {
          title: network.name,
          href: '/program',
          line: network.purpose,
          aside: [<State sign="here">{t('cycles.offer.always')}</State>],
        },
      ]
    : [];
  const open = listed.filter(({ offer }) => offer === 'open').length + own.length;
  return (
    <Layout ui={ui} title={t('cycles.programs.title')} area="public" description={t('cycles.programs.lead')}>
      <PageHead
        title={t('cycles.programs.heading', { count: open })}
        lead={t('cycles.programs.lead')}
        action={
          may_open ? (
            <div class="buttons">
              <LinkButton href="/organizations">{t('cycles.bar.organizations')}</LinkButton>
              <LinkButton href="/programs/new" kind="primary">
                {t('cycles.programs.new')}
              </LinkButton>
            </div>
          ) : signed_in ? (
            <LinkButton href="/participations">{t('cycles.programs.own')}</LinkButton>
          ) : undefined
        }
      />
      <Desks ui={ui} title={t('cycles.programs.desks')} desks={desks.filter(({ desk }) => desk.roles.length > 0)} />
      {listed.length + own.length === 0 ? (
        <Empty
          title={t('cycles.programs.none')}
          text={t('cycles.programs.none_text')}
          action={{ href: '/standards', label: t('cycles.programs.standards'), kind: 'plain' }}
        />
      ) : null}
      {group(t('cycles.programs.open'), ['open', 'soon'], own)}
      {group(t('cycles.programs.running'), ['nominated', 'closed', 'running'])}
      {group(t('cycles.programs.over'), ['over'])}
      <Desks ui={ui} title={t('cycles.programs.all')} desks={desks.filter(({ desk }) => desk.roles.length === 0)} />
      {may_open || initiatives.length > 0 ? (
        <Section
          title={t('cycles.initiatives.title')}
          aside={may_open ? <a href="/programs/initiatives">{t('cycles.initiatives.manage')}</a> : undefined}
        >
          {initiatives.length > 0 ? (
            <Rows
              rows={initiatives.map((each) => ({
                title: nameOf(ui, each),
                href: `/initiatives/${each.id}`,
                line: said(ui, { de: each.text_de, en: each.text_en }),
              }))}
            />
          ) : (
            <p class="quiet">{t('cycles.initiatives.none')}</p>
          )}
        </Section>
      ) : null}
    </Layout>
  );
}
