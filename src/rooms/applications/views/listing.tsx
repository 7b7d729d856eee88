import { buttonForm } from '../../../platform/http/form.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, Facts, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { listingForm } from '../forms.ts';
import type { ListingState } from '../rules/listing.ts';
import { Seen, type SeenProps } from './listing-seen.tsx';
import { Ways } from './listing-ways.tsx';
import { durationWords, offerFields, type OfferChoices } from './offer-fields.tsx';
import { ownSees } from './sees.ts';

/** Where the listing stands, as the page's heading says it. `full` is derived: online, but every place is taken. */
export type Standing =
  | Exclude<ListingState, 'unlisted'>
  | 'full'
  | 'needs_standards'
  | 'held_back'
  | 'ready'
  | 'paused_by_system'
  /** A suspension was lifted; the mentor resumes it herself. */
  | 'lifted'
  | 'paused_standards';

export interface ListingPageProps extends OfferChoices {
  ui: Ui;
  /** What was typed, or what is stored. */
  offer: FormState;
  pause: FormState;
  listing: {
    id: string;
    capacity: number;
    durations: number[];
    short_mentoring: boolean;
    expectations: string | null;
    return_on: string | null;
  };
  standing: Standing;
  /** Free places. */
  left: number;
  seen: SeenProps;
  /** First and last day that a return may have. */
  returns: { first: string; last: string };
  topics: { label: string; evidence: string; narrowed_to: string | null }[];
}

/** Nothing to change any more, or not now. */
const closed = (standing: Standing) => standing === 'retired' || standing === 'suspended';
const online = (standing: Standing) => standing === 'published' || standing === 'full';

export function ListingPage(props: ListingPageProps) {
  const { ui, offer, pause, listing, standing, left, seen, returns, topics } = props;
  const { t } = ui;
  const title = t(`applications.listing.${standing}.title`);
  const lead = [
    t(`applications.listing.${standing}.lead`),
    ...(online(standing) ? [t('applications.listing.places', { left, capacity: listing.capacity })] : []),
    ...(standing === 'paused' ? [returnWords(ui, listing.return_on)] : []),
  ];
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} lead={lead.join(' ')} action={<Action ui={ui} standing={standing} />} />
      <Columns
        context={
          <>
            <WhoSees ui={ui} rows={ownSees(ui, 'topics_evidence', 'capacity', 'experience')} />
            {closed(standing) ? null : <Ways ui={ui} standing={standing} state={pause} returns={returns} />}
          </>
        }
      >
        <Refused ui={ui} pause={pause} offer={closed(standing) ? offer : undefined} />
        <Section
          title={t('applications.listing.topics')}
          aside={closed(standing) ? undefined : <a href="/application/amendment">{t('applications.listing.add_topics')}</a>}
        >
          <Rows
            rows={topics.map((topic) => ({
              title: topic.label,
              line: topic.evidence,
              aside: topic.narrowed_to ? [t('applications.review.narrowed', { text: topic.narrowed_to })] : undefined,
            }))}
          />
        </Section>
        <Offer {...props} />
        {standing === 'retired' ? null : <Seen ui={ui} {...seen} />}
      </Columns>
    </Layout>
  );
}

function returnWords(ui: Ui, return_on: string | null): string {
  return return_on ? ui.t('applications.pause.until', { date: ui.date(return_on) }) : ui.t('applications.pause.open');
}

/** Why a deed was refused that has no form of its own on the page. */
function Refused({ ui, pause, offer }: { ui: Ui; pause: FormState; offer: FormState | undefined }) {
  const state = pause.refusal ? pause : offer;
  if (!state?.refusal) return <></>;
  return (
    <Form ui={ui} action="/listing" schema={buttonForm} state={{ values: {}, errors: {}, refusal: state.refusal }}>
      {null}
    </Form>
  );
}

/** Capacity, durations, expectations: to change, or to read while nothing can be changed. */
function Offer({ ui, offer, listing, standing, max_capacity, months, short_mentoring }: ListingPageProps) {
  const { t } = ui;
  if (standing === 'retired') return <></>;
  if (standing === 'suspended')
    return (
      <Section title={t('applications.listing.offer_as_is')}>
        <Facts
          rows={[
            { label: t('applications.experience.capacity'), value: t('applications.capacity', { count: listing.capacity }) },
            { label: t('applications.experience.durations'), value: durationWords(ui, listing) },
            ...(listing.expectations ? [{ label: t('applications.experience.expectations'), value: listing.expectations }] : []),
          ]}
        />
      </Section>
    );
  return (
    <Section title={t('applications.experience.offer')}>
      <Form
        ui={ui}
        action="/listing"
        schema={listingForm}
        state={offer}
        submit={t('applications.listing.save')}
        second={!online(standing)}
      >
        {offerFields({ ui, schema: listingForm, state: offer }, { max_capacity, months, short_mentoring })}
      </Form>
    </Section>
  );
}

/** The one deed that this state asks for. */
function Action({ ui, standing }: { ui: Ui; standing: Standing }) {
  const { t } = ui;
  if (standing === 'needs_standards' || standing === 'paused_standards')
    return (
      <LinkButton kind="primary" href="/standards?next=/listing">
        {t('applications.listing.to_standards')}
      </LinkButton>
    );
  if (standing === 'retired')
    return (
      <LinkButton kind="primary" href="/application">
        {t('applications.listing.apply')}
      </LinkButton>
    );
  if (standing === 'published' || standing === 'full')
    return <LinkButton href="/listing/preview">{t('applications.listing.as_members')}</LinkButton>;
  if (standing === 'suspended')
    return (
      <LinkButton kind="primary" href="/cases">
        {t('applications.listing.to_cases')}
      </LinkButton>
    );
  return (
    <PostButton
      ui={ui}
      kind="primary"
      action="/listing/resumption"
      label={t(standing === 'held_back' || standing === 'ready' ? 'applications.listing.publish' : 'applications.listing.resume')}
    />
  );
}
