import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { NextSteps, type NextStep } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section } from '../../../platform/html/page.tsx';
import { TandemRow, TandemRows } from '../../../platform/html/people.tsx';
import { State, type Sign } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { Desk, deskWaits, type DeskProps } from './desk.tsx';

export interface HomeTandem {
  id: string;
  own: { initials: string; photo?: string | undefined };
  other: { name: string; initials: string; photo?: string | undefined; line: string };
}

export interface HomeRequest {
  id: string;
  name: string;
  topics: string;
  sign: Sign;
  state: string;
}

export interface HomePageProps {
  ui: Ui;
  name: string;
  steps: NextStep[];
  tandems: HomeTandem[];
  requests: HomeRequest[];
  /** Where the reader takes part, of what she is in charge, and for whom she speaks. */
  places: {
    takes_part: boolean;
    desks: readonly { href: string; name: string; role: string }[];
    organizations: readonly { id: string; name: string }[];
  };
  profile_missing: string[];
  member: boolean;
  mentor: boolean;
  /** Reads what members write to the office. */
  office: boolean;
  status_note: string | undefined;
  /** For the office: its piles. */
  desk?: DeskProps['desk'] | undefined;
}

const officePages = [
  ['/program/overview', 'home.nav.overview'],
  ['/applications', 'home.nav.applications'],
  ['/program/tandems', 'home.nav.oversight'],
  ['/cases', 'home.nav.cases'],
  ['/protections', 'home.nav.protections'],
  ['/ideas', 'home.nav.ideas'],
  ['/feedback/mentorings', 'home.office_mentorings'],
  ['/program/testimonials', 'home.office_testimonials'],
  ['/feedback/inbox', 'programs.inbox.title'],
  ['/tandems/endings', 'programs.office.endings'],
  ['/program/topics', 'programs.topics.title'],
  ['/topics/balance', 'applications.balance.title'],
  ['/program/standards', 'home.nav.standards'],
  ['/program/settings', 'home.office_settings'],
] as const;

export function HomePage({
  ui,
  name,
  steps,
  tandems,
  requests,
  places,
  profile_missing,
  member,
  mentor,
  office,
  status_note,
  desk,
}: HomePageProps) {
  const { t } = ui;
  const waiting = steps.filter((step) => step.sign === 'waits' || step.sign === 'due').length + deskWaits(desk);
  return (
    <Layout ui={ui} title={t('home.title')} area="work">
      <PageHead
        title={t('home.greeting', { name })}
        lead={`${ui.date(ui.now, 'full')}. ${t('home.waiting', { count: waiting })}`}
        action={member && steps.length > 0 ? <LinkButton href="/mentors">{t('home.nav.mentors')}</LinkButton> : undefined}
      />
      {status_note ? <p class="lead">{status_note}</p> : null}
      <Columns
        context={
          <>
            {office ? (
              <Section title={t('home.office')}>
                <ul class="plainlist">
                  {officePages.map(([href, key]) => (
                    <li>
                      <a href={href}>{t(key)}</a>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            {requests.length > 0 ? (
              <Section title={t('home.requests')} aside={<a href="/requests">{t('home.all')}</a>}>
                <ul class="ruled">
                  {requests.map((request) => (
                    <li>
                      <div class="two">
                        <a href={`/requests/${request.id}`}>{request.name}</a>
                        <span class="quiet">{request.topics}</span>
                      </div>
                      <State sign={request.sign}>{request.state}</State>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            {places.takes_part || places.desks.length + places.organizations.length > 0 ? (
              <Section title={t('home.places')}>
                <ul class="plainlist">
                  {places.takes_part ? (
                    <li>
                      <a href="/participations">{t('home.places_part')}</a>
                    </li>
                  ) : null}
                  {places.desks.map(({ href, ...of }) => (
                    <li>
                      <a href={href}>{t('home.places_desk', of)}</a>
                    </li>
                  ))}
                  {places.organizations.map((each) => (
                    <li>
                      <a href={`/organizations/${each.id}`}>{each.name}</a>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
            {member ? (
              <Section title={t('home.profile')}>
                <p>
                  {profile_missing.length === 0
                    ? t('home.profile_complete')
                    : t('home.profile_missing', {
                        what: new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(profile_missing),
                      })}
                </p>
                <a href="/profile">{t('home.profile_edit')}</a>
              </Section>
            ) : null}
            {member ? (
              <Section title={t('home.giving')}>
                <p>{t(mentor ? 'home.giving_listed' : 'home.giving_text')}</p>
                <a href={mentor ? '/listing' : '/application'}>{t(mentor ? 'home.giving_listing' : 'home.giving_apply')}</a>
              </Section>
            ) : null}
            {office ? null : (
              <Section title={t('home.feedback')}>
                <p>{t('home.feedback_text')}</p>
                <a href="/feedback">{t('home.start.feedback_button')}</a>
              </Section>
            )}
          </>
        }
      >
        {desk ? <Desk ui={ui} desk={desk} /> : null}
        <Section title={t(desk ? 'home.steps_own' : 'home.steps')}>
          {steps.length > 0 ? (
            <NextSteps ui={ui} rows={steps} />
          ) : desk ? (
            <p>{t('home.steps_none')}.</p>
          ) : (
            <Empty
              title={t('home.steps_none')}
              text={t('home.steps_none_text')}
              {...(member ? { action: { href: '/mentors', label: t('home.nav.mentors'), kind: 'plain' as const } } : {})}
            />
          )}
        </Section>
        {tandems.length > 0 ? (
          <Section title={t('home.nav.tandems')} aside={<a href="/tandems">{t('home.all')}</a>}>
            <TandemRows>
              {tandems.map((tandem) => (
                <TandemRow
                  left={tandem.own}
                  right={tandem.other}
                  action={{ href: `/tandems/${tandem.id}`, label: t('home.to_tandem') }}
                />
              ))}
            </TandemRows>
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
