import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import type { Content } from '../../../platform/html/child.ts';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemView } from '../../tandems/rules/view.ts';

export interface StepsProps {
  ui: Ui;
  room: { view: TandemView };
  /** One of the two may say now that she wants to go on, or take it back. */
  continuing: boolean;
  /** Until when the words of the two are kept; undefined where that is not known yet. */
  ends_at: Date | undefined;
  dropped: boolean;
}

function Item({ title, text, children }: { title: string; text: string; children?: Content }) {
  return (
    <div class="closing-step">
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
    </div>
  );
}

function Talk({ ui, room: { view } }: StepsProps) {
  const { t } = ui;
  const [own, other] = [view.said.closing_talk_at, view.partner_said.closing_talk_at];
  const closing = view.state === 'closing';
  const word = own && other ? 'both' : own ? 'said' : other ? 'partner' : closing ? 'open' : view.live ? 'later' : 'never';
  return (
    <Item title={t('agreements.closing.talk')} text={t(`agreements.closing.talk_${word}`, { name: view.partner.first_name })}>
      {closing && !own ? (
        <PostButton ui={ui} action={`/tandems/${view.id}/closing-talk`} label={t('agreements.closing.talk_do')} kind="primary" />
      ) : null}
    </Item>
  );
}

function GoOn({ ui, room: { view }, continuing }: StepsProps) {
  const { t } = ui;
  const [own, other] = [view.continues_at, view.partner_continues_at];
  if (!continuing && !(own && other)) return <></>;
  const path = `/tandems/${view.id}/continuing`;
  const word = own && other ? 'both' : own ? 'said' : other ? 'partner' : 'text';
  return (
    <Item
      title={t('agreements.closing.continue')}
      text={t(`agreements.closing.continue_${word}`, { name: view.partner.first_name })}
    >
      {continuing && !own ? <PostButton ui={ui} action={path} label={t('agreements.closing.continue_do')} /> : null}
      {continuing && own ? (
        <PostButton ui={ui} action={`${path}/withdrawal`} label={t('agreements.closing.continue_stop')} kind="link" />
      ) : null}
    </Item>
  );
}

/** What leads to a good ending, in its order: the talk, going on, feedback, and what stays of it. */
export function ClosingSteps(props: StepsProps) {
  const { ui, room, ends_at, dropped } = props;
  const { view } = room;
  const { t } = ui;
  const ending = view.state === 'closing' || !view.live;
  return (
    <Section title={t('agreements.closing.steps_title')}>
      {view.state === 'dissolved' ? null : <Talk {...props} />}
      <GoOn {...props} />
      {ending ? (
        <Item title={t('agreements.closing.feedback')} text={t('agreements.closing.feedback_text')}>
          <LinkButton href={`/tandems/${view.id}/feedback`}>{t('agreements.closing.feedback_do')}</LinkButton>
        </Item>
      ) : null}
      <Item
        title={t('agreements.closing.stays')}
        text={
          dropped
            ? t('agreements.closing.stays_gone')
            : ends_at
              ? t('agreements.closing.stays_until', { date: ui.date(ends_at) })
              : t('agreements.closing.stays_text')
        }
      >
        {dropped ? null : <a href="/settings/data">{t('agreements.closing.stays_do')}</a>}
      </Item>
    </Section>
  );
}
