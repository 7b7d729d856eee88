import type { Criterion } from '../../../matching/score/weights.ts';
import { Section } from '../../../platform/html/page.tsx';
import { Disc } from '../../../platform/html/signs.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { Fit, type Sentence } from './finder-row.tsx';

export interface FitView {
  /** 0 to 100. */
  total: number;
  parts: {
    criterion: Criterion;
    /** Out of 100 together. */
    points: number;
    most: number;
    missing: boolean;
    sentences: Sentence[];
  }[];
}

function Sentences({ ui, part }: { ui: Ui; part: FitView['parts'][number] }) {
  const { sentences, missing } = part;
  if (sentences.length === 0) return <p class="quiet">{ui.t(missing ? 'requests.fit.missing' : 'requests.fit.nothing')}</p>;
  return (
    <ul class="reasons">
      {sentences.map(({ sign, text }) => (
        <li>
          <Disc sign={sign} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

/** «Passung 91 von 100», and behind «Warum?» what each criterion gives. */
export function FitSection({ ui, fit }: { ui: Ui; fit: FitView }) {
  const { t } = ui;
  const points = (value: number) => ui.number(Math.round(value * 10) / 10);
  return (
    <Section title={t('requests.fit.heading')} id="fit">
      <p class="fit-total">
        <Fit ui={ui} fit={fit.total} />
      </p>
      <details class="fit-why">
        <summary>{t('requests.fit.title')}</summary>
        <p class="quiet">{t('requests.fit.lead')}</p>
        <Table
          caption={t('requests.fit.title')}
          head={[{ label: t('requests.fit.criterion') }, { label: t('requests.fit.points'), numeric: true }]}
          rows={fit.parts.map((part) => [
            <>
              <strong>{t(`requests.fit.criterion.${part.criterion}`)}</strong>
              <Sentences ui={ui} part={part} />
            </>,
            `${points(part.points)}\u00a0/\u00a0${points(part.most)}`,
          ])}
        />
      </details>
    </Section>
  );
}
