import { Facts, Columns, Section } from '../../../platform/html/page.tsx';
import { NextSteps, Rows, type NextStep } from '../../../platform/html/lists.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { OperationPage } from './frame.tsx';
import { sizeWords } from './words.ts';

export interface HubProps {
  ui: Ui;
  demo: boolean;
  people: { members: number; invited: number; office: number; operators: number };
  program_draft: boolean;
  mail: { smtp: boolean; failed: number; unsure: number; queued: number; kept: number };
  health: {
    failed_jobs: number;
    waiting_jobs: number;
    database_bytes: number;
    database_version: string;
    embedded: boolean;
    scanner: boolean;
  };
  places: { data_dir: string; key_file: string | undefined };
}

function steps({ ui, demo, people, program_draft, mail }: HubProps): NextStep[] {
  const { t } = ui;
  const step = (
    key: 'mails' | 'smtp' | 'members' | 'invite' | 'office' | 'standards' | 'live',
    href: string,
    sign: NextStep['sign'] = 'open',
  ): NextStep => ({
    sign,
    when: t(`operation.step.${key}.when`),
    what: t(`operation.step.${key}`, { count: key === 'mails' ? mail.failed + mail.unsure : people.invited }),
    context: t(`operation.step.${key}.why`),
    action: { href, label: t(`operation.step.${key}.do`), primary: sign === 'waits' },
  });
  return [
    ...(mail.failed + mail.unsure > 0
      ? [step('mails', `/operation/mails?state=${mail.failed > 0 ? 'failed' : 'unsure'}`, 'waits')]
      : []),
    ...(!mail.smtp && !demo ? [step('smtp', '/operation/network#mail', 'waits')] : []),
    ...(people.members + people.invited <= 1 ? [step('members', '/operation/imports')] : []),
    ...(people.office <= 1 ? [step('office', '/operation/people/new')] : []),
    ...(program_draft ? [step('standards', '/program/settings'), step('live', '/program/settings')] : []),
    ...(people.invited > 0 && mail.smtp ? [step('invite', '/operation/invitations')] : []),
  ];
}

function HealthFacts({ ui, mail, health, places }: HubProps) {
  const { t } = ui;
  const ok = (good: boolean, words: string) => <State sign={good ? 'done' : 'due'}>{words}</State>;
  return (
    <>
      <Section title={t('operation.health.title')} id="health">
        <Facts
          rows={[
            {
              label: t('operation.health.mail'),
              value: mail.smtp ? (
                ok(
                  mail.failed + mail.unsure === 0,
                  t('operation.health.mail_on', { failed: mail.failed, unsure: mail.unsure, queued: mail.queued }),
                )
              ) : (
                // In the demo nobody expects mails to leave.
                <State sign={ui.frame.demo ? 'open' : 'waits'}>{t('operation.health.mail_off', { kept: mail.kept })}</State>
              ),
            },
            {
              label: t('operation.health.jobs'),
              value: ok(
                health.failed_jobs === 0,
                t('operation.health.jobs_state', { failed: health.failed_jobs, waiting: health.waiting_jobs }),
              ),
            },
            {
              label: t('operation.health.scanner'),
              value: health.scanner ? (
                ok(true, t('operation.health.scanner_on'))
              ) : (
                <State sign="open">{t('operation.health.scanner_off')}</State>
              ),
            },
            {
              label: t('operation.health.database'),
              value: t(health.embedded ? 'operation.health.embedded' : 'operation.health.outside', {
                version: health.database_version,
                size: sizeWords(ui, health.database_bytes),
              }),
            },
          ]}
        />
      </Section>
      <Section title={t('operation.backup.title')}>
        <p>{t(health.embedded ? 'operation.backup.text' : 'operation.backup.text_outside')}</p>
        <Facts
          rows={[
            { label: t('operation.backup.data'), value: <span class="break">{places.data_dir}</span> },
            {
              label: t('operation.backup.key'),
              value: places.key_file ? <span class="break">{places.key_file}</span> : t('operation.backup.key_env'),
            },
          ]}
        />
        <p>{t('operation.backup.key_note')}</p>
      </Section>
    </>
  );
}

export function HubPage(props: HubProps) {
  const { ui, people, mail } = props;
  const { t } = ui;
  const open = steps(props);
  const waits = open.filter((row) => row.sign === 'waits').length;
  const areas = [
    {
      title: t('operation.nav.people'),
      href: '/operation/people',
      line: t('operation.area.people', { members: people.members, invited: people.invited }),
    },
    { title: t('operation.nav.imports'), href: '/operation/imports', line: t('operation.area.imports') },
    {
      title: t('operation.nav.invitations'),
      href: '/operation/invitations',
      line: t('operation.area.invitations', { invited: people.invited }),
    },
    {
      title: t('operation.nav.mails'),
      href: '/operation/mails',
      line: t('operation.area.mails', { failed: mail.failed, unsure: mail.unsure }),
    },
    { title: t('operation.nav.network'), href: '/operation/network', line: t('operation.area.network') },
    { title: t('operation.nav.audit'), href: '/operation/audit', line: t('operation.area.audit') },
  ];
  return (
    <OperationPage
      ui={ui}
      title={open.length === 0 ? t('operation.hub.calm') : t('operation.hub.finding', { open: open.length, waits })}
      lead={t('operation.hub.lead')}
    >
      <Columns context={<HealthFacts {...props} />}>
        {open.length > 0 ? (
          <Section title={t('operation.hub.next')}>
            <NextSteps ui={ui} rows={open} />
          </Section>
        ) : null}
        <Section title={t('operation.hub.areas')}>
          <Rows rows={areas} />
        </Section>
      </Columns>
    </OperationPage>
  );
}
