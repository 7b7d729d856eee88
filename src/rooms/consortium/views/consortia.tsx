import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { consortiumForm } from '../forms/consortium.ts';
import { cycleName, organizationSees } from './words.ts';

export interface ConsortiaPageProps {
  ui: Ui;
  rows: readonly { id: string; name_de: string; name_en: string; members: number; created_at: Date }[];
}

/** Networks of organisations that cooperate across cycles (S1-7). */
export function ConsortiaPage({ ui, rows }: ConsortiaPageProps) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('consortium.consortia.title')} area="work">
      <PageHead
        title={t('consortium.consortia.title')}
        lead={t('consortium.consortia.lead')}
        back={{ href: '/organizations', label: t('consortium.list.title') }}
        action={<LinkButton href="/consortia/new">{t('consortium.consortia.new')}</LinkButton>}
      />
      {rows.length === 0 ? (
        <Empty
          title={t('consortium.consortia.empty')}
          text={t('consortium.consortia.empty_text')}
          action={{ href: '/consortia/new', label: t('consortium.consortia.new') }}
        />
      ) : (
        <Table
          caption={t('consortium.consortia.title')}
          head={[
            { label: t('consortium.consortium') },
            { label: t('consortium.members.title'), numeric: true },
            { label: t('consortium.consortia.since') },
          ]}
          rows={rows.map((row) => [
            <a href={`/consortia/${row.id}`}>{cycleName(ui, row)}</a>,
            ui.number(row.members),
            ui.date(row.created_at),
          ])}
        />
      )}
    </Layout>
  );
}

/** A new one, or another name for one that is there. */
export function ConsortiumNamePage({ ui, id, state }: { ui: Ui; id?: string; state: FormState }) {
  const { t } = ui;
  const common = { ui, schema: consortiumForm, state };
  const path = id ? `/consortia/${id}` : '/consortia';
  const title = t(id ? 'consortium.consortia.rename' : 'consortium.consortia.new');
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} back={{ href: path, label: t(id ? 'consortium.consortium' : 'consortium.consortia.title') }} />
      <Columns context={<WhoSees ui={ui} rows={organizationSees(ui, ['consortium'])} />}>
        <Form
          ui={ui}
          action={id ? `${path}/name` : path}
          schema={consortiumForm}
          state={state}
          submit={t(id ? 'consortium.consortia.save' : 'consortium.consortia.create')}
          cancel={{ href: path }}
        >
          <TextField {...common} name="name_de" label={t('consortium.consortia.name_de')} />
          <TextField {...common} name="name_en" label={t('consortium.consortia.name_en')} />
        </Form>
      </Columns>
    </Layout>
  );
}
