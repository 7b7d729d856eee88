import type { Ui } from '../../../platform/html/ui.ts';
import { strands } from '../../goals/rules.ts';
import { dutyRoles, type AgreementBody } from '../rules/body.ts';
import { rhythmWords } from './kickoff-words.ts';

export interface ClauseItem {
  /** The same in every version, so that two can be laid side by side. */
  id: string;
  label: string;
  text: string;
}

export interface Clause {
  id:
    | 'parties'
    | 'period'
    | 'meetings'
    | 'goals'
    | 'contents'
    | 'duties'
    | 'confidentiality'
    | 'documentation'
    | 'contact'
    | 'boundaries'
    | 'ending';
  title: string;
  items: ClauseItem[];
}

type Words = Pick<Ui, 't' | 'date' | 'locale'>;

function goalItems({ t, date }: Words, { goals, texts }: AgreementBody): ClauseItem[] {
  const items = goals.map(({ of, text, signs, due_on }, at) => ({
    id: `goal.${at}`,
    label: of ? t('agreements.item.goal', { name: of }) : t('agreements.item.goal_gone'),
    text: [
      text,
      ...(signs ? [t('agreements.item.signs', { signs })] : []),
      ...(due_on ? [t('agreements.item.due', { date: date(due_on) })] : []),
    ].join('\n'),
  }));
  return texts.goals_words || goals.length === 0
    ? [...items, { id: 'goals_words', label: t('agreements.item.goals_words'), text: texts.goals_words }]
    : items;
}

/** The whole agreement in words, clause by clause. Nothing is left out: what is still empty stands there as empty. */
export function clausesOf(words: Words, body: AgreementBody): Clause[] {
  const { t, date, locale } = words;
  const { texts, fixed, duties, format } = body;
  const always = fixed[locale];
  const item = (id: string, label: string, text: string): ClauseItem => ({ id, label, text });
  const more = (id: 'confidentiality' | 'boundaries') =>
    texts[id] ? [item(`${id}.more`, t('agreements.item.more'), texts[id])] : [];
  const own = (id: 'plan' | 'place' | 'roles') => (texts[id] ? [item(id, t(`agreements.item.${id}`), texts[id])] : []);
  const rhythm = `${rhythmWords(words, body)}\n${t(`people.work_mode.${body.mode}`)}`;
  const clause = (id: Clause['id'], items: ClauseItem[]): Clause => ({ id, title: t(`agreements.clause.${id}`), items });
  return [
    clause(
      'parties',
      body.parties.map(({ name, role }) =>
        item(`party.${role}.${name}`, '', t('agreements.item.party', { name, role: t(`tandems.role.${role}`) })),
      ),
    ),
    clause('period', [
      item('period', '', t('agreements.item.period', { from: date(body.from), until: date(body.until) })),
      ...(body.midterm_on
        ? [item('midterm', t('agreements.item.midterm'), t('agreements.item.midterm_on', { date: date(body.midterm_on) }))]
        : []),
    ]),
    clause('meetings', [item('rhythm', t('agreements.item.rhythm'), rhythm), ...own('plan'), ...own('place')]),
    clause('goals', goalItems(words, body)),
    clause(
      'contents',
      strands.map((strand) => {
        const text = body.strands[strand];
        return item(`strand.${strand}`, t(`agreements.strand.${strand}`), text === null ? t('agreements.strand_out') : text);
      }),
    ),
    clause('duties', [
      ...dutyRoles(format).map((role) => item(`duties.${role}`, t(`agreements.item.duties.${role}`), duties[role] ?? '')),
      ...own('roles'),
    ]),
    clause('confidentiality', [
      item('confidentiality', t('agreements.item.always'), always.confidentiality),
      ...more('confidentiality'),
    ]),
    clause('documentation', [item('documentation', '', texts.documentation)]),
    clause('contact', [
      item('reachability', t('agreements.item.reachability'), texts.reachability),
      item('feedback', t('agreements.item.feedback'), texts.feedback),
    ]),
    clause('boundaries', [item('boundaries', t('agreements.item.always'), always.boundaries), ...more('boundaries')]),
    clause('ending', [item('ending', '', always.ending)]),
  ];
}

export interface ChangedItem {
  id: string;
  title: string;
  label: string;
  before: string;
  after: string;
}

/** What differs between two versions, in the order of the later one; what went comes last. */
export function changesBetween(words: Words, before: AgreementBody, after: AgreementBody): ChangedItem[] {
  const flat = (body: AgreementBody) =>
    clausesOf(words, body).flatMap(({ title, items }) => items.map((each) => ({ ...each, title })));
  const [old, now] = [flat(before), flat(after)];
  const was = (id: string) => old.find((each) => each.id === id)?.text ?? '';
  const gone = old.filter(({ id }) => !now.some((each) => each.id === id));
  return [
    ...now.map((each) => ({ ...each, before: was(each.id), after: each.text })),
    ...gone.map((each) => ({ ...each, before: each.text, after: '' })),
  ].flatMap(({ id, title, label, before: one, after: other }) =>
    one === other ? [] : [{ id, title, label, before: one, after: other }],
  );
}
