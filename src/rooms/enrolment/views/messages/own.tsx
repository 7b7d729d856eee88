import { Button } from '../../../../platform/html/buttons.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { PageHead, Prose, Section } from '../../../../platform/html/page.tsx';
import { State } from '../../../../platform/html/signs.tsx';
import { Empty } from '../../../../platform/html/states.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';

interface OwnMessagesProps {
  ui: Ui;
  participation_id: string;
  cycle: string;
  messages: readonly { id: string; subject: string; text: string; sent_at: Date; sender: string; fresh: boolean }[];
}

/** What the coordination has written to the reader, newest first. */
export function OwnMessagesPage({ ui, participation_id, cycle, messages }: OwnMessagesProps) {
  const { t } = ui;
  const fresh = messages.filter((message) => message.fresh);
  const title = t('enrolment.messages.own_title');
  const path = `/participations/${participation_id}`;
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} lead={t('enrolment.messages.own_lead')} back={{ href: path, label: cycle }} />
      {messages.length === 0 ? (
        <Empty
          title={t('enrolment.messages.own_none')}
          text={t('enrolment.messages.own_none_text')}
          action={{ href: path, label: t('enrolment.messages.to_part'), kind: 'plain' }}
        />
      ) : null}
      {messages.map((message) => (
        <Section
          title={message.subject}
          aside={message.fresh ? <State sign="waits">{t('enrolment.messages.new')}</State> : undefined}
        >
          <p class="quiet">{[message.sender, ui.date(message.sent_at)].filter(Boolean).join(' · ')}</p>
          <Prose text={message.text} />
        </Section>
      ))}
      {fresh.length > 0 ? (
        <tw-reading>
          <form class="postbutton" method="post" action={`${path}/messages/reading`}>
            <input type="hidden" name="csrf" value={ui.csrf} />
            {fresh.map(({ id }) => (
              <input type="hidden" name="seen" value={id} />
            ))}
            <Button>{t('enrolment.messages.mark_read')}</Button>
          </form>
        </tw-reading>
      ) : null}
    </Layout>
  );
}
