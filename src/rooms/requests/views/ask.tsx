import type { FormState } from '../../../platform/http/form.ts';
import { CheckField, ChecksField, RadioField } from '../../../platform/html/choices.tsx';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { workModes } from '../../people/rules/profile.ts';
import { requestForm } from '../forms.ts';
import type { MentorView } from './mentor.tsx';
import { Obstacle } from './obstacle.tsx';
import { askSees } from './sees.ts';
import { monthsWords } from './words.ts';
import { Written } from './written.tsx';

/** A part of the topic only; and what is confidential without a tick. */
function hintOf({ t }: Ui, { narrowed_to, sensitive }: MentorView['topics'][number]): { hint?: string } {
  const words = [narrowed_to, sensitive ? t('requests.ask.sensitive_topic') : null].filter(Boolean);
  return words.length > 0 ? { hint: words.join(' · ') } : {};
}

/** Where there is nothing to choose, it is chosen. */
function withOnlyChoices(state: FormState, { topics, months }: MentorView): FormState {
  const only = {
    ...(topics.length === 1 ? { topics: topics.map(({ slug }) => slug) } : {}),
    ...(months.length === 1 ? { months: String(months[0]) } : {}),
  };
  return { ...state, values: { ...only, ...state.values } };
}

export function AskPage({
  ui,
  state,
  mentor,
  open_requests,
}: {
  ui: Ui;
  state: FormState;
  mentor: MentorView;
  open_requests: number;
}) {
  const { t } = ui;
  const { listing_id, obstacle, max_open_requests: max } = mentor;
  const common = { ui, schema: requestForm, state: withOnlyChoices(state, mentor) };
  return (
    <Layout ui={ui} title={t('requests.ask.title', { name: mentor.profile.name })} area="work">
      <PageHead
        title={t('requests.ask.title', { name: mentor.profile.name })}
        lead={obstacle ? undefined : `${t('requests.ask.lead')} ${t('requests.ask.open', { open: open_requests, max })}.`}
        back={{ href: `/mentors/${listing_id}`, label: mentor.profile.name }}
      />
      <Columns context={<WhoSees ui={ui} rows={askSees(ui)} />}>
        {obstacle === 'self' ? <Banner kind="info">{t('requests.obstacle.self')}</Banner> : null}
        {obstacle && obstacle !== 'self' ? (
          <>
            <Obstacle ui={ui} mentor={mentor} obstacle={obstacle} />
            <Written ui={ui} values={state.values} />
          </>
        ) : null}
        {obstacle ? null : (
          <Form
            ui={ui}
            action={`/mentors/${listing_id}/request`}
            schema={requestForm}
            state={state}
            submit={t('requests.ask.submit')}
            cancel={{ href: `/mentors/${listing_id}` }}
          >
            <ChecksField
              {...common}
              name="topics"
              label={t('requests.ask.topics')}
              hint={t('requests.ask.topics_hint')}
              options={mentor.topics.map((topic) => ({ value: topic.slug, label: topic.label, ...hintOf(ui, topic) }))}
            />
            <TextArea
              {...common}
              name="concern"
              rows={7}
              label={t('requests.ask.concern')}
              hint={t('requests.ask.concern_hint')}
            />
            <RadioField
              {...common}
              name="months"
              label={t('requests.ask.months')}
              options={mentor.months.map((months) => ({ value: String(months), label: monthsWords(ui, months) }))}
            />
            <RadioField
              {...common}
              name="mode"
              label={t('requests.ask.mode')}
              options={workModes.map((mode) => ({ value: mode, label: t(`people.work_mode.${mode}`) }))}
            />
            <TextField
              {...common}
              name="first_dates"
              label={t('requests.ask.first_dates')}
              hint={t('requests.ask.first_dates_hint')}
            />
            <CheckField
              {...common}
              name="sensitive"
              label={t('requests.ask.sensitive')}
              hint={t('requests.ask.sensitive_hint')}
            />
          </Form>
        )}
      </Columns>
    </Layout>
  );
}

/** The mentor went offline while the form was being filled in. */
export function GonePage({ ui, state, sentence }: { ui: Ui; state: FormState; sentence: string }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('requests.gone_page.title')} area="work">
      <PageHead
        title={t('requests.gone_page.title')}
        lead={sentence}
        action={
          <LinkButton kind="primary" href="/mentors">
            {t('requests.way.similar')}
          </LinkButton>
        }
      />
      <Written ui={ui} values={state.values} />
    </Layout>
  );
}
