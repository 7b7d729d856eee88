import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { SearchForm } from '../../../platform/html/form.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { Columns, Facts, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { mailStates, mayRetry, type MailState } from '../rules.ts';
import { OperationPage } from './frame.tsx';
import { mailSigns } from './words.ts';

export interface OutboxLine {
  id: string;
  address: string;
  label: string;
  state: MailState;
  attempts: number;
  last_error: string | null;
  created_at: Date;
}

export interface OutboxProps {
  ui: Ui;
  rows: OutboxLine[];
  counts: Partial<Record<MailState, number>>;
  state: MailState | undefined;
  search: string;
  next: string | undefined;
  smtp: boolean;
  /** The mails may be opened: nothing leaves this machine, or everybody is invented. */
  whole: boolean;
}

export function OutboxPage({ ui, rows, counts, state, search, next, smtp, whole }: OutboxProps) {
  const { t } = ui;
  const troubles = (counts.failed ?? 0) + (counts.unsure ?? 0);
  const address = (wanted?: MailState) =>
    `/operation/mails?${new URLSearchParams({ ...(search ? { q: search } : {}), ...(wanted ? { state: wanted } : {}) }).toString()}`;
  return (
    <OperationPage
      ui={ui}
      title={t('operation.mails.title', { troubles })}
      lead={t(smtp ? 'operation.mails.lead' : 'operation.mails.lead_kept')}
      action={<LinkButton href="/operation/mails/templates">{t('operation.mails.templates')}</LinkButton>}
    >
      <Columns
        kind="filter"
        context={
          <Section title={t('operation.mails.state')}>
            <ul class="plainlist">
              <li>
                <a href={address()} aria-current={state ? undefined : 'true'}>
                  {t('operation.people.all')}
                </a>
              </li>
              {mailStates.map((each) => (
                <li>
                  <a href={address(each)} aria-current={each === state ? 'true' : undefined}>
                    {t(`operation.mails.state.${each}`)} ({ui.number(counts[each] ?? 0)})
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        }
      >
        <SearchForm
          action="/operation/mails"
          label={t('operation.mails.search')}
          submit={t('operation.people.search_button')}
          field={{ name: 'q', value: search, label: t('operation.mails.search_field') }}
        >
          {state ? <input type="hidden" name="state" value={state} /> : null}
        </SearchForm>
        {state === 'unsure' ? (
          <Banner kind="info">
            <p>{t('operation.mails.unsure_text')}</p>
          </Banner>
        ) : null}
        {rows.length === 0 ? (
          <Empty
            title={t('operation.mails.empty')}
            text={t('operation.mails.empty_text')}
            action={{ href: '/operation/mails/templates', label: t('operation.mails.templates'), kind: 'plain' }}
          />
        ) : (
          <>
            <Table
              caption={t('operation.mails.list')}
              head={[
                { label: t('operation.mails.recipient') },
                { label: t('operation.mails.state') },
                { label: t('operation.import.when') },
                { label: t('operation.mails.retry'), silent: true },
              ]}
              rows={rows.map((row) => [
                <Two
                  top={
                    whole ? (
                      <a href={`/operation/mails/${row.id}`}>{row.address}</a>
                    ) : (
                      <span class="break">{row.address || t('operation.mails.unnamed')}</span>
                    )
                  }
                  below={row.label}
                />,
                <Two
                  top={<State sign={mailSigns[row.state]}>{t(`operation.mails.state.${row.state}`)}</State>}
                  below={[row.attempts > 1 ? t('operation.mails.attempts', { count: row.attempts }) : '', row.last_error]
                    .filter(Boolean)
                    .join(' · ')}
                />,
                ui.date(row.created_at, 'time'),
                mayRetry(row.state, smtp) ? (
                  <PostButton
                    ui={ui}
                    size="row"
                    action={`/operation/mails/${row.id}/retry`}
                    label={t('operation.mails.retry')}
                    about={row.address}
                  />
                ) : (
                  ''
                ),
              ])}
            />
            <Pager ui={ui} next={next} shown={t('operation.mails.shown', { count: rows.length })} />
          </>
        )}
      </Columns>
    </OperationPage>
  );
}

export function MailPage({
  ui,
  mail,
  text,
  demo,
}: {
  ui: Ui;
  mail: OutboxLine & { subject: string };
  text: string | null;
  demo: boolean;
}) {
  const { t } = ui;
  return (
    <OperationPage ui={ui} dense title={mail.subject} back={{ href: '/operation/mails', label: t('operation.nav.mails') }}>
      <Banner kind={demo ? 'demo' : 'warn'} title={t(demo ? 'operation.mail_page.demo' : 'operation.mail_page.no_server')}>
        <p>{t(demo ? 'operation.mail_page.demo_text' : 'operation.mail_page.no_server_text')}</p>
      </Banner>
      <Facts
        rows={[
          { label: t('operation.mails.recipient'), value: mail.address },
          { label: t('operation.mails.kind'), value: mail.label },
          { label: t('operation.mails.state'), value: t(`operation.mails.state.${mail.state}`) },
          { label: t('operation.import.when'), value: ui.date(mail.created_at, 'time') },
        ]}
      />
      <Section title={t('operation.mail_page.text')}>
        {text === null ? <p>{t('operation.mail_page.gone')}</p> : <MailText text={text} />}
      </Section>
    </OperationPage>
  );
}

/** The text version, its addresses as links. */
export function MailText({ text }: { text: string }) {
  return (
    <div class="prose">
      {text.split(/\n{2,}/).map((part) => (
        <p>
          {part.split(/(https?:\/\/\S+)/).map((bit) =>
            /^https?:\/\//.test(bit) ? (
              <a class="break" href={bit}>
                {bit}
              </a>
            ) : (
              bit
            ),
          )}
        </p>
      ))}
    </div>
  );
}
