import { LinkButton } from '../../../platform/html/buttons.tsx';
import type { FormState } from '../../../platform/http/form.ts';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { State, Steps } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { contactForm } from '../forms.ts';
import { kitSteps, waitsForRole, type KitStep } from '../rules/needs.ts';
import { needsSees } from './sees.ts';

export interface TopicView {
  id: string;
  topic: string;
  done: Record<KitStep, boolean>;
  here: KitStep | undefined;
  appointment: Date | null;
}

export interface KitPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  topics: TopicView[];
  contact: { written_at: Date | undefined; talked: boolean; due: Date; mentor: boolean; self: string };
  /** A topic of the tandem is left that nobody has looked at. */
  more: boolean;
  closed: Message | undefined;
  refusal: Message | undefined;
}

/** Where one topic stands, and what is next there: coral where it waits for the reader. */
export function KitSteps({ ui, role, topic }: { ui: Ui; role: PartyRole; topic: Omit<TopicView, 'id' | 'topic'> }) {
  const { t } = ui;
  return (
    <div class="kit-steps">
      <Steps
        label={t('goals.kit.steps')}
        items={kitSteps.map((step) => ({
          label: t(`goals.kit.step.${step}`),
          sign: topic.done[step] ? 'done' : topic.here === step ? 'here' : 'open',
          date: step === 'appointment' && topic.appointment ? ui.date(topic.appointment, 'short', ui.frame.zone) : undefined,
        }))}
      />
      {topic.here ? (
        <State sign={waitsForRole(topic.here, role) ? 'waits' : 'open'}>{t(`goals.kit.next.${topic.here}`)}</State>
      ) : (
        <State sign="done">{t('goals.kit.all_done')}</State>
      )}
    </div>
  );
}

function Contact({ ui, room, contact, closed }: Pick<KitPageProps, 'ui' | 'room' | 'contact' | 'closed'>) {
  const { t } = ui;
  const { id, partner } = room.view;
  const name = partner.first_name;
  const { written_at, talked, due, mentor, self } = contact;
  const overdue = !written_at && !talked && due < ui.now;
  const state = written_at
    ? t('goals.contact.written', { date: ui.date(written_at) })
    : talked
      ? t('goals.contact.talked')
      : t('goals.contact.due', { date: ui.date(due) });
  const template: FormState = { values: { text: t('goals.contact.template', { name, self }) }, errors: {} };
  return (
    <Section
      title={t('goals.kit.step.contact')}
      id="contact"
      aside={<State sign={written_at || talked ? 'done' : overdue ? 'due' : mentor ? 'waits' : 'open'}>{state}</State>}
    >
      {written_at || talked ? (
        <p class="quiet">{t('goals.contact.done')}</p>
      ) : mentor && !closed ? (
        <>
          <p>{t('goals.contact.ask', { name })}</p>
          <Form ui={ui} action={`/tandems/${id}/messages`} schema={contactForm} state={template} submit={t('goals.contact.send')}>
            <TextArea
              ui={ui}
              schema={contactForm}
              state={template}
              name="text"
              rows={8}
              label={t('goals.contact.label')}
              hint={t('goals.contact.hint')}
            />
          </Form>
        </>
      ) : (
        <p>{t('goals.contact.theirs', { name })}</p>
      )}
    </Section>
  );
}

/** The reverse kit: first contact, what the leader needs, how the mentor prepares, the appointment. */
export function KitPage({ ui, room, topics, contact, more, closed, refusal }: KitPageProps) {
  const { t } = ui;
  const { id, role } = room.view;
  const path = `/tandems/${id}/needs`;
  const sees = <WhoSees ui={ui} rows={needsSees(ui)} />;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="needs"
      title={t('goals.kit.title')}
      lead={t(role === 'mentor' ? 'goals.kit.lead_mentor' : 'goals.kit.lead')}
      refusal={refusal}
      context={sees}
    >
      {closed && !refusal ? <Banner kind="info">{t(closed.key, closed.vars)}</Banner> : null}
      <Contact ui={ui} room={room} contact={contact} closed={closed} />
      <Section title={t('goals.kit.topics')} id="topics">
        {topics.length === 0 ? (
          <p>{t('goals.kit.none')}</p>
        ) : (
          <div class="kit-topics">
            {topics.map((topic) => (
              <div class="kit-topic">
                <Rows rows={[{ title: topic.topic, href: `${path}/${topic.id}` }]} />
                <KitSteps ui={ui} role={role} topic={topic} />
              </div>
            ))}
          </div>
        )}
        {more && !closed ? (
          <LinkButton
            href={`${path}/new`}
            kind={topics.length === 0 && !(contact.mentor && !contact.written_at && !contact.talked) ? 'primary' : 'plain'}
          >
            {t('goals.kit.begin')}
          </LinkButton>
        ) : null}
      </Section>
    </RoomPage>
  );
}
