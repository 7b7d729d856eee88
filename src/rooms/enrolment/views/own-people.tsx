import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Picture } from '../../../platform/html/picture-bars.tsx';
import { BarRows } from '../../../platform/html/picture-rows.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { organizationBar } from '../../consortium/views/bar.ts';
import type { OrganizationReach } from '../../consortium/rules/organizations.ts';
import { fullName } from '../../people/rules/profile.ts';
import { isLiveParticipation } from '../rules.ts';
import type { Nominating } from '../rules/nominating.ts';
import type { OwnBalance } from '../rules/own-people.ts';
import type { OwnPerson } from '../store/own-people.ts';
import { nominatingWords } from './nominating.ts';
import { deskSign, nameIn, roleWord } from './words.ts';

export interface OwnPeopleProps {
  ui: Ui;
  organization: { id: string; name: string; reach: OrganizationReach };
  cycle: { id: string; name_de: string; name_en: string } | undefined;
  cycles: readonly { id: string; name_de: string; name_en: string }[];
  /** Whether people are named for the cycle now; undefined without a cycle. */
  nominating: Nominating | undefined;
  rows: readonly OwnPerson[];
  balance: OwnBalance;
}

function People({ ui, rows }: Pick<OwnPeopleProps, 'ui' | 'rows'>) {
  const { t } = ui;
  const notYet = ({ state }: OwnPerson) => (isLiveParticipation(state) ? t('enrolment.own_people.not_yet') : '');
  return (
    <Table
      caption={t('enrolment.own_people.title_plain')}
      head={[
        { label: t('enrolment.asked.who') },
        { label: t('enrolment.asked.state') },
        { label: t('enrolment.own_people.named') },
        { label: t('enrolment.own_people.accepted') },
        { label: t('enrolment.own_people.tandem') },
      ]}
      rows={rows.map((row) => [
        <Two top={row.last_name ? fullName(row) : t('consortium.gone')} below={roleWord(ui, row.role)} />,
        <State sign={deskSign(row.state)}>{t(`enrolment.desk.state.${row.state}`)}</State>,
        ui.date(row.created_at, 'short'),
        row.accepted_at ? ui.date(row.accepted_at, 'short') : notYet(row),
        row.tandem_since ? (
          <Two
            top={ui.date(row.tandem_since, 'short')}
            below={
              row.partner_organization ? t('enrolment.own_people.with', { organization: row.partner_organization }) : undefined
            }
          />
        ) : (
          notYet(row)
        ),
      ])}
    />
  );
}

function Balance({ ui, balance }: Pick<OwnPeopleProps, 'ui' | 'balance'>) {
  const { t } = ui;
  const { gives, giving, takes, taking } = balance;
  const paired = (count: number, of: number) => t('enrolment.own_people.paired', { count, of });
  return (
    <Section title={t('enrolment.own_people.balance')}>
      <Picture
        ui={ui}
        finding={t('enrolment.own_people.finding', { gives, takes })}
        table={{
          caption: t('enrolment.own_people.balance'),
          head: [
            { label: t('enrolment.asked.who') },
            { label: t('enrolment.own_people.in'), numeric: true },
            { label: t('enrolment.own_people.in_tandem'), numeric: true },
          ],
          rows: [
            [t('enrolment.own_people.gives'), ui.number(gives), ui.number(giving)],
            [t('enrolment.own_people.takes'), ui.number(takes), ui.number(taking)],
          ],
        }}
      >
        <BarRows
          rows={[
            { label: t('enrolment.own_people.gives'), value: gives, words: ui.number(gives), note: paired(giving, gives) },
            {
              label: t('enrolment.own_people.takes'),
              value: takes,
              words: ui.number(takes),
              note: paired(taking, takes),
              pale: true,
            },
          ]}
        />
      </Picture>
    </Section>
  );
}

function Cycles({ ui, organization, cycle, cycles }: OwnPeopleProps) {
  if (cycles.length < 2) return <></>;
  return (
    <Section title={ui.t('enrolment.nominate.cycles')}>
      <ul class="plainlist">
        {cycles.map((each) => (
          <li>
            <a
              href={`/organizations/${organization.id}/people?cycle=${each.id}`}
              aria-current={each.id === cycle?.id ? 'true' : undefined}
            >
              {nameIn(ui, each)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function titleOf({ ui, cycle, rows, balance }: OwnPeopleProps): string {
  if (!cycle) return ui.t('enrolment.own_people.title_none');
  if (rows.length === 0) return ui.t('enrolment.own_people.title_empty', { cycle: nameIn(ui, cycle) });
  return ui.t('enrolment.own_people.title', { count: balance.gives + balance.takes, open: balance.open });
}

/** HR sees the way of its own people: who is where since when, never what is said, and nobody of another organisation. */
export function OwnPeoplePage(props: OwnPeopleProps) {
  const { ui, organization, cycle, rows, nominating } = props;
  const { t } = ui;
  const title = titleOf(props);
  const open = nominating?.standing === 'open';
  const standing = nominating && nominatingWords(ui, nominating);
  const nominate = cycle && open && `/organizations/${organization.id}/nominations?cycle=${cycle.id}`;
  return (
    <Layout ui={ui} title={title} area="work" program={organizationBar(ui, organization)}>
      <PageHead
        title={title}
        lead={cycle ? t('enrolment.own_people.lead', { organization: organization.name, cycle: nameIn(ui, cycle) }) : undefined}
        action={
          nominate && rows.length > 0 ? <LinkButton href={nominate}>{t('enrolment.own_people.nominate')}</LinkButton> : undefined
        }
      />
      <Columns
        context={
          <>
            <Cycles {...props} />
            <WhoSees
              ui={ui}
              rows={(['process', 'contents', 'partner', 'foreign'] as const).map((part) => ({
                what: t(`enrolment.own_people.sees.${part}`),
                who: t(`enrolment.own_people.who.${part}`),
              }))}
            />
          </>
        }
      >
        {rows.length > 0 ? (
          <>
            {standing ? <Banner kind="info">{standing}</Banner> : null}
            <People ui={ui} rows={rows} />
            <Balance {...props} />
          </>
        ) : (
          <Empty
            title={t(cycle ? 'enrolment.own_people.empty' : 'enrolment.own_people.title_none')}
            text={
              cycle
                ? [t('enrolment.own_people.empty_text'), standing].filter(Boolean).join(' ')
                : t('enrolment.own_people.none_text')
            }
            {...(nominate ? { action: { href: nominate, label: t('enrolment.own_people.nominate') } } : {})}
          />
        )}
      </Columns>
    </Layout>
  );
}
