import { Buttons, PostButton } from '../../../platform/html/buttons.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import { turnForm } from '../forms.ts';
import type { CasePageProps } from './case-file.ts';

/** What can be done about a suspension that lies; nothing of it while somebody else decides about an appeal. */
export function Suspended(props: CasePageProps) {
  const { ui, file, forms, may } = props;
  const { t } = ui;
  const { suspension } = file;
  if (!may.office || file.state === 'appealed' || (suspension !== 'running' && suspension !== 'revoking')) return <></>;
  return (
    <Section title={t('care.turns.title')}>
      {suspension === 'revoking' ? <Revoking {...props} /> : null}
      <details class="care-more" open={Object.keys(forms.lift.errors).length > 0}>
        <summary>{t('care.turns.lift')}</summary>
        <p>{t(`care.turns.lift_text.${file.side}`)}</p>
        <TurnForm {...props} name="lift" submit={t('care.turns.lift')} />
      </details>
      {suspension === 'running' && may.revoke ? (
        <details class="care-more" open={Object.keys(forms.revocation.errors).length > 0}>
          <summary>{t('care.turns.revoke')}</summary>
          <p>{t('care.turns.revoke_text')}</p>
          <TurnForm {...props} name="revocation" submit={t('care.turns.revoke')} />
        </details>
      ) : null}
    </Section>
  );
}

function TurnForm({ ui, file, forms, name, submit }: CasePageProps & { name: 'lift' | 'revocation'; submit: string }) {
  return (
    <Form ui={ui} action={`/cases/${file.id}/${name}`} schema={turnForm} state={forms[name]} submit={submit} second>
      <TextArea ui={ui} schema={turnForm} state={forms[name]} id={`f-${name}-note`} name="note" label={ui.t('care.turns.note')} />
    </Form>
  );
}

function Revoking({ ui, file }: CasePageProps) {
  const { t } = ui;
  const { revocation } = file;
  if (!revocation) return <></>;
  const back = <PostButton ui={ui} action={`/cases/${file.id}/revocation/withdrawal`} label={t('care.turns.take_back')} />;
  if (revocation.self)
    return (
      <>
        <Banner kind="info">{t('care.turns.asked_you')}</Banner>
        {back}
      </>
    );
  return (
    <>
      <Banner kind="warn">
        {t('care.turns.asked', { name: revocation.by || t('care.entries.by_gone'), date: ui.date(revocation.at) })}
      </Banner>
      <Buttons>
        <PostButton ui={ui} kind="primary" action={`/cases/${file.id}/revocation/confirmation`} label={t('care.turns.confirm')} />
        {back}
      </Buttons>
    </>
  );
}
