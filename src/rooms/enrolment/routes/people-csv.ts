import { writeCsv } from '../../../platform/csv/write.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { dayOf } from '../../../platform/words/day.ts';
import type { PersonLine } from '../store/people.ts';
import { nextWords } from '../views/people/words.ts';
import { roleWord, stateWord } from '../views/words.ts';

const day = (at: Date | null) => (at ? dayOf(at) : '');

/** The process and nothing else: no wishes, no exclusions, no words of the forms. */
export function peopleCsv(ui: Ui, rows: readonly PersonLine[]): string {
  const { t } = ui;
  const head = [
    t('enrolment.csv.last_name'),
    t('enrolment.csv.first_name'),
    t('enrolment.csv.email'),
    t('enrolment.people.organization'),
    t('enrolment.csv.function'),
    t('enrolment.people.head.role'),
    t('enrolment.people.head.state'),
    t('enrolment.csv.since'),
    t('enrolment.people.head.next'),
    t('enrolment.csv.accepted'),
    t('enrolment.csv.form'),
    t('enrolment.csv.trained'),
    t('enrolment.csv.evidence'),
    t('enrolment.csv.contract'),
    t('enrolment.csv.reminded'),
  ];
  return writeCsv(
    head,
    rows.map((row) => [
      row.last_name,
      row.preferred_name || row.first_name,
      row.email,
      row.organization,
      row.function,
      roleWord(ui, row.role),
      stateWord(ui, row.state),
      day(row.state_at),
      nextWords(ui, row),
      day(row.accepted_at),
      day(row.form_at),
      day(row.trained_at),
      row.training_evidence,
      row.contract_end_on,
      day(row.reminded_at),
    ]),
  );
}
