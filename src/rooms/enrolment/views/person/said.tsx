import { Prose, Section } from '../../../../platform/html/page.tsx';
import { Table } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { statementPairs } from '../../../people/rules/fit.ts';

export interface Said {
  topics: readonly {
    kind: 'offer' | 'need';
    label: string;
    level: number;
    priority: number;
    target_level: number | null;
    evidence: string;
  }[];
  words: { why: string; motivation: string; goals: string; brings: string; reason: string };
  goals_sought: readonly string[];
  goals_offered: readonly string[];
  wished_experience: readonly string[];
  statements: readonly number[];
}

type Level = '1' | '2' | '3' | '4';
const levelOf = (value: number) => String(value) as Level;

function Topics({ ui, said }: { ui: Ui; said: Said }) {
  const { t } = ui;
  const of = (kind: 'offer' | 'need') => said.topics.filter((topic) => topic.kind === kind);
  const proven = of('offer').some(({ evidence }) => evidence);
  const offers = of('offer').map((topic) => [
    topic.label,
    t(`enrolment.offer_level.${levelOf(topic.level)}`),
    ...(proven ? [topic.evidence] : []),
  ]);
  const needs = of('need').map((topic) => [
    topic.label,
    t(`people.search.priority.${String(topic.priority) as '1' | '2' | '3'}`),
    t(`enrolment.need_level.${levelOf(topic.level)}`),
    topic.target_level === null ? '' : t(`enrolment.need_level.${levelOf(topic.target_level)}`),
  ]);
  const topic = { label: t('enrolment.person.topic') };
  return (
    <>
      {offers.length > 0 ? (
        <Section title={t('enrolment.person.offers')}>
          <Table
            caption={t('enrolment.person.offers')}
            head={[topic, { label: t('enrolment.person.level') }, ...(proven ? [{ label: t('enrolment.form.evidence') }] : [])]}
            rows={offers}
          />
        </Section>
      ) : null}
      {needs.length > 0 ? (
        <Section title={t('enrolment.person.needs')}>
          <Table
            caption={t('enrolment.person.needs')}
            head={[
              topic,
              { label: t('enrolment.form.priority') },
              { label: t('enrolment.person.today') },
              { label: t('enrolment.person.target') },
            ]}
            rows={needs}
          />
        </Section>
      ) : null}
    </>
  );
}

function Style({ ui, statements }: { ui: Ui; statements: readonly number[] }) {
  const { t } = ui;
  const rows = statementPairs.flatMap((pair, at) => {
    const answer = statements[at] ?? 0;
    if (answer === 0) return [];
    const half = t(`people.statement.${pair}.${answer < 3 ? '1' : '5'}`);
    return [
      [
        t(`people.statement.${pair}`),
        answer === 3 ? t('people.search.both_halves') : answer === 1 || answer === 5 ? half : t('people.search.rather', { half }),
      ],
    ];
  });
  return rows.length > 0 ? (
    <Section title={t('enrolment.person.style')}>
      <Table
        caption={t('enrolment.person.style')}
        head={[{ label: t('enrolment.person.pair') }, { label: t('enrolment.person.answer') }]}
        rows={rows}
      />
    </Section>
  ) : (
    <></>
  );
}

/** What she wrote in her form, and why she was nominated: for the matching. */
export function SaidParts({ ui, said }: { ui: Ui; said: Said }) {
  const { t } = ui;
  const words = (['reason', 'why', 'motivation', 'goals', 'brings'] as const).filter((part) => said.words[part] !== '');
  return (
    <>
      <Topics ui={ui} said={said} />
      {words.map((part) => (
        <Section title={t(`enrolment.person.words.${part}`)}>
          <Prose text={said.words[part]} />
        </Section>
      ))}
      <Style ui={ui} statements={said.statements} />
    </>
  );
}
