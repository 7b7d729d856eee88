import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Facts, PageHead, Prose, WhoSees } from '../../../platform/html/page.tsx';
import { Gates, PublicSection } from '../../../platform/html/start.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { participantAudience } from '../rules/audience.ts';
import { hasOrganizations, isSettled, maySetUp, sidesOf, type Desk } from '../rules.ts';
import type { Leader } from '../rules/leaders.ts';
import { deskPath, type Offer } from '../rules/programs.ts';
import type { Cycle } from '../store/cycles.ts';
import { said } from './both.tsx';
import { eligibilityLine } from './decided.ts';
import { offerLine } from './programs.tsx';
import { Leaders } from './program-leaders.tsx';
import { Charge, Dates, SponsorWords } from './program-parts.tsx';
import type { Staff } from '../store/staff.ts';

export interface CyclePageProps {
  ui: Ui;
  cycle: Cycle;
  /** Undefined: it is not public yet, and the reader prepares it. */
  offer: Offer | undefined;
  staff: Staff[];
  /** Who take part and may be named, in their order. */
  leaders: readonly Leader[];
  policy: { number: number; published_at: Date } | undefined;
  initiative: { id: string; name_de: string; name_en: string } | undefined;
  others: Cycle[];
  /** What the reader is in charge of here. */
  desk: Desk | undefined;
}

type Props = CyclePageProps;

function Call({ ui, cycle, offer, desk }: Props) {
  const { t } = ui;
  const to = !desk ? undefined : !maySetUp(desk) ? 'numbers' : isSettled(cycle) ? 'desk' : 'set_up';
  return (
    <Buttons>
      {offer === 'open' ? (
        <LinkButton href={`/cycles/${cycle.id}/enrolment`} kind="primary">
          {t('cycles.page.join')}
        </LinkButton>
      ) : null}
      {desk && to ? <LinkButton href={deskPath({ ...cycle, desk })}>{t(`cycles.page.${to}`)}</LinkButton> : null}
    </Buttons>
  );
}

function Standing({ ui, cycle, offer }: Props) {
  const { t } = ui;
  if (!offer) return <Banner kind="info">{t('cycles.page.draft')}</Banner>;
  if (offer === 'nominated') return <Banner kind="info">{t('cycles.page.nominated')}</Banner>;
  if (offer === 'open') {
    const line = offerLine(ui, { cycle, offer });
    return (
      <>
        <p>
          <State sign="here">{line}</State>
        </p>
        {cycle.format === 'exchange' ? <p class="quiet">{t('cycles.page.quick')}</p> : null}
      </>
    );
  }
  return <Banner kind="info">{offerLine(ui, { cycle, offer })}</Banner>;
}

function Aims({ ui, cycle: { plan } }: Props) {
  const { t } = ui;
  if (plan.purposes.length + plan.goals.length === 0) return <></>;
  const aims = plan.purposes.map((name) => t(`cycles.purpose.${name}`)).join(' · ');
  return (
    <PublicSection title={t('cycles.page.goals')}>
      {aims ? <p class="quiet">{t('cycles.page.purposes', { aims })}</p> : null}
      <ul class="aims">
        {plan.goals.map(({ text, indicator }) => (
          <li>
            <p>{said(ui, text)}</p>
            <p class="quiet">{t('cycles.form.shown_by', { indicator: said(ui, indicator) })}</p>
          </li>
        ))}
      </ul>
      {said(ui, plan.focus) ? <p>{t('cycles.page.focus', { focus: said(ui, plan.focus) })}</p> : null}
    </PublicSection>
  );
}

function ForWhom({ ui, cycle }: Props) {
  const { t } = ui;
  const { plan, format } = cycle;
  const rationale = plan.target.gender ? said(ui, plan.target.rationale) : '';
  const groups = said(ui, plan.target.groups);
  return (
    <PublicSection title={t('cycles.page.for_whom')}>
      {groups ? <Prose text={groups} /> : null}
      <Facts
        rows={[
          ...sidesOf(format).map((side) => ({ label: t(`cycles.sides.${side}`), value: eligibilityLine(ui, cycle, side) })),
          ...(rationale ? [{ label: t('cycles.page.rationale'), value: rationale }] : []),
          ...(plan.manager_agreement ? [{ label: t('cycles.page.managers'), value: t('cycles.page.manager') }] : []),
        ]}
      />
    </PublicSection>
  );
}

function Way({ ui, cycle }: Props) {
  const { t } = ui;
  const own = said(ui, cycle.plan.steps_text);
  const steps = ([1, 2, 3, 4, 5, 6] as const).map((at) => ({
    title: t(`cycles.way.${cycle.format}.${at}`),
    text: t(`cycles.way.${cycle.format}.${at}.text`),
  }));
  return (
    <PublicSection title={t('cycles.page.way')}>
      <Gates items={steps} />
      {own ? <Prose text={own} /> : null}
    </PublicSection>
  );
}

function Quality({ ui, cycle, policy }: Props) {
  const { t } = ui;
  const rows = (Object.keys(participantAudience) as (keyof typeof participantAudience)[])
    .filter((what) => what !== 'part_hr' || hasOrganizations(cycle.format))
    .filter((what) => what !== 'part_named' || cycle.format === 'reverse')
    .map((what) => ({
      what: t(`cycles.sees.${what}`),
      who: participantAudience[what].map((who) => t(`cycles.sees.who.${who}`)).join(', '),
    }));
  return (
    <PublicSection
      title={t('cycles.page.trust')}
      aside={<a href={`/programs/${cycle.slug}/standards`}>{t('cycles.page.standards')}</a>}
    >
      <Prose text={t('cycles.page.trust_text')} />
      {policy ? (
        <p class="quiet">{t('cycles.page.version', { number: policy.number, date: ui.date(policy.published_at) })}</p>
      ) : null}
      <WhoSees ui={ui} rows={rows} />
    </PublicSection>
  );
}

/** What a programme says of itself, by what its newest cycle has decided. */
export function CyclePage(props: Props) {
  const { ui, cycle, initiative, others } = props;
  const { t } = ui;
  const title = said(ui, { de: cycle.name_de, en: cycle.name_en });
  const purpose = said(ui, { de: cycle.purpose_de, en: cycle.purpose_en });
  return (
    <Layout ui={ui} title={title} area="public" description={purpose}>
      <PageHead
        title={title}
        lead={purpose}
        back={{ href: '/programs', label: t('cycles.programs.title') }}
        action={<Call {...props} />}
      />
      <Standing {...props} />
      {initiative ? (
        <p>
          <a href={`/initiatives/${initiative.id}`}>
            {t('cycles.programs.part_of', { name: said(ui, { de: initiative.name_de, en: initiative.name_en }) })}
          </a>
        </p>
      ) : null}
      <SponsorWords {...props} />
      <Leaders {...props} />
      <Aims {...props} />
      <ForWhom {...props} />
      <Dates {...props} />
      <Way {...props} />
      <Charge {...props} />
      <Quality {...props} />
      {others.length > 0 ? (
        <PublicSection title={t('cycles.page.others')}>
          <ul class="plainlist">
            {others.map((other) => (
              <li>
                <a href={`/programs/${other.slug}?cycle=${other.number}`}>{said(ui, { de: other.name_de, en: other.name_en })}</a>
              </li>
            ))}
          </ul>
        </PublicSection>
      ) : null}
    </Layout>
  );
}
