import type { Sign } from '../../../../platform/html/signs.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { waitsFor, type Listed } from '../../rules/people-list.ts';
import { deskSign } from '../words.ts';

type Row = Listed & { reminded_at: Date | null };

/** Coral only where the coordination itself has the next word. */
export function lineSign(row: Row): Sign {
  return waitsFor(row) === 'coordination' ? 'waits' : deskSign(row.state);
}

/** What comes next, in one sentence; empty where nothing does. */
export function nextWords(ui: Ui, row: Row): string {
  const { t } = ui;
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  if (row.state === 'invited' || row.state === 'nominated') return t('enrolment.people.waits_answer');
  if (row.state === 'applied') return t('enrolment.people.waits_decision');
  if (row.state === 'waitlisted') return t(row.place_offered_at ? 'enrolment.people.waits_place' : 'enrolment.people.waits_list');
  const parts = list.format(row.missing.map((part) => t(`enrolment.missing.${part}`)));
  const unclear = row.unresolved > 0 && waitsFor(row) === 'coordination';
  return [
    ...(row.missing.length > 0 ? [t('enrolment.people.missing', { parts })] : []),
    ...(unclear ? [t('enrolment.people.waits_exclusion', { count: row.unresolved })] : []),
  ].join('. ');
}

export function remindedWords(ui: Ui, { reminded_at }: Row): string {
  return reminded_at ? ui.t('enrolment.people.reminded', { date: ui.date(reminded_at) }) : '';
}
