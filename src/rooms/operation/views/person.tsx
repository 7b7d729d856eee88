import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { CheckField, ChecksField } from '../../../platform/html/choices.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, Facts, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { roles, type PersonStatus } from '../../people/rules/person.ts';
import type { PublicProfile } from '../../people/rules/visible.ts';
import { emailForm, rolesForm } from '../forms.ts';
import { mayOperate, personNouns, type PersonVerb } from '../rules.ts';
import { OperationPage } from './frame.tsx';
import { statusSigns, verbWords } from './words.ts';
import { memberSees } from './audience.ts';

export interface PersonPageProps {
  ui: Ui;
  profile: PublicProfile;
  account: {
    status: PersonStatus;
    member_number: string | null;
    email: string;
    locale: string;
    invited_at: Date | null;
    joined_at: Date | null;
    left_at: Date | null;
  };
  self: boolean;
  verbs: PersonVerb[];
  events: { at: Date; verb: string; actor: string | null }[];
  email: FormState;
  roles: FormState;
}

function StatusSection({ ui, profile, account, self, verbs }: PersonPageProps) {
  const { t } = ui;
  return (
    <Section title={t('operation.person.status')}>
      <p>
        <State sign={statusSigns[account.status]}>{t(`people.status.${account.status}`)}</State>
      </p>
      {account.status === 'invited' && mayOperate(ui.actor) ? (
        <>
          <p>
            {account.invited_at
              ? t('operation.person.invited_at', { date: ui.date(account.invited_at, 'time') })
              : t('operation.person.never_invited')}
          </p>
          <PostButton
            ui={ui}
            kind="primary"
            action={`/operation/people/${profile.id}/invitation`}
            label={t(account.invited_at ? 'operation.person.invite_again' : 'operation.person.invite')}
            about={profile.name}
          />
        </>
      ) : null}
      {self ? <p>{t('operation.person.self')}</p> : null}
      {verbs.map((verb) => (
        <>
          <p>{t(`operation.person.${verb}.consequence`)}</p>
          <PostButton
            ui={ui}
            action={`/operation/people/${profile.id}/${personNouns[verb]}`}
            label={t(`operation.person.${verb}`)}
            about={profile.name}
          />
        </>
      ))}
    </Section>
  );
}

function OperatorSections({ ui, profile, email, roles: roleState }: PersonPageProps) {
  const { t } = ui;
  const common = { ui, schema: emailForm, state: email };
  return (
    <>
      <Section title={t('operation.person.roles')}>
        <Form
          ui={ui}
          action={`/operation/people/${profile.id}/roles`}
          schema={rolesForm}
          state={roleState}
          submit={t('operation.person.save_roles')}
        >
          <ChecksField
            ui={ui}
            schema={rolesForm}
            state={roleState}
            name="roles"
            required={false}
            label={t('operation.person.roles_label')}
            options={roles.map((role) => ({
              value: role,
              label: t(`people.role.${role}`),
              hint: t(`operation.person.role.${role}`),
            }))}
          />
        </Form>
      </Section>
      <Section title={t('operation.person.email')}>
        <p>{t('operation.person.email_text')}</p>
        <Form
          ui={ui}
          action={`/operation/people/${profile.id}/email`}
          schema={emailForm}
          state={email}
          submit={t('operation.person.email_button')}
        >
          <TextField {...common} name="email" type="email" label={t('people.security.new_email')} autocomplete="off" />
          <CheckField {...common} name="sure" value="yes" label={t('operation.person.email_sure', { name: profile.name })} />
        </Form>
      </Section>
      <Section title={t('operation.merge.section')}>
        <p>{t('operation.merge.text')}</p>
        <LinkButton href={`/operation/people/${profile.id}/merge`}>{t('operation.merge.find')}</LinkButton>
      </Section>
    </>
  );
}

/** What office or operator needs to know of an account. Nothing of the profile beyond what the audience may read. */
export function PersonPage(props: PersonPageProps) {
  const { ui, profile, account, events } = props;
  const { t } = ui;
  const facts = [
    { label: t('people.email'), value: profile.email && <span class="break">{profile.email}</span> },
    { label: t('operation.field.member_number'), value: account.member_number },
    { label: t('operation.person.work'), value: profile.line },
    { label: t('people.location'), value: profile.location },
    { label: t('people.language'), value: t(`platform.language.${account.locale as 'de'}`) },
    { label: t('operation.person.joined'), value: account.joined_at && ui.date(account.joined_at) },
    { label: t('operation.person.left'), value: account.left_at && ui.date(account.left_at) },
  ];
  return (
    <OperationPage
      ui={ui}
      title={profile.name}
      avatar={{ initials: profile.initials, photo: profile.photo, size: 96 }}
      back={{ href: '/operation/people', label: t('operation.people.back') }}
    >
      <Columns
        context={
          <>
            <Section title={t('operation.person.facts')}>
              <Facts rows={facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />
            </Section>
            <Section title={t('operation.person.history')}>
              {events.length === 0 ? (
                <p>{t('operation.person.no_history')}</p>
              ) : (
                <Rows
                  rows={events.map((event) => ({
                    title: verbWords(ui, event.verb),
                    line: [ui.date(event.at, 'time'), event.actor ?? t('operation.audit.guest')].join(' · '),
                  }))}
                />
              )}
            </Section>
            <WhoSees ui={ui} rows={memberSees(ui)} />
          </>
        }
      >
        <StatusSection {...props} />
        {mayOperate(ui.actor) ? <OperatorSections {...props} /> : null}
      </Columns>
    </OperationPage>
  );
}
