import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage } from '../../tandems/views/room.tsx';
import type { NeedsBody, NeedsState } from '../rules/needs.ts';
import { KitSteps, type TopicView } from './kit.tsx';
import { needsFacts } from './needs-form.tsx';
import { Appointment, Plan, type PlanProps } from './needs-plan.tsx';
import { needsSees } from './sees.ts';

export interface NeedsPageProps extends Omit<PlanProps, 'path'> {
  needs: { id: string; label: string; state: NeedsState; level: number; body: NeedsBody; updated: string };
  topic: Omit<TopicView, 'id' | 'topic'>;
  refusal: Message | undefined;
}

/** One topic from the assessment to the meeting that was held. */
export function NeedsPage(props: NeedsPageProps) {
  const { ui, room, needs, topic, closed, refusal } = props;
  const { t } = ui;
  const list = `/tandems/${room.view.id}/needs`;
  const path = `${list}/${needs.id}`;
  const draft = needs.state === 'draft';
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="needs"
      title={needs.label}
      back={{ href: list, label: t('goals.kit.title') }}
      refusal={refusal}
      context={<WhoSees ui={ui} rows={needsSees(ui)} />}
    >
      {closed && !refusal ? <Banner kind="info">{t(closed.key, closed.vars)}</Banner> : null}
      <KitSteps ui={ui} role={room.view.role} topic={topic} />
      <Section
        title={t('goals.kit.step.needs')}
        id="needs"
        aside={<State sign={draft ? 'open' : 'done'}>{t(`goals.needs.state.${needs.state}`)}</State>}
      >
        <Facts rows={needsFacts(ui, needs)} />
        <p class="quiet">{needs.updated}</p>
        {closed ? null : (
          <Buttons>
            <LinkButton href={`${path}/text`} kind={draft ? 'primary' : 'plain'}>
              {t(draft ? 'goals.needs.go_on' : 'goals.needs.edit')}
            </LinkButton>
            {draft ? (
              <PostButton ui={ui} action={`${path}/removal`} label={t('goals.needs.remove')} />
            ) : (
              <PostButton ui={ui} action={`${path}/reopening`} label={t('goals.needs.reopen')} kind="link" />
            )}
          </Buttons>
        )}
      </Section>
      {draft ? null : (
        <>
          <Plan {...props} path={path} />
          <Appointment {...props} path={path} />
        </>
      )}
    </RoomPage>
  );
}
