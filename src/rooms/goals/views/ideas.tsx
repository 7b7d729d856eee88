import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import type { FormSchema, FormState } from '../../../platform/http/form.ts';
import { TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { PairSign } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { ideaChangeForm, ideaForm } from '../forms.ts';
import { Words } from './parts.tsx';
import { ideaSees } from './sees.ts';

export interface IdeaView {
  id: string;
  title: string;
  text: string;
  by: string;
  at: Date;
  /** Has released the words that stand there now. */
  own: boolean;
  partner: boolean;
  released_at: Date | null;
}

interface Shared {
  ui: Ui;
  room: RoomPageProps['room'];
  closed: Message | undefined;
}

function Released({ ui, idea }: { ui: Ui; idea: IdeaView }) {
  const { t } = ui;
  const word = idea.released_at ? 'both' : idea.own ? 'own' : idea.partner ? 'partner' : 'nobody';
  return (
    <PairSign left={idea.own ? 'done' : idea.partner ? 'waits' : 'open'} right={idea.partner ? 'done' : 'open'}>
      {t(`goals.ideas.${word}`)}
    </PairSign>
  );
}

/** What came out of the tandem and might be of use to others. */
export function IdeasPage({ ui, room, closed, ideas, refusal }: Shared & { ideas: IdeaView[]; refusal: Message | undefined }) {
  const { t } = ui;
  const { id } = room.view;
  const path = `/tandems/${id}/ideas`;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="goals"
      title={t('goals.ideas.title')}
      lead={t('goals.ideas.lead')}
      back={{ href: `/tandems/${id}/goals`, label: t('goals.title') }}
      refusal={refusal}
      {...(closed || ideas.length === 0 ? {} : { action: <LinkButton href={`${path}/new`}>{t('goals.ideas.new')}</LinkButton> })}
      context={<WhoSees ui={ui} rows={ideaSees(ui)} />}
    >
      {closed && !refusal ? <Banner kind="info">{t(closed.key, closed.vars)}</Banner> : null}
      {ideas.length === 0 ? (
        <Empty
          title={t('goals.ideas.empty')}
          text={t('goals.ideas.empty_text')}
          {...(closed ? {} : { action: { href: `${path}/new`, label: t('goals.ideas.new') } })}
        />
      ) : (
        <Section title={t('goals.ideas.list')}>
          <Rows
            rows={ideas.map((idea) => ({
              title: idea.title,
              href: `${path}/${idea.id}`,
              line: t('goals.ideas.by', { name: idea.by, date: ui.date(idea.at) }),
              aside: [<Released ui={ui} idea={idea} />],
            }))}
          />
        </Section>
      )}
    </RoomPage>
  );
}

/** One idea with who has released it. `version`: of the words on this page. */
export function IdeaPage({
  ui,
  room,
  closed,
  idea,
  version,
  refusal,
}: Shared & { idea: IdeaView; version: number; refusal: Message | undefined }) {
  const { t } = ui;
  const { id, partner } = room.view;
  const path = `/tandems/${id}/ideas/${idea.id}`;
  const any = idea.own || idea.partner;
  const word = idea.released_at ? 'both' : idea.own ? 'own' : idea.partner ? 'partner' : 'nobody';
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="goals"
      title={idea.title}
      back={{ href: `/tandems/${id}/ideas`, label: t('goals.ideas.title') }}
      refusal={refusal}
      {...(closed ? {} : { action: <LinkButton href={`${path}/text`}>{t('goals.ideas.edit')}</LinkButton> })}
      context={<WhoSees ui={ui} rows={ideaSees(ui)} />}
    >
      {closed && !refusal ? <Banner kind="info">{t(closed.key, closed.vars)}</Banner> : null}
      <Words>{idea.text}</Words>
      <p class="quiet">{t('goals.ideas.by', { name: idea.by, date: ui.date(idea.at) })}</p>
      <Section title={t('goals.ideas.release')} id="release" aside={<Released ui={ui} idea={idea} />}>
        <p>{t(`goals.ideas.stands.${word}`, { name: partner.first_name })}</p>
        <Buttons>
          {closed || idea.own ? null : (
            <PostButton ui={ui} action={`${path}/release`} fields={{ version }} label={t('goals.ideas.give')} kind="primary" />
          )}
          {any ? <PostButton ui={ui} action={`${path}/withdrawal`} label={t('goals.ideas.withdraw')} /> : null}
          {idea.released_at ? null : <LinkButton href={`${path}/removal`}>{t('goals.ideas.remove')}</LinkButton>}
        </Buttons>
      </Section>
    </RoomPage>
  );
}

export interface IdeaFormProps extends Shared {
  state: FormState;
  /** The idea that is changed; undefined: a new one. */
  idea: { id: string; title: string; text: string } | undefined;
  version: number;
  conflict: boolean;
  /** Somebody has released it: changing takes that back. */
  released: boolean;
}

export function IdeaFormPage({ ui, room, state, idea, version, conflict, released }: IdeaFormProps) {
  const { t } = ui;
  const list = `/tandems/${room.view.id}/ideas`;
  const path = idea ? `${list}/${idea.id}` : list;
  const schema: FormSchema = idea ? ideaChangeForm : ideaForm;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="goals"
      title={t(idea ? 'goals.ideas.edit_title' : 'goals.ideas.new_title')}
      back={{ href: path, label: idea?.title ?? t('goals.ideas.title') }}
      context={<WhoSees ui={ui} rows={ideaSees(ui)} />}
    >
      {released ? <Banner kind="info">{t('goals.ideas.edit_note')}</Banner> : null}
      {idea && conflict ? (
        <Section title={t('goals.edit.other')}>
          <Words>{idea.title}</Words>
          <Words>{idea.text}</Words>
        </Section>
      ) : null}
      <Form
        ui={ui}
        action={idea ? `${path}/text` : list}
        schema={schema}
        state={state}
        submit={t(conflict ? 'goals.edit.save_own' : 'goals.ideas.save')}
        cancel={{ href: path }}
      >
        {idea ? <input type="hidden" name="version" value={version} /> : null}
        <TextField ui={ui} schema={schema} state={state} name="title" label={t('goals.ideas.form_title')} />
        <TextArea
          ui={ui}
          schema={schema}
          state={state}
          name="text"
          rows={7}
          label={t('goals.ideas.form_text')}
          hint={t('goals.ideas.form_hint')}
        />
      </Form>
    </RoomPage>
  );
}
