import type { FormState } from '../../../platform/http/form.ts';
import { SelectField, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { fromConsortiumForm, partForm } from '../forms/consortium.ts';
import { noticeKinds, type NoticeKind } from '../rules.ts';
import type { Finding } from '../rules/gaps.ts';
import { CyclePage, type DeskOfCycle } from './cycle-frame.tsx';
import { Balance, PartsTable, type PartLine } from './cycle-table.tsx';
import { MixSections } from './mix.tsx';
import { cycleName, organizationSees } from './words.ts';

export interface CyclePartsProps {
  ui: Ui;
  cycle: DeskOfCycle;
  finding: Finding;
  min_organizations: number;
  min_per_organization: number;
  parts: readonly PartLine[];
  left: readonly PartLine[];
  functions: readonly (string | null)[];
  signed: number;
  notices: Record<NoticeKind, { sent: number; confirmed: number }>;
  names: string[];
  consortia: readonly { id: string; name_de: string; name_en: string; members: number }[];
  /** Whether anything can be added still. */
  open: boolean;
  add: FormState;
  from: FormState;
}

function titleOf({ ui, finding }: CyclePartsProps): string {
  const { organizations: count, short, incomplete } = finding;
  if (count === 0) return ui.t('consortium.cycle.title_none');
  if (short > 0) return ui.t('consortium.cycle.title_short', { count, short });
  return incomplete > 0
    ? ui.t('consortium.cycle.title_incomplete', { count, incomplete })
    : ui.t('consortium.cycle.title_complete', { count });
}

function Add({ ui, cycle, names, consortia, add, from, open }: CyclePartsProps) {
  const { t } = ui;
  if (!open) return <p class="quiet">{t('consortium.part.over')}</p>;
  const path = `/cycles/${cycle.id}/organizations`;
  const common = { ui, schema: partForm, state: add };
  return (
    <>
      <Section title={t('consortium.part.add')} aside={<a href="/organizations">{t('consortium.list.all_of_house')}</a>}>
        <Form ui={ui} action={path} schema={partForm} state={add} submit={t('consortium.part.add_submit')} second>
          <TextField
            {...common}
            name="organization"
            label={t('consortium.list.name')}
            hint={t('consortium.part.name_hint')}
            suggestions={names}
          />
          <TextField
            {...common}
            name="mentor_places"
            type="number"
            min={0}
            max={200}
            label={t('consortium.part.mentor_places')}
          />
          <TextField
            {...common}
            name="mentee_places"
            type="number"
            min={0}
            max={200}
            label={t('consortium.part.mentee_places')}
          />
        </Form>
      </Section>
      {consortia.length > 0 ? (
        <Section title={t('consortium.part.from')}>
          <Form
            ui={ui}
            action={`${path}/consortium`}
            schema={fromConsortiumForm}
            state={from}
            submit={t('consortium.part.from_submit')}
            second
          >
            <SelectField
              ui={ui}
              schema={fromConsortiumForm}
              state={from}
              name="consortium"
              width="full"
              label={t('consortium.consortium')}
              options={consortia.map((row) => ({
                value: row.id,
                label: t('consortium.part.from_option', { name: cycleName(ui, row), count: row.members }),
              }))}
            />
          </Form>
        </Section>
      ) : null}
    </>
  );
}

function Told({ ui, cycle, notices, signed, finding }: CyclePartsProps) {
  const { t } = ui;
  return (
    <Section
      title={t('consortium.cycle.told')}
      aside={<a href={`/cycles/${cycle.id}/organizations/notices`}>{t('consortium.notices.open')}</a>}
    >
      <Facts
        rows={[
          {
            label: t('consortium.agreement.plural'),
            value: t('consortium.cycle.signed', { count: signed, of: finding.organizations }),
          },
          ...noticeKinds.map((kind) => ({
            label: t(`consortium.notice.${kind}`),
            value:
              notices[kind].sent > 0
                ? t('consortium.notices.confirmed', { confirmed: notices[kind].confirmed, sent: notices[kind].sent })
                : t('consortium.notices.not_sent'),
          })),
        ]}
      />
    </Section>
  );
}

/** The organisations of a cycle: whom they bring, what is missing, how varied they are. */
export function CyclePartsPage(props: CyclePartsProps) {
  const { ui, cycle, finding, parts, left, functions } = props;
  const { t } = ui;
  const { min_organizations, min_per_organization } = props;
  return (
    <CyclePage ui={ui} cycle={cycle} title={titleOf(props)} lead={t('consortium.cycle.lead', { count: min_per_organization })}>
      {finding.short > 0 ? (
        <Banner kind="info" title={t('consortium.cycle.short', { count: min_organizations })}>
          {t('consortium.cycle.short_text')}
        </Banner>
      ) : null}
      {parts.length > 0 ? <PartsTable ui={ui} cycle_id={cycle.id} parts={parts} /> : null}
      <Columns
        context={
          <>
            <Add {...props} />
            <Told {...props} />
            <WhoSees ui={ui} rows={organizationSees(ui, ['places', 'agreement', 'reason'])} />
          </>
        }
      >
        {parts.length === 0 ? (
          <Empty title={t('consortium.cycle.empty')} text={t('consortium.cycle.empty_text')} />
        ) : (
          <>
            <Balance ui={ui} cycle_id={cycle.id} parts={parts} />
            <MixSections ui={ui} organizations={parts} functions={functions} />
          </>
        )}
        {left.length > 0 ? (
          <Section title={t('consortium.cycle.left')}>
            <Rows
              rows={left.map((part) => ({
                title: part.name,
                href: `/cycles/${cycle.id}/organizations/${part.organization_id}`,
                line: part.left_reason ?? '',
                aside: part.left_at ? [ui.date(part.left_at)] : [],
              }))}
            />
          </Section>
        ) : null}
      </Columns>
    </CyclePage>
  );
}
