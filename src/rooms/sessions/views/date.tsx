import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import type { Content } from '../../../platform/html/child.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner, ConfirmDialogPage } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { datesForm, planForm } from '../forms/sessions.ts';
import type { Arranged, ArrangedDate } from '../rules/delegates.ts';
import { arrangedPath } from './dates.tsx';
import { delegateSees } from './delegates.tsx';
import { Choose, Offered } from './session-dates.tsx';
import { DateFields, WhereFields, ZoneLine, type SavedRooms } from './session-fields.tsx';
import { moment, partnerClock } from './session-words.ts';

interface Common {
  ui: Ui;
  person: Arranged['person'];
  state: FormState;
}

interface FrameProps extends Pick<Common, 'ui' | 'person'> {
  title: string;
  lead?: string;
  partner: string;
  children: Content;
}

/** The frame of every page on which a delegate arranges: for whom, and what she sees. Nothing of the tandem's room. */
function Frame({ ui, person, partner, title, lead, children }: FrameProps) {
  const { t } = ui;
  const both = t('sessions.dates_page.one', { person: person.name, partner });
  return (
    <Layout ui={ui} title={`${title}: ${both}`} area="work">
      <PageHead
        title={title}
        lead={lead ?? both}
        back={{ href: `/dates#p-${person.id}`, label: t('sessions.dates_page.back') }}
      />
      <Columns context={<WhoSees ui={ui} rows={delegateSees(ui, 'delegate')} />}>{children}</Columns>
    </Layout>
  );
}

/** One meeting: what is on the table, then when, how and where. */
export function ArrangedDatePage({ ui, person, state, date }: Common & { date: ArrangedDate }) {
  const { t } = ui;
  const base = arrangedPath(person.id, date);
  const { starts_at, place, link, partner } = date;
  const begun = starts_at !== null && starts_at <= ui.now;
  const offer = { ui, base, state, dates: date.dates, booked: starts_at, partner };
  const clock = starts_at && partnerClock(ui, starts_at, partner);
  const facts = [
    ...(starts_at ? [{ label: t('sessions.page.when'), value: [moment(ui, starts_at), clock].filter(Boolean).join(', ') }] : []),
    { label: t('sessions.page.length'), value: t('sessions.minutes', { minutes: date.minutes }) },
    { label: t('sessions.page.mode'), value: t(`sessions.mode.${date.mode}`) },
    ...(place ? [{ label: t('sessions.page.place'), value: place }] : []),
    ...(link
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
    <Frame
      ui={ui}
      person={person}
      partner={partner.name}
      title={starts_at ? moment(ui, starts_at) : t('sessions.dates_page.one', { person: person.name, partner: partner.name })}
    >
      {state.refusal ? <Banner kind="info">{t(state.refusal.key, state.refusal.vars)}</Banner> : null}
      {date.dates.length > 0 && !begun ? date.own ? <Offered {...offer} /> : <Choose {...offer} /> : null}
      <Section title={t(starts_at ? 'sessions.page.facts' : 'sessions.page.facts_proposed')}>
        <Facts rows={facts} />
        {starts_at && !begun ? (
          <Buttons>
            {date.dates.length === 0 ? <LinkButton href={`${base}/dates`}>{t('sessions.page.move')}</LinkButton> : null}
            <LinkButton href={`${base}/cancellation`} kind="link">
              {t('sessions.dates_page.cancel')}
            </LinkButton>
          </Buttons>
        ) : null}
      </Section>
    </Frame>
  );
}

/** Other dates for a meeting, or to move a booked one. */
export function ArrangedDatesPage({ ui, person, state, date, zone }: Common & { date: ArrangedDate; zone: string }) {
  const { t } = ui;
  const base = arrangedPath(person.id, date);
  return (
    <Frame ui={ui} person={person} partner={date.partner.name} title={t('sessions.dates_page.move')}>
      <Section title={t('sessions.plan.dates')}>
        <Form
          ui={ui}
          action={`${base}/dates`}
          schema={datesForm}
          state={state}
          submit={t('sessions.plan.submit')}
          cancel={{ href: base }}
        >
          <ZoneLine ui={ui} zone={zone} partner={date.partner} />
          {DateFields({ ui, schema: datesForm, state })}
        </Form>
      </Section>
    </Frame>
  );
}

/** A first proposal. */
export function ArrangedPlanPage({
  ui,
  person,
  state,
  tandem,
  zone,
  rooms,
}: Common & { tandem: Arranged['tandems'][number]; zone: string; rooms: SavedRooms }) {
  const { t } = ui;
  const common = { ui, schema: planForm, state };
  const { name } = tandem.partner;
  return (
    <Frame
      ui={ui}
      person={person}
      partner={name}
      title={t('sessions.plan.title', { name })}
      lead={`${t('sessions.dates_page.of', { name: person.name })}. ${t('sessions.dates_page.plan_lead', { name })}`}
    >
      <Form
        ui={ui}
        action={`/dates/${person.id}/${tandem.id}`}
        schema={planForm}
        state={state}
        submit={t('sessions.plan.submit')}
        cancel={{ href: `/dates#p-${person.id}` }}
      >
        <Section title={t('sessions.plan.dates')}>
          <ZoneLine ui={ui} zone={zone} partner={tandem.partner} />
          {DateFields(common)}
        </Section>
        <Section title={t('sessions.plan.how')}>{WhereFields({ ...common, rooms })}</Section>
      </Form>
    </Frame>
  );
}

export function ArrangedCancelPage({ ui, person, date }: Pick<Common, 'ui' | 'person'> & { date: ArrangedDate }) {
  const { t } = ui;
  const base = arrangedPath(person.id, date);
  return (
    <Layout ui={ui} title={t('sessions.dates_page.cancel_title')} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t('sessions.dates_page.cancel_title')}
        action={`${base}/cancellation`}
        label={t('sessions.dates_page.cancel')}
        cancel={{ href: base }}
      >
        <p>
          {[
            t('sessions.dates_page.one', { person: person.name, partner: date.partner.name }),
            date.starts_at ? moment(ui, date.starts_at) : '',
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
        <p>{t('sessions.dates_page.cancel_text')}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}
