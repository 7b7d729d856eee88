import { ChoiceOfThree, CheckField, RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Aside, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { tandemFeedbackForm } from '../forms.ts';
import { ratings, topicsFits, type FeedbackMoment } from '../rules.ts';
import { feedbackSees } from './sees.ts';

interface Earlier {
  id: string;
  created_at: Date;
  moment: FeedbackMoment;
  rating: number;
  read_at: Date | null;
}

export interface TandemFeedbackProps {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  moment: FeedbackMoment;
  earlier: Earlier[];
}

/** What the reader has said before, with its date; only she and the office read it. */
function EarlierSection({ ui, tandem_id, rows }: { ui: Ui; tandem_id: string; rows: Earlier[] }) {
  const { t } = ui;
  return (
    <Section title={t('feedback.earlier.title')}>
      <Rows
        rows={rows.map((row) => ({
          title: ui.date(row.created_at),
          href: `/tandems/${tandem_id}/feedback/${row.id}`,
          line: `${t(`feedback.earlier.moment.${row.moment}`)}: ${t('feedback.earlier.rating', { rating: row.rating })}`,
          aside: [
            row.read_at ? (
              <State sign="done">{t('feedback.earlier.read')}</State>
            ) : (
              <State sign="open">{t('feedback.earlier.unread')}</State>
            ),
          ],
        }))}
      />
    </Section>
  );
}

function Questions({ ui, action, state }: { ui: Ui; action: string; state: FormState }) {
  const { t } = ui;
  const common = { ui, schema: tandemFeedbackForm, state };
  return (
    <Form ui={ui} action={action} schema={tandemFeedbackForm} state={state} submit={t('feedback.form.submit')}>
      <RadioField
        {...common}
        name="rating"
        label={t('feedback.form.rating')}
        options={ratings.map((value) => ({ value: String(value), label: t(`feedback.form.rating.${value}`) }))}
      />
      <ChoiceOfThree
        {...common}
        name="topics_fit"
        label={t('feedback.form.topics_fit')}
        options={topicsFits.map((value) => ({ value, label: t(`feedback.form.topics_fit.${value}`) }))}
      />
      <ChoiceOfThree
        {...common}
        name="standards_kept"
        label={t('feedback.form.standards_kept')}
        hint={
          <>
            {t('feedback.form.standards_hint')} <a href="/standards">{t('feedback.form.standards_link')}</a>
          </>
        }
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`feedback.form.standards_kept.${value}`) }))}
      />
      <TextArea
        {...common}
        name="standards_text"
        rows={3}
        label={t('feedback.form.standards_text')}
        hint={t('feedback.form.standards_text_hint')}
      />
      <TextArea {...common} name="text" rows={6} label={t('feedback.form.text')} hint={t('feedback.form.text_hint')} />
      <CheckField
        {...common}
        name="quote"
        required={false}
        label={t('feedback.form.quote')}
        hint={t('feedback.form.quote_hint')}
      />
    </Form>
  );
}

/** N1 to N5, for both sides, during and after. Says first who reads it and which of the two channels this is. */
export function TandemFeedbackPage({ ui, room, state, moment, earlier }: TandemFeedbackProps) {
  const { t } = ui;
  const { id, partner } = room.view;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="feedback"
      title={t(`feedback.form.title.${moment}`, { name: partner.name })}
      lead={t('feedback.form.lead')}
      context={
        <>
          <WhoSees ui={ui} rows={feedbackSees(ui, partner.name)} />
          {earlier.length > 0 ? <EarlierSection ui={ui} tandem_id={id} rows={earlier} /> : null}
          <Aside href="/testimonials" label={t('feedback.own.title')} note={t('feedback.own.note')} />
        </>
      }
    >
      <Section title={t('feedback.form.named_title')}>
        <Prose text={t('feedback.form.named', { name: partner.name })} />
      </Section>
      <Questions ui={ui} action={`/tandems/${id}/feedback`} state={state} />
    </RoomPage>
  );
}
