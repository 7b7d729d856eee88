import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { flagNoteForm, openCaseForm } from '../forms.ts';
import type { CaseSide, FlagSource, FlagState } from '../rules.ts';
import { AlsoAbout, type Known } from './about.tsx';
import { Lost } from './lost.tsx';
import { careSees, sourceSees } from './sees.ts';
import { SourceSection, type SourceShown } from './source.tsx';

export interface FlagPageProps {
  ui: Ui;
  forms: { close: FormState; open: FormState; refused: FormState | undefined };
  flag: {
    id: string;
    source: FlagSource;
    state: FlagState;
    side: CaseSide;
    created_at: Date;
    closed_at: Date | null;
    note: string | null;
    case_id: string | null;
  };
  name: string;
  days: number;
  source: SourceShown | undefined;
  known: Known;
  /** Cases about the same person that it can join. */
  joinable: { id: string; opened_at: Date; side: CaseSide }[];
  /** The person is no longer in the network. */
  gone: boolean;
}

export function FlagPage(props: FlagPageProps) {
  const { ui, flag, name, days, source, known, forms } = props;
  const { t } = ui;
  const title = t(`care.flag.title.${flag.source}`, { name });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        dense
        title={title}
        lead={t('care.flag.lead', { date: ui.date(flag.created_at), days })}
        back={{ href: '/cases', label: t('care.queue.back') }}
      />
      <Lost ui={ui} refused={forms.refused} here={flag.state === 'open'} />
      <Columns
        context={
          <>
            <AlsoAbout ui={ui} known={known} />
            <WhoSees ui={ui} rows={[sourceSees(ui), ...careSees(ui, 'office', 'flag_note')]} />
          </>
        }
      >
        {source ? <SourceSection ui={ui} title={t('care.flag.what')} source={source} office /> : null}
        {flag.state === 'open' ? <Next {...props} /> : <Done ui={ui} flag={flag} />}
      </Columns>
    </Layout>
  );
}

function Done({ ui, flag }: Pick<FlagPageProps, 'ui' | 'flag'>) {
  const { t } = ui;
  const date = flag.closed_at ? ui.date(flag.closed_at) : '';
  return (
    <Banner kind="info" title={t(flag.state === 'case' ? 'care.flag.done.case' : 'care.flag.done.closed', { date })}>
      {flag.note ? <Prose text={flag.note} /> : null}
      {flag.case_id ? <LinkButton href={`/cases/${flag.case_id}`}>{t('care.flag.to_case')}</LinkButton> : null}
    </Banner>
  );
}

function Next({ ui, forms, flag, joinable, gone }: FlagPageProps) {
  const { t } = ui;
  const open = { ui, schema: openCaseForm, state: forms.open };
  return (
    <Section title={t('care.flag.next')}>
      <div class="care-part">
        <h3>{t('care.flag.open_case')}</h3>
        {gone ? (
          <p>{t('care.flag.gone')}</p>
        ) : (
          <>
            <p>{t('care.flag.open_text')}</p>
            <Form
              ui={ui}
              action={`/cases/flags/${flag.id}/case`}
              schema={openCaseForm}
              state={forms.open}
              submit={t('care.flag.open_case')}
            >
              {joinable.length > 0 ? (
                <RadioField
                  {...open}
                  name="into"
                  label={t('care.flag.into')}
                  required
                  options={[
                    ...joinable.map((row) => ({
                      value: row.id,
                      label: t('care.flag.into_case', { date: ui.date(row.opened_at), side: t(`care.side.${row.side}`) }),
                    })),
                    { value: 'new', label: t('care.flag.into_new') },
                  ]}
                />
              ) : null}
              <RadioField
                {...open}
                name="side"
                label={t('care.flag.side')}
                hint={t('care.flag.side_hint')}
                options={(['mentor', 'mentee'] as const).map((value) => ({ value, label: t(`care.flag.side.${value}`) }))}
              />
            </Form>
          </>
        )}
      </div>
      <div class="care-part">
        <h3>{t('care.flag.close')}</h3>
        <p>{t('care.flag.close_text')}</p>
        <Form
          ui={ui}
          action={`/cases/flags/${flag.id}/closing`}
          schema={flagNoteForm}
          state={forms.close}
          submit={t('care.flag.close')}
          second
        >
          <TextArea
            ui={ui}
            schema={flagNoteForm}
            state={forms.close}
            name="note"
            label={t('care.flag.note')}
            hint={t('care.flag.note_hint')}
          />
        </Form>
      </div>
    </Section>
  );
}
