import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';

import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Aside, Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { ConfirmDialogPage, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { listingForm } from '../forms.ts';
import type { ListingState } from '../rules.ts';
import { offerFields, type OfferChoices } from './offer-fields.tsx';
import { applicationSees } from './sees.ts';

/** Where the listing stands, as the page's heading says it. */
export type Standing = Exclude<ListingState, 'unlisted'> | 'needs_standards' | 'held_back' | 'ready' | 'paused_by_system';

export interface ListingPageProps extends OfferChoices {
  ui: Ui;
  form: FormState;
  id: string;
  standing: Standing;
  topics: { label: string; evidence: string; narrowed_to: string | null }[];
}

export function ListingPage({ ui, form, id, standing, topics, max_capacity, months, short_mentoring }: ListingPageProps) {
  const { t } = ui;
  const common = { ui, schema: listingForm, state: form };
  const title = t(`applications.listing.${standing}.title`);
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t(`applications.listing.${standing}.lead`)}
        action={<Action ui={ui} id={id} standing={standing} />}
      />
      <Columns
        context={
          <>
            <WhoSees ui={ui} rows={applicationSees(ui, 'topics_evidence', 'capacity', 'experience')} />
            <Ways ui={ui} standing={standing} />
          </>
        }
      >
        <Section title={t('applications.listing.topics')}>
          <Rows
            rows={topics.map((topic) => ({
              title: topic.label,
              line: topic.evidence,
              aside: topic.narrowed_to ? [t('applications.review.narrowed', { text: topic.narrowed_to })] : undefined,
            }))}
          />
        </Section>
        {standing === 'retired' ? (
          form.refusal ? (
            <Form ui={ui} action="/listing" schema={listingForm} state={form}>
              {null}
            </Form>
          ) : null
        ) : (
          <Section title={t('applications.experience.offer')}>
            <Form ui={ui} action="/listing" schema={listingForm} state={form} submit={t('applications.listing.save')}>
              {offerFields(common, { max_capacity, months, short_mentoring })}
            </Form>
          </Section>
        )}
      </Columns>
    </Layout>
  );
}

/** The one deed that this state asks for. */
function Action({ ui, id, standing }: { ui: Ui; id: string; standing: Standing }) {
  const { t } = ui;
  if (standing === 'needs_standards')
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
  if (standing === 'published') return <LinkButton href={`/mentors/${id}`}>{t('applications.listing.as_members')}</LinkButton>;
  if (standing === 'suspended') return <></>;
  return (
    <PostButton
      ui={ui}
      kind="primary"
      action="/listing/resumption"
      label={t(standing === 'held_back' || standing === 'ready' ? 'applications.listing.publish' : 'applications.listing.resume')}
    />
  );
}

/** Other ways out, below the context. */
function Ways({ ui, standing }: { ui: Ui; standing: Standing }) {
  const { t } = ui;
  if (standing === 'retired' || standing === 'suspended') return <></>;
  return (
    <Section title={t('applications.listing.ways')}>
      {standing === 'published' ? (
        <>
          <p class="quiet">{t('applications.listing.pause_text')}</p>
          <PostButton ui={ui} action="/listing/pause" label={t('applications.listing.pause')} />
        </>
      ) : null}
      {standing === 'needs_standards' ? (
        <PostButton ui={ui} action="/listing/pause" kind="link" label={t('applications.listing.hold_back')} />
      ) : null}
      <Aside href="/listing/retirement" label={t('applications.listing.retire')} />
    </Section>
  );
}

export function NoListingPage({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('applications.listing.none')} area="work">
      <PageHead title={t('applications.listing.none')} />
      <Empty
        title={t('applications.listing.none_title')}
        text={t('applications.listing.none_text')}
        action={{ href: '/application', label: t('applications.listing.apply') }}
      />
    </Layout>
  );
}

export function RetirementPage({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('applications.listing.retire')} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t('applications.retirement.title')}
        action="/listing/retirement"
        label={t('applications.retirement.button')}
        cancel={{ href: '/listing' }}
      >
        <p>{t('applications.retirement.text')}</p>
        <p>{t('applications.retirement.tandems')}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}
