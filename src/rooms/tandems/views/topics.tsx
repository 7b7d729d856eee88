import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section, WhoSees } from '../../../platform/html/page.tsx';
import { TopicPicker, type TopicPickerProps } from '../../../platform/html/topics.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicsForm } from '../forms.ts';
import { RoomPage, type RoomPageProps } from './room.tsx';
import { topicsSees } from './sees.ts';

export interface TopicsPageProps {
  ui: Ui;
  room: RoomPageProps['room'];
  state: FormState;
  /** Each topic of the tandem; `own`: she may take it off. */
  topics: { slug: string; label: string; own: boolean; partner: boolean }[];
  groups: TopicPickerProps['groups'];
}

/** What the two talk about may grow beyond what they began with. */
export function TopicsPage({ ui, room, state, topics, groups }: TopicsPageProps) {
  const { t } = ui;
  const { view } = room;
  const at = `/tandems/${view.id}/topics`;
  const exchange = view.format === 'exchange';
  const name = view.partner.first_name;
  return (
    <RoomPage
      ui={ui}
      room={room}
      current="overview"
      sub
      title={t('tandems.topics.title')}
      lead={t(exchange ? 'tandems.topics.lead_exchange' : 'tandems.topics.lead')}
      context={<WhoSees ui={ui} rows={topicsSees(ui, view.format)} />}
    >
      <Section title={t('tandems.topics.now')}>
        <Rows
          rows={topics.map(({ slug, label, own, partner }) => ({
            title: label,
            line: exchange
              ? t(own ? 'tandems.topics.yours' : partner ? 'tandems.topics.partners' : 'tandems.topics.both', { name })
              : '',
            aside: own
              ? [
                  <PostButton
                    ui={ui}
                    action={`${at}/${encodeURIComponent(slug)}/removal`}
                    label={t('tandems.topics.remove')}
                    about={label}
                    kind="link"
                  />,
                ]
              : [],
          }))}
        />
      </Section>
      <Section title={t(exchange ? 'tandems.topics.add_exchange' : 'tandems.topics.add')}>
        <Form ui={ui} action={at} schema={topicsForm} state={state} submit={t('tandems.topics.submit')}>
          <TopicPicker
            ui={ui}
            schema={topicsForm}
            state={state}
            name="topics"
            label={t('tandems.topics.choose')}
            groups={groups}
          />
        </Form>
      </Section>
    </RoomPage>
  );
}
