import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { nextTandemState } from '../rules.ts';
import { RoomPage, type RoomPageProps } from './room.tsx';
import { quietSees } from './sees.ts';

/** The quiet ways, from the gentlest on: talk, rest, ask somebody who is not involved, end. Nothing here accuses anybody. */
export function WrongPage({ ui, room, refusal }: { ui: Ui; room: RoomPageProps['room']; refusal?: Message | undefined }) {
  const { t } = ui;
  const { view } = room;
  const at = `/tandems/${view.id}`;
  const name = view.partner.first_name;
  const can = { pause: nextTandemState(view, 'hold') !== undefined, end: nextTandemState(view, 'endEarly') !== undefined };
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="overview"
      sub
      title={t('tandems.wrong.title')}
      lead={t('tandems.wrong.lead')}
      refusal={refusal}
      context={<WhoSees ui={ui} rows={quietSees(ui, view.format, can)} />}
    >
      {view.open ? (
        <Section title={t('tandems.wrong.talk')}>
          <Prose text={t('tandems.ending.before')} />
          <LinkButton href={`${at}/messages`}>{t('tandems.held.write', { name })}</LinkButton>
        </Section>
      ) : null}
      {can.pause ? (
        <Section title={t('tandems.wrong.pause')}>
          <Prose text={t('tandems.wrong.pause_text')} />
          <LinkButton href={`${at}/hold`}>{t('tandems.wrong.pause_do')}</LinkButton>
        </Section>
      ) : null}
      {nextTandemState(view, 'resume') ? (
        <Section title={t('tandems.held.title')}>
          <Prose text={t('tandems.wrong.resume_text')} />
          <PostButton ui={ui} action={`${at}/resumption`} label={t('tandems.held.resume')} />
        </Section>
      ) : null}
      <Section title={t('tandems.wrong.ask')}>
        <Prose text={t('tandems.wrong.ask_text', { name })} />
        <LinkButton href={`${at}/help`}>{t('tandems.wrong.ask_do')}</LinkButton>
      </Section>
      {can.end ? (
        <Section title={t('tandems.wrong.end')}>
          <Prose text={t('tandems.wrong.end_text', { name })} />
          <LinkButton href={`${at}/ending`}>{t('tandems.wrong.end_do')}</LinkButton>
        </Section>
      ) : null}
    </RoomPage>
  );
}
