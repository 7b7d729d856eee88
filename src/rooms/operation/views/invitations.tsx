import type { FormState } from '../../../platform/http/form.ts';
import { SelectField, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Columns, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { inviteAgainForm, inviteForm } from '../forms.ts';
import { batchSizes } from '../rules.ts';
import { OperationPage } from './frame.tsx';
import { memberSees } from './audience.ts';

export interface BatchLine {
  kind: 'first' | 'again';
  created_at: Date;
  total: number;
  sent: number;
  skipped: number;
}

export interface InvitationsPageProps {
  ui: Ui;
  counts: { never: number; waiting: number };
  batches: BatchLine[];
  first: FormState;
  again: FormState;
  smtp: boolean;
}

export function InvitationsPage({ ui, counts, batches, first, again, smtp }: InvitationsPageProps) {
  const { t } = ui;
  const sizes = [
    ...batchSizes.map((size) => ({ value: String(size), label: t('operation.invite.next', { count: size }) })),
    { value: 'all', label: t('operation.invite.all') },
  ];
  return (
    <OperationPage
      ui={ui}
      title={t('operation.invite.title', { never: counts.never, waiting: counts.waiting })}
      lead={t('operation.invite.lead')}
    >
      <Columns
        context={
          <>
            <Section title={t('operation.invite.batches')}>
              {batches.length === 0 ? <p>{t('operation.invite.no_batches')}</p> : null}
              {batches.length > 0 ? (
                <Table
                  caption={t('operation.invite.batches')}
                  head={[{ label: t('operation.import.when') }, { label: t('operation.import.state') }]}
                  rows={batches.map((batch) => [
                    ui.date(batch.created_at, 'time'),
                    <State sign={batch.sent + batch.skipped >= batch.total ? 'done' : 'open'}>
                      {t('operation.invite.progress', { sent: batch.sent, total: batch.total, skipped: batch.skipped })}
                    </State>,
                  ])}
                />
              ) : null}
            </Section>
            <WhoSees ui={ui} rows={memberSees(ui)} />
          </>
        }
      >
        {smtp ? null : (
          <Banner kind="warn" title={t('operation.invite.no_server')}>
            <p>
              {t('operation.invite.no_server_text')} <a href="/operation/network#mail">{t('operation.invite.set_server')}</a>
            </p>
          </Banner>
        )}
        {counts.never + counts.waiting === 0 ? (
          <Empty
            title={t('operation.invite.empty')}
            text={t('operation.invite.empty_text')}
            action={{ href: '/operation/imports', label: t('operation.nav.imports') }}
          />
        ) : null}
        {counts.never > 0 ? (
          <Section title={t('operation.invite.first')}>
            <Form ui={ui} action="/operation/invitations" schema={inviteForm} state={first} submit={t('operation.invite.send')}>
              <SelectField
                ui={ui}
                schema={inviteForm}
                state={first}
                name="size"
                label={t('operation.invite.how_many')}
                hint={t('operation.invite.how_many_hint')}
                options={sizes}
              />
            </Form>
          </Section>
        ) : null}
        {counts.waiting > 0 ? (
          <Section title={t('operation.invite.again')}>
            <Form
              ui={ui}
              action="/operation/invitations/repeat"
              schema={inviteAgainForm}
              state={again}
              submit={t('operation.invite.send_again')}
            >
              <TextField
                ui={ui}
                schema={inviteAgainForm}
                state={again}
                name="days"
                type="number"
                min={1}
                max={365}
                label={t('operation.invite.days')}
                hint={t('operation.invite.days_hint')}
              />
              <SelectField
                ui={ui}
                schema={inviteAgainForm}
                state={again}
                name="size"
                id="again-size"
                label={t('operation.invite.how_many')}
                options={sizes}
              />
            </Form>
          </Section>
        ) : null}
      </Columns>
    </OperationPage>
  );
}
