import { instantOf, clockOf } from '../../../platform/calendar/zones.ts';
import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { RadioField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { choiceForm } from '../forms/sessions.ts';
import { moment, partnerClock, type Beside } from './session-words.ts';

export interface OfferProps {
  ui: Ui;
  /** Address of the meeting. */
  base: string;
  state: FormState;
  dates: Date[];
  /** The booked date, where these are to take its place. */
  booked: Date | null;
  partner: Beside;
}

/** A date with the partner's clock beside it; and the word about the hour that comes twice. */
function words(ui: Ui, date: Date, partner: Beside): { label: string; hint?: string } {
  const twice = instantOf(clockOf(date, ui.frame.zone), ui.frame.zone).placing === 'doubled';
  const hint = [partnerClock(ui, date, partner), twice ? ui.t('sessions.page.doubled') : undefined].filter(Boolean).join('. ');
  return { label: moment(ui, date), ...(hint ? { hint } : {}) };
}

/** Dates for the reader to choose from. */
export function Choose({ ui, base, state, dates, booked, partner }: OfferProps) {
  const { t } = ui;
  const name = partner.first_name;
  const ahead = dates.filter((date) => date > ui.now);
  return (
    <Section title={booked ? t('sessions.page.moving_theirs', { name }) : t('sessions.page.choose')}>
      {booked ? <p>{t('sessions.page.moving_theirs_text', { when: moment(ui, booked) })}</p> : null}
      <Form ui={ui} action={`${base}/choice`} schema={choiceForm} state={state} submit={t('sessions.page.choose_submit')}>
        <RadioField
          ui={ui}
          schema={choiceForm}
          state={state}
          name="starts_at"
          label={t(booked ? 'sessions.page.choose' : 'sessions.page.on_table')}
          options={ahead.map((date) => ({ value: date.toISOString(), ...words(ui, date, partner) }))}
        />
      </Form>
      <h3>{t('sessions.page.none_fits')}</h3>
      <Buttons>
        <LinkButton href={`${base}/dates`}>{t('sessions.page.other_dates')}</LinkButton>
        {booked ? (
          <PostButton ui={ui} action={`${base}/keeping`} label={t('sessions.page.keep')} />
        ) : (
          <LinkButton href={`${base}/cancellation`} kind="link">
            {t('sessions.page.refuse')}
          </LinkButton>
        )}
      </Buttons>
    </Section>
  );
}

/** The reader's own dates, which wait for the partner. */
export function Offered({ ui, base, dates, booked, partner }: OfferProps) {
  const { t } = ui;
  const name = partner.first_name;
  return (
    <Section title={booked ? t('sessions.page.moving_own') : t('sessions.page.waiting', { name })}>
      <ul class="plainlist">
        {dates.map((date) => {
          const { label, hint } = words(ui, date, partner);
          return (
            <li>
              {label}
              {hint ? <span class="quiet"> {hint}</span> : null}
            </li>
          );
        })}
      </ul>
      <Prose
        text={
          booked
            ? t('sessions.page.moving_own_text', { name, when: moment(ui, booked) })
            : t('sessions.page.waiting_text', { name })
        }
      />
      {booked ? (
        <PostButton ui={ui} action={`${base}/keeping`} label={t('sessions.page.keep_own')} />
      ) : (
        <LinkButton href={`${base}/cancellation`}>{t('sessions.page.take_back')}</LinkButton>
      )}
    </Section>
  );
}
