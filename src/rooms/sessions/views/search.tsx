import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import { searchForm } from '../forms/talk.ts';
import type { Excerpt, FindKind } from '../rules/search.ts';
import { searchSees } from './sees.ts';

export interface FindView extends Excerpt {
  kind: FindKind;
  page: string;
  at: Date;
  partner: string;
}

export interface SearchPageProps {
  ui: Ui;
  state: FormState;
  /** Undefined before anybody has asked. */
  finds: FindView[] | undefined;
  words: string;
  /** There are more than are shown. */
  more: boolean;
}

function Finds({ ui, finds }: { ui: Ui; finds: FindView[] }) {
  const { t } = ui;
  return (
    <Rows
      rows={finds.map((find) => ({
        title: t(`sessions.search.kind.${find.kind}`),
        href: find.page,
        line: <span class="hit">{find.parts.map(({ text, found }) => (found ? <mark>{text}</mark> : text))}</span>,
        aside: [t('sessions.search.with', { name: find.partner }), ui.date(find.at)],
      }))}
    />
  );
}

/** Looks through all that the reader may read in her rooms. What she asks for is sent like a form: no address holds it. */
export function SearchPage({ ui, state, finds, words, more }: SearchPageProps) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('sessions.search.title')} area="work">
      <PageHead
        title={t('sessions.search.title')}
        lead={t('sessions.search.lead')}
        back={{ href: '/tandems', label: t('home.nav.tandems') }}
      />
      <Columns context={<WhoSees ui={ui} rows={searchSees(ui)} />}>
        <Form ui={ui} action="/search" schema={searchForm} state={state} submit={t('sessions.search.submit')} kind="line">
          <TextField ui={ui} schema={searchForm} state={state} name="words" type="search" label={t('sessions.search.label')} />
        </Form>
        {finds ? (
          <Section title={t('sessions.search.found', { count: finds.length, words })}>
            {finds.length === 0 ? <p>{t('sessions.search.none')}</p> : <Finds ui={ui} finds={finds} />}
            {more ? <p class="quiet">{t('sessions.search.more', { count: finds.length })}</p> : null}
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
