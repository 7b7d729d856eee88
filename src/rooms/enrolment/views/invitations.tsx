import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { SelectField, TextField, DateField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { hasOrganizations, sidesOf, takesPeople } from '../../cycles/rules.ts';
import type { DeskCycle } from '../../cycles/store/cycles.ts';
import { cycleBar } from '../../cycles/views/bar.ts';
import { invitationForm, linkForm } from '../forms/coming.ts';
import type { InvitationLink } from '../store/links.ts';
import type { Nominee } from '../store/nominations.ts';
import { AskedTable } from './asked-table.tsx';
import { comingSees } from './coming-sees.ts';
import { PersonFields } from './person-fields.tsx';
import { nameIn, roleWord } from './words.ts';

export interface InvitationsProps {
  ui: Ui;
  cycle: DeskCycle;
  person: FormState;
  link: FormState;
  organizations: { id: string; name: string }[];
  rows: Nominee[];
  /** With the whole address to pass on. */
  links: (InvitationLink & { organization: string | null; address: string })[];
  today: string;
}

type Fields = Pick<InvitationsProps, 'ui' | 'organizations' | 'cycle'> & {
  schema: typeof invitationForm | typeof linkForm;
  state: FormState;
  id: string;
};

function OrganizationField({ ui, cycle, organizations, schema, state, id }: Fields) {
  if (!hasOrganizations(cycle.format)) return <></>;
  return (
    <SelectField
      ui={ui}
      schema={schema}
      state={state}
      id={id}
      name="organization_id"
      label={ui.t('enrolment.invite.organization_label')}
      options={organizations.map(({ id: value, name }) => ({ value, label: name }))}
    />
  );
}

function linkStanding(ui: Ui, link: InvitationLink, today: string) {
  const { t } = ui;
  if (link.revoked_at) return <State sign="rest">{t('enrolment.link.revoked', { date: ui.date(link.revoked_at) })}</State>;
  if (link.expires_on && link.expires_on < today)
    return <State sign="rest">{t('enrolment.link.expired', { date: ui.date(link.expires_on) })}</State>;
  return (
    <State sign="done">
      {link.expires_on ? t('enrolment.link.holds_until', { date: ui.date(link.expires_on) }) : t('enrolment.link.holds')}
    </State>
  );
}

function Links(props: InvitationsProps) {
  const { ui, cycle, links, link: state, today } = props;
  const { t } = ui;
  const field = { ui, schema: linkForm, state };
  const holds = (link: InvitationLink) => !link.revoked_at && !(link.expires_on && link.expires_on < today);
  return (
    <Section title={t('enrolment.link.title')} id="links">
      <Prose text={t('enrolment.link.text')} />
      {links.length > 0 ? (
        <Table
          caption={t('enrolment.link.title')}
          head={[
            { label: t('enrolment.link.for') },
            { label: t('enrolment.link.address') },
            { label: t('enrolment.asked.state') },
            { label: t('enrolment.asked.action'), silent: true },
          ]}
          rows={links.map((link) => [
            <Two top={roleWord(ui, link.role)} below={[link.organization, link.note].filter(Boolean).join(', ')} />,
            holds(link) ? <span class="break">{link.address}</span> : '',
            linkStanding(ui, link, today),
            holds(link) ? (
              <PostButton
                ui={ui}
                size="row"
                action={`/cycles/${cycle.id}/links/${link.id}/revocation`}
                label={t('enrolment.link.revoke')}
                about={roleWord(ui, link.role)}
              />
            ) : (
              ''
            ),
          ])}
        />
      ) : null}
      {takesPeople(cycle) ? (
        <Form
          ui={ui}
          action={`/cycles/${cycle.id}/links`}
          schema={linkForm}
          state={state}
          submit={t('enrolment.link.create')}
          second
        >
          <SelectField
            {...field}
            id="f-link-role"
            name="role"
            label={t('enrolment.own.role')}
            options={sidesOf(cycle.format).map((role) => ({ value: role, label: roleWord(ui, role) }))}
          />
          <OrganizationField {...props} {...field} id="f-link-organization" />
          <TextField {...field} name="note" width="half" label={t('enrolment.link.note')} hint={t('enrolment.link.note_hint')} />
          <DateField {...field} name="expires_on" min={today} label={t('enrolment.link.expires')} />
        </Form>
      ) : null}
    </Section>
  );
}

/** The coordination asks people one by one or by a link; each says yes or no herself. */
export function InvitationsPage(props: InvitationsProps) {
  const { ui, cycle, person, rows } = props;
  const { t } = ui;
  const waiting = rows.filter((row) => row.state === 'invited').length;
  const title =
    rows.length === 0 ? t('enrolment.invite.title') : t('enrolment.invite.title_asked', { count: rows.length, waiting });
  return (
    <Layout ui={ui} title={title} area="work" program={cycleBar(ui, cycle)}>
      <PageHead
        title={title}
        lead={t('enrolment.invite.lead')}
        back={{ href: `/cycles/${cycle.id}/people`, label: t('cycles.bar.people') }}
        dense
      />
      <Columns context={<WhoSees ui={ui} rows={comingSees(ui, 'coordination', 'state', 'reason')} />}>
        {takesPeople(cycle) ? (
          <Section title={t('enrolment.invite.one')} id="new">
            <Form
              ui={ui}
              action={`/cycles/${cycle.id}/invitations`}
              schema={invitationForm}
              state={person}
              submit={t('enrolment.invite.submit')}
            >
              <PersonFields ui={ui} schema={invitationForm} state={person} cycle={cycle} />
              <OrganizationField {...props} schema={invitationForm} state={person} id="f-organization_id" />
            </Form>
          </Section>
        ) : (
          <Banner kind="info">{t('enrolment.invite.closed_now', { cycle: nameIn(ui, cycle) })}</Banner>
        )}
        {rows.length > 0 ? (
          <Section title={t('enrolment.invite.list')}>
            <AskedTable
              ui={ui}
              caption={t('enrolment.invite.list')}
              rows={rows}
              takeBack={(id) => `/cycles/${cycle.id}/invitations/${id}/withdrawal`}
            />
          </Section>
        ) : null}
        {takesPeople(cycle) || props.links.length > 0 ? <Links {...props} /> : null}
      </Columns>
    </Layout>
  );
}
