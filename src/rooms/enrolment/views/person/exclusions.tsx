import { SelectField } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { emptyForm } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { meantForm } from '../../forms/people.ts';
import { enrolmentSees } from '../sees.ts';

export interface ExclusionsPageProps {
  ui: Ui;
  program: ProgramBar;
  path: string;
  name: string;
  wish: 'woman' | 'man' | null;
  rows: readonly {
    id: string;
    /** As she wrote it. */
    text: string;
    /** Who is meant; undefined: nobody knows yet. Empty: nobody of this cycle. */
    meant: string | undefined;
  }[];
  /** Everybody and every organisation of the cycle, for what is open. */
  choices: { value: string; label: string }[];
}

function Open({ ui, path, row, choices }: Pick<ExclusionsPageProps, 'ui' | 'path' | 'choices'> & { row: { id: string } }) {
  const { t } = ui;
  return (
    <Form
      ui={ui}
      action={`${path}/exclusions/${row.id}`}
      schema={meantForm}
      state={emptyForm}
      submit={t('enrolment.excluded.save')}
      second
      kind="line"
    >
      <SelectField
        ui={ui}
        schema={meantForm}
        state={emptyForm}
        name="meant"
        id={`meant-${row.id}`}
        label={t('enrolment.excluded.who')}
        options={[{ value: 'nobody', label: t('enrolment.excluded.nobody') }, ...choices]}
      />
    </Form>
  );
}

/** What only the coordination reads, and only for the matching. That it was opened stands in the history. */
export function ExclusionsPage({ ui, program, path, name, wish, rows, choices }: ExclusionsPageProps) {
  const { t } = ui;
  const title = t('enrolment.excluded.title', { name });
  return (
    <Layout ui={ui} title={title} area="work" program={program}>
      <PageHead title={title} lead={t('enrolment.excluded.lead')} dense back={{ href: path, label: name }} />
      <Columns context={<WhoSees ui={ui} rows={enrolmentSees(ui, ['wish_theirs'])} />}>
        {rows.length > 0 ? (
          <Section title={t('enrolment.excluded.list')}>
            <ul class="excluded">
              {rows.map((row) => (
                <li>
                  <h3>{row.text}</h3>
                  {row.meant === undefined ? (
                    <Open ui={ui} path={path} row={row} choices={choices} />
                  ) : (
                    <p class="quiet">
                      {row.meant === ''
                        ? t('enrolment.excluded.meant_nobody')
                        : t('enrolment.excluded.meant', { name: row.meant })}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {wish ? (
          <Section title={t('enrolment.excluded.wish')}>
            <p>{t(`enrolment.gender_wish.${wish}`)}</p>
            <p class="quiet">{t('enrolment.excluded.wish_gone')}</p>
          </Section>
        ) : null}
        {rows.length === 0 && !wish ? <p>{t('enrolment.excluded.none')}</p> : null}
      </Columns>
    </Layout>
  );
}
