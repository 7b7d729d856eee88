import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Gates, PublicSection } from '../../../platform/html/start.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { initiativeForm } from '../forms/programs.ts';
import type { Initiative } from '../store/initiatives.ts';
import { BothFields, said } from './both.tsx';
import { offerLine, type Listed } from './programs.tsx';

const nameOf = (ui: Ui, { name_de, name_en }: Initiative) => said(ui, { de: name_de, en: name_en });

function InitiativeForm({ ui, state, action, submit }: { ui: Ui; state: FormState; action: string; submit: string }) {
  const { t } = ui;
  const common = { ui, schema: initiativeForm, state };
  return (
    <Form ui={ui} action={action} schema={initiativeForm} state={state} submit={submit}>
      <BothFields {...common} of="name" words={t('cycles.initiatives.name')} short needed />
      <BothFields {...common} of="text" words={t('cycles.initiatives.text')} note={t('cycles.initiatives.text_hint')} />
    </Form>
  );
}

const sees = (ui: Ui) => (
  <WhoSees ui={ui} rows={[{ what: ui.t('cycles.initiatives.sees'), who: ui.t('cycles.sees.who.public') }]} />
);

export function InitiativesPage({ ui, state, initiatives }: { ui: Ui; state: FormState; initiatives: Initiative[] }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('cycles.initiatives.title')} area="work">
      <PageHead
        title={t('cycles.initiatives.heading')}
        lead={t('cycles.initiatives.lead')}
        back={{ href: '/programs', label: t('cycles.programs.title') }}
        dense
      />
      <Columns context={sees(ui)}>
        {initiatives.length > 0 ? (
          <Section title={t('cycles.initiatives.existing')}>
            <Rows
              rows={initiatives.map((each) => ({
                title: nameOf(ui, each),
                href: `/initiatives/${each.id}`,
                aside: [<a href={`/programs/initiatives/${each.id}`}>{t('cycles.initiatives.edit')}</a>],
              }))}
            />
          </Section>
        ) : null}
        <Section title={t('cycles.initiatives.new')}>
          <InitiativeForm ui={ui} state={state} action="/programs/initiatives" submit={t('cycles.initiatives.create')} />
        </Section>
      </Columns>
    </Layout>
  );
}

export function InitiativeEditPage({ ui, state, initiative }: { ui: Ui; state: FormState; initiative: Initiative }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={nameOf(ui, initiative)} area="work">
      <PageHead
        title={nameOf(ui, initiative)}
        back={{ href: '/programs/initiatives', label: t('cycles.initiatives.title') }}
        dense
      />
      <Columns context={sees(ui)}>
        <InitiativeForm
          ui={ui}
          state={state}
          action={`/programs/initiatives/${initiative.id}`}
          submit={t('cycles.initiatives.save')}
        />
      </Columns>
    </Layout>
  );
}

/** For everybody: what it wants, and the programmes that are its steps. */
export function InitiativePage({
  ui,
  initiative,
  listed,
  may_open,
}: {
  ui: Ui;
  initiative: Initiative;
  listed: Listed[];
  may_open: boolean;
}) {
  const { t } = ui;
  const text = said(ui, { de: initiative.text_de, en: initiative.text_en });
  return (
    <Layout ui={ui} title={nameOf(ui, initiative)} area="public">
      <PageHead
        title={nameOf(ui, initiative)}
        back={{ href: '/programs', label: t('cycles.programs.title') }}
        action={
          may_open ? (
            <LinkButton href={`/programs/initiatives/${initiative.id}`}>{t('cycles.initiatives.edit')}</LinkButton>
          ) : undefined
        }
      />
      {text ? <Prose text={text} /> : null}
      <PublicSection title={t('cycles.initiatives.steps')}>
        {listed.length > 0 ? (
          <>
            <Gates
              items={listed.map((entry) => ({
                title: said(ui, { de: entry.cycle.program_name_de, en: entry.cycle.program_name_en }),
                text: said(ui, { de: entry.cycle.purpose_de, en: entry.cycle.purpose_en }),
                note: offerLine(ui, entry),
              }))}
            />
            <ul class="plainlist initiative-links">
              {listed.map(({ cycle }) => (
                <li>
                  <a href={`/programs/${cycle.slug}`}>{said(ui, { de: cycle.program_name_de, en: cycle.program_name_en })}</a>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <Empty
            title={t('cycles.initiatives.empty')}
            text={t('cycles.initiatives.empty_text')}
            action={{ href: '/programs', label: t('cycles.programs.title'), kind: 'plain' }}
          />
        )}
      </PublicSection>
    </Layout>
  );
}
