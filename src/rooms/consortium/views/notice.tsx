import { PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import type { NoticeKind } from '../rules.ts';
import { organizationBar } from './bar.ts';
import type { OrganizationName } from './frame.tsx';
import { organizationSees } from './words.ts';

export interface NoticePageProps {
  ui: Ui;
  notice: { id: string; kind: NoticeKind; sent_at: Date; confirmed_at: Date | null };
  /** She may speak for it no more. */
  organization: OrganizationName | undefined;
  organization_name: string;
  personnel: boolean;
  cycle: string;
  period: string | undefined;
  coordination: readonly { name: string; email: string }[];
  refusal: Message | undefined;
}

/** What an executive or HR is told at start, midterm or end; one button says that it has been read. */
export function NoticePage(props: NoticePageProps) {
  const { ui, notice, organization, organization_name, personnel, cycle, period, coordination, refusal } = props;
  const { t } = ui;
  const title = t(`consortium.notice.title.${notice.kind}`, { cycle });
  return (
    <Layout ui={ui} title={title} area="work" program={organization && organizationBar(ui, organization)}>
      <PageHead title={title} lead={t('consortium.notice.lead', { organization: organization_name })} />
      {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
      <Columns
        context={
          <>
            <Facts
              rows={[
                { label: t('consortium.one.cycle'), value: cycle },
                ...(period ? [{ label: t('consortium.notice.period'), value: period }] : []),
                ...coordination.map(({ name, email }) => ({
                  label: t('consortium.notice.coordination'),
                  value: (
                    <>
                      {name}, <a href={`mailto:${email}`}>{email}</a>
                    </>
                  ),
                })),
              ]}
            />
            <WhoSees ui={ui} rows={organizationSees(ui, ['notice'])} />
          </>
        }
      >
        <Section title={t(`consortium.notice.${notice.kind}`)}>
          <Prose text={t(`consortium.notice.text.${notice.kind}.${personnel ? 'personnel' : 'executive'}`)} />
          {notice.confirmed_at ? (
            <State sign="done">{t('consortium.notice.confirmed_on', { date: ui.date(notice.confirmed_at) })}</State>
          ) : (
            <PostButton
              ui={ui}
              action={`/notices/${notice.id}/confirmation`}
              label={t(
                personnel && notice.kind === 'start' ? 'consortium.notice.confirm_personnel' : 'consortium.notice.confirm',
              )}
              kind="primary"
            />
          )}
        </Section>
      </Columns>
    </Layout>
  );
}
