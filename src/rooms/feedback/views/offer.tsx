import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { testimonialForm } from '../forms.ts';
import { signatures, type SignedAs } from '../rules.ts';
import { testimonialSees } from './sees.ts';

export interface OfferPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  feedback_id: string;
  state: FormState;
  /** How each signature would read. */
  signed: Record<SignedAs, string>;
}

/** The author chooses the words, the signature, and whether they name the partner. */
export function OfferPage({ ui, room, feedback_id, state, signed }: OfferPageProps) {
  const { t } = ui;
  const { id, partner } = room.view;
  const { name } = partner;
  const up = `/tandems/${id}/feedback/${feedback_id}`;
  const common = { ui, schema: testimonialForm, state };
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="feedback"
      title={t('feedback.offer.title')}
      lead={t('feedback.offer.lead', { name })}
      back={{ href: up, label: t('feedback.given.back') }}
      context={<WhoSees ui={ui} rows={testimonialSees(ui)} />}
    >
      <Form
        ui={ui}
        action={`${up}/testimonial`}
        schema={testimonialForm}
        state={state}
        submit={t('feedback.offer.submit')}
        cancel={{ href: up }}
      >
        <TextArea {...common} name="text" rows={6} label={t('feedback.offer.text')} hint={t('feedback.offer.text_hint')} />
        <RadioField
          {...common}
          name="signed_as"
          label={t('feedback.offer.signed_as')}
          options={signatures.map((value) => ({
            value,
            label: t(`feedback.sign.${value}`, { name: signed[value] }),
            ...(value === 'anonymous' ? { hint: t('feedback.offer.anonymous_hint') } : {}),
          }))}
        />
        <RadioField
          {...common}
          name="names_partner"
          label={t('feedback.offer.names_partner', { name })}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: t(`feedback.offer.names_partner.${value}`, { name }),
          }))}
        />
      </Form>
    </RoomPage>
  );
}
