import { LinkButton } from '../../../../platform/html/buttons.tsx';
import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Rows } from '../../../../platform/html/lists.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { Empty } from '../../../../platform/html/states.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { enrolmentSees } from '../sees.ts';

interface SentProps {
  ui: Ui;
  program: ProgramBar;
  cycle_id: string;
}

/** What the coordination has written to its people. */
export function SentPage({
  ui,
  program,
  cycle_id,
  rows,
}: SentProps & { rows: readonly { id: string; subject: string; sent_at: Date; sender: string; count: number }[] }) {
  const { t } = ui;
  const write = { href: `/cycles/${cycle_id}/messages/new`, label: t('enrolment.messages.write') };
  const title = t('enrolment.messages.sent');
  return (
    <Layout ui={ui} title={title} area="work" program={program}>
      <PageHead
        title={title}
        lead={t('enrolment.messages.sent_lead')}
        dense
        back={{ href: `/cycles/${cycle_id}/people`, label: t('cycles.bar.people') }}
        action={rows.length > 0 ? <LinkButton href={write.href}>{write.label}</LinkButton> : undefined}
      />
      {rows.length === 0 ? (
        <Empty title={t('enrolment.messages.none')} text={t('enrolment.messages.none_text')} action={write} />
      ) : (
        <Section title={t('enrolment.messages.count', { count: rows.length })}>
          <Rows
            rows={rows.map((row) => ({
              when: [ui.date(row.sent_at, 'short')],
              title: row.subject,
              href: `/cycles/${cycle_id}/messages/${row.id}`,
              line: [t('enrolment.messages.to', { count: row.count }), row.sender].filter(Boolean).join(' · '),
            }))}
          />
        </Section>
      )}
    </Layout>
  );
}

export function SentMessagePage({
  ui,
  program,
  cycle_id,
  message,
}: SentProps & { message: { subject: string; text: string; sent_at: Date; sender: string; to: readonly string[] } }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={message.subject} area="work" program={program}>
      <PageHead
        title={message.subject}
        lead={[ui.date(message.sent_at), message.sender].filter(Boolean).join(' · ')}
        dense
        back={{ href: `/cycles/${cycle_id}/messages`, label: t('enrolment.messages.sent') }}
      />
      <Columns
        context={
          <>
            <Section title={t('enrolment.messages.to', { count: message.to.length })}>
              <ul class="plainlist">
                {message.to.map((name) => (
                  <li>{name}</li>
                ))}
              </ul>
            </Section>
            <WhoSees ui={ui} rows={enrolmentSees(ui, ['message'])} />
          </>
        }
      >
        <Prose text={message.text} />
      </Columns>
    </Layout>
  );
}
