import { PostButton } from '../../../platform/html/buttons.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { delegateForm } from '../forms/delegates.ts';
import { askedDays, delegateAudience } from '../rules/delegates.ts';

/** What a delegate sees, as the person reads it, or as the delegate herself does. */
export function delegateSees({ t, locale }: Pick<Ui, 't' | 'locale'>, reader: 'self' | 'delegate' = 'self') {
  const words = reader === 'self' ? 'delegate' : 'arranged';
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (Object.keys(delegateAudience) as (keyof typeof delegateAudience)[]).map((part) => ({
    what: t(`sessions.${words}.sees.${part}`),
    who: list.format(delegateAudience[part].map((who) => t(`sessions.${words}.who.${who}`))),
  }));
}

/** Who handles the reader's dates, and how to name somebody. */
export function DelegatesPage({
  ui,
  state,
  delegates,
}: {
  ui: Ui;
  state: FormState;
  delegates: { person_id: string; name: string; accepted_at: Date | null }[];
}) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('sessions.delegate.title')} area="work">
      <PageHead
        title={t('sessions.delegate.title')}
        lead={t('sessions.delegate.lead')}
        back={{ href: '/settings', label: t('people.settings.title') }}
      />
      <Columns context={<WhoSees ui={ui} rows={delegateSees(ui)} />}>
        <Section title={t('sessions.delegate.list')}>
          {delegates.length === 0 ? <p>{t('sessions.delegate.none')}</p> : null}
          <Rows
            rows={delegates.map(({ person_id, name, accepted_at }) => ({
              title: name,
              line: accepted_at ? t('sessions.delegate.since', { date: ui.date(accepted_at) }) : '',
              aside: [
                <PostButton
                  ui={ui}
                  action={`/settings/delegate/${person_id}/withdrawal`}
                  label={t('sessions.delegate.withdraw')}
                  about={name}
                  size="row"
                />,
              ],
            }))}
          />
        </Section>
        <Section title={t('sessions.delegate.ask')}>
          <Form
            ui={ui}
            action="/settings/delegate"
            schema={delegateForm}
            state={state}
            submit={t('sessions.delegate.submit')}
            second={delegates.length > 0}
          >
            <TextField
              ui={ui}
              schema={delegateForm}
              state={state}
              type="email"
              name="email"
              autocomplete="off"
              label={t('sessions.delegate.email')}
              hint={t('sessions.delegate.email_hint')}
            />
          </Form>
          <p class="quiet">{t('sessions.delegate.open', { days: askedDays })}</p>
          <PostButton
            ui={ui}
            action="/settings/delegate/questions/withdrawal"
            label={t('sessions.delegate.take_back')}
            kind="link"
          />
        </Section>
      </Columns>
    </Layout>
  );
}
