import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import type { Content } from '../../../platform/html/child.ts';
import type { ProgramBar } from '../../../platform/html/frame.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { Refusal } from '../../../platform/refusal.ts';
import type { Cooperation } from '../store/cooperations.ts';
import { AgreementText, Changes } from './agreement-text.tsx';
import { Standing } from './agreement-version.tsx';
import { AgreementState } from './cycle-table.tsx';
import { organizationSees } from './words.ts';

export interface AgreementPageProps {
  ui: Ui;
  bar: ProgramBar;
  organization: string;
  cycle: string;
  path: string;
  back: { href: string; label: string };
  shown: Cooperation | undefined;
  /** In force while a newer one is open. */
  before: Cooperation | undefined;
  versions: readonly Cooperation[];
  desk: boolean;
  left: boolean;
  /** The cycle was called off or is completed: nothing is made or signed any more. */
  over: 'cancelled' | 'over' | undefined;
  /** The reader can sign it now. */
  yours: boolean;
  refusal: Refusal['said'] | undefined;
  /** What can be done with it now. */
  deed: Content;
}

function Versions({ ui, path, versions }: Pick<AgreementPageProps, 'ui' | 'path' | 'versions'>) {
  const { t } = ui;
  if (versions.length < 2) return <></>;
  return (
    <Section title={t('consortium.agreement.versions')}>
      <Rows
        rows={versions.map((row) => ({
          title: t('consortium.agreement.version', { number: row.number }),
          href: `${path}/versions/${row.number}`,
          line: <AgreementState ui={ui} state={row.state} />,
        }))}
      />
    </Section>
  );
}

function Deeds({ ui, path, shown, desk, versions, left, over }: AgreementPageProps) {
  const { t } = ui;
  if (!desk || left) return <></>;
  const open = versions.some(({ state }) => state === 'draft' || state === 'offered');
  return (
    <div class="buttons">
      {shown?.state === 'draft' ? (
        <>
          {over ? null : <LinkButton href={`${path}/draft`}>{t('consortium.agreement.edit')}</LinkButton>}
          <LinkButton href={`${path}/removal`} kind="link">
            {t('consortium.agreement.discard')}
          </LinkButton>
        </>
      ) : null}
      {!open && shown && !over ? <PostButton ui={ui} action={path} label={t('consortium.agreement.new_version')} /> : null}
      {!open && shown?.state === 'signed' ? (
        <LinkButton href={`${path}/end`} kind="link">
          {t('consortium.agreement.end')}
        </LinkButton>
      ) : null}
    </div>
  );
}

function Nothing({ ui, path, desk, left, over, organization }: AgreementPageProps) {
  const { t } = ui;
  if (!desk || left || over) {
    const why = over ? `consortium.agreement.${over}` : desk ? 'consortium.part.left' : 'consortium.agreement.none_text';
    return <Empty title={t('consortium.agreement.none')} text={t(why as Key)} />;
  }
  return (
    <>
      <Empty title={t('consortium.agreement.none')} text={t('consortium.agreement.none_desk', { organization })} />
      <PostButton ui={ui} action={path} label={t('consortium.agreement.begin')} kind="primary" />
    </>
  );
}

/** The agreement of an organisation with a programme: what stands in it, who has signed, what comes next. */
export function AgreementPage(props: AgreementPageProps) {
  const { ui, bar, organization, cycle, path, back, shown, before, yours, refusal, over, deed } = props;
  const { t } = ui;
  // Of a cycle that is over nothing waits any more.
  const unsigned = over && (shown?.state === 'draft' || shown?.state === 'offered');
  const standing = unsigned ? 'unsigned' : yours ? 'yours' : (shown?.state ?? 'none');
  const title = t(`consortium.agreement.title.${standing}`, { organization });
  return (
    <Layout ui={ui} title={title} area="work" program={bar}>
      <PageHead title={title} lead={t('consortium.agreement.lead', { cycle })} back={back} dense />
      {refusal ? <Banner kind="warn">{t(refusal.key, refusal.vars)}</Banner> : null}
      {over && shown && !refusal ? <Banner kind="info">{t(`consortium.agreement.${over}`)}</Banner> : null}
      {shown ? (
        <Columns
          context={
            <>
              <Standing ui={ui} path={path} shown={shown} organization={organization} yours={yours} />
              <Versions {...props} />
              <WhoSees ui={ui} rows={organizationSees(ui, ['agreement'])} />
            </>
          }
        >
          {before ? <Banner kind="info">{t('consortium.agreement.in_force', { number: before.number })}</Banner> : null}
          {before ? <Changes ui={ui} before={before.body} after={shown.body} /> : null}
          <AgreementText ui={ui} number={shown.number} body={shown.body} />
          {deed}
          <Deeds {...props} />
        </Columns>
      ) : (
        <Columns context={<WhoSees ui={ui} rows={organizationSees(ui, ['agreement'])} />}>
          <Nothing {...props} />
        </Columns>
      )}
    </Layout>
  );
}
