import { PostButton } from '../../../platform/html/buttons.tsx';
import { Columns, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { noticeKinds, type NoticeKind } from '../rules.ts';
import type { SentNotice } from '../store/notices.ts';
import { CyclePage, type DeskOfCycle } from './cycle-frame.tsx';
import { nameOf, organizationSees } from './words.ts';

export interface NoticesPageProps {
  ui: Ui;
  cycle: DeskOfCycle;
  sent: readonly SentNotice[];
  names: ReadonlyMap<string, string>;
  /** Those who have not had it yet. */
  open: Record<NoticeKind, number>;
  days: Record<NoticeKind, string | undefined>;
  due: Record<NoticeKind, boolean>;
  refusal: Message | undefined;
}

function Kind({ kind, ...props }: NoticesPageProps & { kind: NoticeKind }) {
  const { ui, cycle, names, open, days, due } = props;
  const { t } = ui;
  const sent = props.sent.filter((row) => row.kind === kind);
  const waiting = sent.filter(({ confirmed_at }) => confirmed_at === null).length;
  const path = `/cycles/${cycle.id}/organizations/notices/${kind}`;
  const day = days[kind];
  return (
    <Section
      title={t(`consortium.notice.${kind}`)}
      aside={day ? <span class="quiet">{t('consortium.notices.day', { date: ui.date(day) })}</span> : undefined}
    >
      <p>{t(`consortium.notice.about.${kind}`)}</p>
      {sent.length > 0 ? (
        <Table
          caption={t(`consortium.notice.${kind}`)}
          head={[
            { label: t('consortium.contacts.person') },
            { label: t('consortium.notices.sent') },
            { label: t('consortium.notices.confirmed_head') },
          ]}
          rows={sent.map((row) => [
            <Two top={nameOf(ui, row)} below={names.get(row.organization_id)} />,
            ui.date(row.sent_at),
            row.confirmed_at ? (
              <State sign="done">{ui.date(row.confirmed_at)}</State>
            ) : (
              <State sign="open">{t('consortium.notices.not_confirmed')}</State>
            ),
          ])}
        />
      ) : null}
      <div class="buttons">
        {open[kind] > 0 ? (
          <PostButton
            ui={ui}
            action={path}
            label={t(sent.length > 0 ? 'consortium.notices.send_rest' : 'consortium.notices.send', { count: open[kind] })}
            kind={due[kind] ? 'primary' : 'plain'}
          />
        ) : null}
        {waiting > 0 ? (
          <PostButton ui={ui} action={`${path}/reminder`} label={t('consortium.notices.remind', { count: waiting })} />
        ) : null}
      </div>
      {open[kind] === 0 && sent.length === 0 ? <p class="quiet">{t('consortium.notices.no_contacts')}</p> : null}
    </Section>
  );
}

/** Executives and HR are told at start, midterm and end, and confirm (S1-19, S1-20). */
export function NoticesPage(props: NoticesPageProps) {
  const { ui, cycle, sent, refusal } = props;
  const { t } = ui;
  const waiting = sent.filter(({ confirmed_at }) => confirmed_at === null).length;
  const title = t('consortium.notices.title', { count: waiting, sent: sent.length });
  return (
    <CyclePage
      ui={ui}
      cycle={cycle}
      title={title}
      lead={t('consortium.notices.lead')}
      back={{ href: `/cycles/${cycle.id}/organizations`, label: t('consortium.list.title') }}
    >
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      <Columns context={<WhoSees ui={ui} rows={organizationSees(ui, ['notice'])} />}>
        {noticeKinds.map((kind) => (
          <Kind {...props} kind={kind} />
        ))}
      </Columns>
    </CyclePage>
  );
}
