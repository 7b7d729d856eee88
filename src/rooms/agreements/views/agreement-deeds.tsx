import { emptyForm, filled } from '../../../platform/http/form.ts';
import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { signForm } from '../forms/agreement.ts';
import type { AgreementPageProps, AgreementView } from './agreement.tsx';

/** The signature itself: a yes that names what it is for, and the mark of the very words. */
function Sign({ ui, room: { view }, shown, state, locked, missing }: AgreementPageProps & { shown: AgreementView }) {
  const { t } = ui;
  const offering = shown.state === 'draft';
  if (locked) return <p class="quiet">{t(locked)}</p>;
  if (missing.length > 0) return <></>;
  const start = state === emptyForm ? filled({}) : state;
  return (
    <Section title={t(offering ? 'agreements.sign.offer' : 'agreements.sign.title')} id="sign">
      <p>{t(offering ? 'agreements.sign.offer_text' : 'agreements.sign.text', { name: view.partner.first_name })}</p>
      <Form
        ui={ui}
        action={`/tandems/${view.id}/agreement/${offering ? 'offer' : 'signature'}`}
        schema={signForm}
        state={start}
        submit={t(offering ? 'agreements.sign.offer' : 'agreements.sign.title')}
      >
        <input type="hidden" name="seen" value={shown.hash} />
        <CheckField ui={ui} schema={signForm} state={start} name="sure" label={t('agreements.sign.sure')} />
      </Form>
    </Section>
  );
}

/** What the reader can do with it now. */
export function Deeds(props: AgreementPageProps & { shown: AgreementView }) {
  const { ui, room, shown, in_force, open } = props;
  const { t } = ui;
  const path = `/tandems/${room.view.id}/agreement`;
  if (!open) return <></>;
  if (shown.state === 'draft')
    return (
      <>
        <Sign {...props} />
        <Buttons>
          <LinkButton href={`${path}/draft`}>{t('agreements.page.edit')}</LinkButton>
          <LinkButton href={`${path}/draft/removal`} kind="link">
            {t('agreements.page.discard')}
          </LinkButton>
        </Buttons>
      </>
    );
  if (shown.state === 'offered')
    return shown.own ? (
      <PostButton ui={ui} action={`${path}/offer/withdrawal`} label={t('agreements.page.take_back')} />
    ) : (
      <>
        <Sign {...props} />
        <Buttons>
          <LinkButton href={`${path}/change`}>{t('agreements.page.change')}</LinkButton>
          {in_force ? <PostButton ui={ui} action={`${path}/refusal`} label={t('agreements.page.decline')} kind="link" /> : null}
        </Buttons>
      </>
    );
  return shown.state === 'signed' ? <PostButton ui={ui} action={path} label={t('agreements.page.amend')} /> : <></>;
}
