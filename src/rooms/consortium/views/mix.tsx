import { Picture } from '../../../platform/html/picture-bars.tsx';
import { BarRows } from '../../../platform/html/picture-rows.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { headOf, mixOf, type Share } from '../rules/mix.ts';
import { sizeWords } from './words.ts';

const most = 8;

interface MixProps {
  ui: Ui;
  title: string;
  finding: string;
  shares: readonly Share[];
  word: (label: string) => string;
}

function Mix({ ui, title, finding, shares, word }: MixProps) {
  const { t } = ui;
  const { head, rest } = headOf(shares, most);
  const named = (label: string | null) => (label === null ? t('consortium.unknown') : word(label));
  const rows = [
    ...head.map(({ label, count }) => ({ label: named(label), value: count, words: ui.number(count), pale: label === null })),
    ...(rest > 0 ? [{ label: t('consortium.mix.rest'), value: rest, words: ui.number(rest), pale: true }] : []),
  ];
  return (
    <Section title={title}>
      <Picture
        ui={ui}
        finding={finding}
        table={{
          caption: title,
          head: [{ label: title }, { label: t('consortium.mix.count'), numeric: true }],
          rows: shares.map(({ label, count }) => [named(label), ui.number(count)]),
        }}
      >
        <BarRows rows={rows} />
      </Picture>
    </Section>
  );
}

/** How varied a cycle is: industries and sizes of the organisations, functions of the people (S1-8). */
export function MixSections({
  ui,
  organizations,
  functions,
}: {
  ui: Ui;
  organizations: readonly { industry: string | null; size_class: string | null }[];
  functions: readonly (string | null)[];
}) {
  const { t } = ui;
  const known = (shares: readonly Share[]) => shares.filter(({ label }) => label !== null).length;
  const industries = mixOf(organizations.map(({ industry }) => industry));
  const sizes = mixOf(organizations.map(({ size_class }) => size_class));
  const kinds = mixOf(functions);
  return (
    <>
      <Mix
        ui={ui}
        title={t('consortium.mix.industries')}
        finding={t('consortium.mix.industries_finding', { count: known(industries), organizations: organizations.length })}
        shares={industries}
        word={(label) => label}
      />
      <Mix
        ui={ui}
        title={t('consortium.mix.sizes')}
        finding={t('consortium.mix.sizes_finding', { count: known(sizes) })}
        shares={sizes}
        word={(label) => sizeWords(ui, label) ?? label}
      />
      {functions.length > 0 ? (
        <Mix
          ui={ui}
          title={t('consortium.mix.functions')}
          finding={t('consortium.mix.functions_finding', { count: known(kinds), people: functions.length })}
          shares={kinds}
          word={(label) => label}
        />
      ) : null}
    </>
  );
}
