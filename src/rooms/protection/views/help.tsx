import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { helpForm } from '../forms.ts';
import { helperRoles, type HelperRole } from '../rules.ts';
import type { Protection } from '../store/protections.ts';
import { protectionSees } from './sees.ts';
import { stateSign } from './words.ts';

export interface HelpPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  /** The reader's own calls, the latest first. */
  calls: Protection[];
  /** Names of those who can be asked, by role; empty where there is nobody. */
  helpers: Record<HelperRole, string[]>;
}

function Call({ ui, id, call }: { ui: Ui; id: string; call: Protection }) {
  const { t } = ui;
  return (
    <div class="care-part">
      <h3>{t(`protection.call.to.${call.asked_of}`, { date: ui.date(call.asked_at) })}</h3>
      <State sign={stateSign[call.state]}>{t(`protection.call.state.${call.state}`)}</State>
      {call.words ? <Prose text={call.words} /> : null}
      {call.answer ? (
        <div class="care-said">
          <h3>{t('protection.call.answer')}</h3>
          <Prose text={call.answer} />
        </div>
      ) : null}
      {call.state === 'asked' ? (
        <PostButton ui={ui} action={`/tandems/${id}/help/withdrawal`} label={t('protection.call.withdraw')} kind="link" />
      ) : null}
    </div>
  );
}

function Ask({ ui, room, state, helpers }: HelpPageProps) {
  const { t } = ui;
  const common = { ui, schema: helpForm, state };
  const asked = helperRoles.filter((role) => helpers[role].length > 0);
  if (asked.length === 0)
    return (
      <Banner kind="info" title={t('protection.help.nobody')}>
        {t('protection.help.nobody_text')}
      </Banner>
    );
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return (
    <Form
      ui={ui}
      action={`/tandems/${room.view.id}/help`}
      schema={helpForm}
      state={state}
      submit={t('protection.help.submit')}
      cancel={{ href: `/tandems/${room.view.id}` }}
    >
      <RadioField
        {...common}
        name="asked_of"
        label={t('protection.help.whom')}
        options={asked.map((value) => ({
          value,
          label: t(`protection.help.of.${value}`),
          hint: value === 'confidant' ? list.format(helpers[value]) : t('protection.help.office_hint'),
        }))}
      />
      <TextArea {...common} name="words" rows={7} label={t('protection.help.words')} hint={t('protection.help.words_hint')} />
    </Form>
  );
}

/** A party asks for advice or protection, and reads what became of it. */
export function HelpPage(props: HelpPageProps) {
  const { ui, room, calls } = props;
  const { t } = ui;
  const { id, partner } = room.view;
  const waiting = calls.some((call) => call.state === 'asked');
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="course"
      title={t('protection.help.title')}
      lead={t('protection.help.lead', { name: partner.name })}
      context={
        <>
          <WhoSees ui={ui} rows={protectionSees(ui, 'party', ['that_asked', 'ask_words', 'answer', 'frozen'], partner.name)} />
          <p class="quiet care-note">{t('care.report.danger')}</p>
        </>
      }
    >
      {calls.length > 0 ? (
        <Section title={t('protection.call.title', { count: calls.length })}>
          {calls.map((call) => (
            <Call ui={ui} id={id} call={call} />
          ))}
        </Section>
      ) : null}
      {waiting ? null : (
        <Section title={t(calls.length > 0 ? 'protection.help.again' : 'protection.help.ask')}>
          <Ask {...props} />
        </Section>
      )}
      <Section title={t('protection.help.means')}>
        <Prose text={t('protection.help.means_text', { name: partner.name })} />
      </Section>
      <Section title={t('protection.help.show')}>
        <p>{t('protection.help.show_text')}</p>
        <div class="buttons">
          <LinkButton href={`/tandems/${id}/handovers/new`}>{t('protection.help.hand_over')}</LinkButton>
        </div>
      </Section>
    </RoomPage>
  );
}
