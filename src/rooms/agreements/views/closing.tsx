import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { RoomPage, type RoomPageProps } from '../../tandems/views/room.tsx';
import { closingForm } from '../forms/midterm.ts';
import { ClosingSteps, type StepsProps } from './closing-steps.tsx';
import type { GoalView } from './midterm-goals.tsx';
import { closingSees, Prompts } from './turn-parts.tsx';

interface Words {
  result: string;
  thanks: string;
  updated_at: Date;
}

export interface ClosingPageProps extends StepsProps {
  room: RoomPageProps['room'];
  goals: readonly GoalView[];
  /** When the agreement in force was signed. */
  signed_at: Date | null;
  learned: readonly { own: boolean; text: string; at: Date }[];
  own: Words | undefined;
  partner: Words | undefined;
  /** She may still write. */
  open: boolean;
  /** When closing ends by itself. */
  due: Date | undefined;
  state: FormState;
  refusal?: RoomPageProps['refusal'];
}

/** The result against the agreement: before, after and how far, as the learner sees it. */
function Agreed({ ui, room: { view }, goals, signed_at }: ClosingPageProps) {
  const { t } = ui;
  const path = `/tandems/${view.id}`;
  const level = (value: number | null) => (value === null ? t('agreements.closing.goal_open') : ui.number(value));
  const unrated = view.open && goals.some(({ level_before, level_after }) => level_before !== null && level_after === null);
  return (
    <Section
      title={t('agreements.closing.agreed_title')}
      aside={
        signed_at ? (
          <a href={`${path}/agreement`}>{t('agreements.closing.agreed_line', { date: ui.date(signed_at) })}</a>
        ) : undefined
      }
    >
      {goals.length === 0 ? (
        <p>{t('agreements.closing.goals_none')}</p>
      ) : (
        <Table
          caption={t('agreements.closing.agreed_title')}
          head={[
            { label: t('agreements.closing.goal') },
            { label: t('agreements.closing.goal_before'), numeric: true },
            { label: t('agreements.closing.goal_after'), numeric: true },
            { label: t('agreements.closing.goal_progress'), numeric: true },
          ]}
          rows={goals.map((goal) => [
            <a href={`${path}/goals/${goal.id}`}>{goal.text}</a>,
            level(goal.level_before),
            level(goal.level_after),
            goal.state === 'reached'
              ? t('agreements.midterm.goals_reached')
              : t('agreements.midterm.goals_progress', { progress: goal.progress }),
          ])}
        />
      )}
      {unrated ? (
        <p>
          <a href={`${path}/goals`}>{t('agreements.closing.goals_after')}</a>
        </p>
      ) : null}
    </Section>
  );
}

function Learned({ ui, room: { view }, learned }: ClosingPageProps) {
  const { t } = ui;
  if (learned.length === 0) return <></>;
  return (
    <Section
      title={t('agreements.closing.learned_title')}
      aside={<a href={`/tandems/${view.id}/sessions`}>{t('agreements.closing.learned_more')}</a>}
    >
      <Rows
        rows={learned.map(({ own, text, at }) => ({
          title: text,
          line: `${own ? t('agreements.closing.learned_you') : view.partner.first_name}, ${ui.date(at)}`,
        }))}
      />
    </Section>
  );
}

function Said({ ui, title, words }: { ui: Ui; title: string; words: Words | undefined }) {
  const { t } = ui;
  if (!words) return <></>;
  return (
    <Section title={title} aside={ui.date(words.updated_at)}>
      <Facts
        rows={[
          ...(words.thanks ? [{ label: t('agreements.closing.partner_thanks'), value: words.thanks }] : []),
          ...(words.result ? [{ label: t('agreements.closing.partner_result'), value: words.result }] : []),
        ]}
      />
    </Section>
  );
}

function OwnForm({ ui, room: { view }, own, state }: ClosingPageProps) {
  const { t } = ui;
  const name = view.partner.first_name;
  const common = { ui, schema: closingForm, state };
  // Beside it stands the page's first button: that they have talked.
  const toSay = view.state === 'closing' && !view.said.closing_talk_at;
  return (
    <Section title={t('agreements.closing.form_title')} id="own">
      <Form
        {...common}
        action={`/tandems/${view.id}/closing`}
        submit={t('agreements.closing.submit')}
        second={own !== undefined || toSay}
      >
        <TextArea
          {...common}
          name="result"
          rows={4}
          label={t('agreements.closing.result')}
          hint={t('agreements.closing.result_hint', { name })}
        />
        <TextArea
          {...common}
          name="thanks"
          rows={3}
          label={t('agreements.closing.thanks', { name })}
          hint={t('agreements.closing.thanks_hint')}
        />
      </Form>
    </Section>
  );
}

/** The closing talk: questions for it, the result against what was agreed, thanks, and how it goes on. */
export function ClosingPage(props: ClosingPageProps) {
  const { ui, room, own, partner, open, due, refusal } = props;
  const { t } = ui;
  const { view } = room;
  const name = view.partner.first_name;
  const day = (at: Date | string | null | undefined) => (at ? ui.date(at) : '');
  const lead = {
    forming: 'early',
    kickoff_done: 'early',
    on_hold: 'early',
    protective: 'early',
    active: 'active',
    closing: 'closing',
    completed: 'completed',
    dissolved: 'dissolved',
  } as const;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="course"
      title={t('agreements.closing.title')}
      lead={t(`agreements.closing.lead_${lead[view.state]}`, {
        date: day(view.ended_at ?? view.planned_end_on),
        due: due ? ui.date(due) : 'none',
      })}
      back={{ href: `/tandems/${view.id}/course`, label: t('agreements.midterm.back') }}
      refusal={refusal}
      context={
        <>
          <ClosingSteps {...props} />
          <WhoSees ui={ui} rows={closingSees(ui, view.format, name)} />
        </>
      }
    >
      <Said ui={ui} title={t('agreements.closing.partner_title', { name })} words={partner} />
      {view.live ? (
        <Prompts title={t('agreements.closing.prompts_title')} text={t(`agreements.closing.prompts.${view.format}`)} />
      ) : null}
      <Agreed {...props} />
      <Learned {...props} />
      {open ? <OwnForm {...props} /> : <Said ui={ui} title={t('agreements.closing.own_title')} words={own} />}
    </RoomPage>
  );
}
