import type { FormState } from '../../../platform/http/form.ts';
import { ChecksField, ChoiceOfThree } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Disc } from '../../../platform/html/signs.tsx';
import { TopicPicker } from '../../../platform/html/topics.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { goalsOfferedForm, needsForm } from '../forms.ts';
import { goalKinds, priorities, searchParts, type SearchPart } from '../rules/fit.ts';
import type { TopicGroup } from '../rules/topics.ts';
import { Goals } from './search-goals.tsx';
import { Style } from './search-style.tsx';
import { searchSees } from './sees.ts';
import { topicChoices } from './topics.tsx';

export interface SearchForms {
  needs: FormState;
  goals: FormState;
  style: FormState;
  offered: FormState;
}

interface SearchProps {
  ui: Ui;
  states: SearchForms;
  /** Topics that are stored: each has a priority. */
  needs: string[];
  names: ReadonlyMap<string, string>;
  groups: TopicGroup[];
  there: SearchPart[];
}

type FormName = keyof SearchForms;
/** Of several forms the first that still lacks something has the filled button. */
const firstOpen = (there: readonly SearchPart[]): FormName | undefined =>
  searchParts.map((part) => (there.includes(part) ? undefined : part === 'experience' ? 'goals' : part)).find(Boolean);

const anchors: Record<SearchPart, string> = { needs: 'needs', goals: 'goals', experience: 'goals', style: 'style' };

function Progress({ ui, there }: Pick<SearchProps, 'ui' | 'there'>) {
  const { t } = ui;
  return (
    <Section title={t('people.search.progress', { count: there.length, total: searchParts.length })}>
      <ul class="plainlist">
        {searchParts.map((part) => (
          <li>
            <Disc sign={there.includes(part) ? 'done' : 'open'} />{' '}
            <a href={`#${anchors[part]}`}>{t(`people.search.part.${part}`)}</a>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('people.search.optional')}</p>
    </Section>
  );
}

function Needs({ ui, states, needs, names, groups, there }: SearchProps) {
  const { t } = ui;
  const common = { ui, schema: needsForm, state: states.needs };
  return (
    <Section title={t('people.search.needs_title')} id="needs">
      <Form
        ui={ui}
        action="/profile/search/needs"
        schema={needsForm}
        state={states.needs}
        submit={t('people.search.save_needs')}
        second={firstOpen(there) !== 'needs'}
      >
        {needs.map((topic) => (
          <ChoiceOfThree
            {...common}
            name={`priority.${topic}`}
            label={names.get(topic) ?? topic}
            required={false}
            options={priorities.map((value) => ({ value, label: t(`people.search.priority.${value}`) }))}
          />
        ))}
        <details class="more-fields" open={needs.length === 0 || states.needs.errors['needs'] !== undefined}>
          <summary>{t(needs.length === 0 ? 'people.search.choose' : 'people.search.choose_others')}</summary>
          <TopicPicker
            {...common}
            name="needs"
            label={t('people.topics.needs')}
            hint={t('people.search.needs_hint')}
            groups={topicChoices(groups, ui)}
          />
        </details>
      </Form>
    </Section>
  );
}

/** What a member looks for: a page of short forms, each saved by itself. Nothing of it is compulsory. */
export function SearchPage(props: SearchProps) {
  const { ui, states, there } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.search.title')} area="work">
      <PageHead
        title={t('people.search.title')}
        lead={t('people.search.lead')}
        back={{ href: '/profile', label: t('people.profile.title') }}
      />
      <Columns
        context={
          <>
            <Progress ui={ui} there={there} />
            <WhoSees ui={ui} rows={searchSees(ui)} />
          </>
        }
      >
        <Needs {...props} />
        <Goals ui={ui} state={states.goals} second={firstOpen(there) !== 'goals'} />
        <Style ui={ui} state={states.style} second={firstOpen(there) !== 'style'} />
        <Section title={t('people.search.offered_title')} id="offered">
          <Form
            ui={ui}
            action="/profile/search/offered"
            schema={goalsOfferedForm}
            state={states.offered}
            submit={t('people.search.save_offered')}
            second
          >
            <div class="goalgrid">
              <ChecksField
                ui={ui}
                schema={goalsOfferedForm}
                state={states.offered}
                columns
                name="goals_offered"
                label={t('people.search.goals_offered')}
                hint={t('people.search.goals_offered_hint')}
                options={goalKinds.map((value) => ({ value, label: t(`people.goal.${value}`) }))}
              />
            </div>
          </Form>
        </Section>
      </Columns>
    </Layout>
  );
}
