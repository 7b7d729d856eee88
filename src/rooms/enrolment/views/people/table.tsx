import { State } from '../../../../platform/html/signs.tsx';
import { Table, Two } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { Listed } from '../../rules/people-list.ts';
import { roleWord, stateWord } from '../words.ts';
import { lineSign, nextWords, remindedWords } from './words.ts';

export interface Line extends Listed {
  function: string | null;
  reminded_at: Date | null;
}

interface PeopleTableProps {
  ui: Ui;
  cycle_id: string;
  rows: readonly Line[];
  chosen: readonly string[];
}

/** One row for each person of the cycle; ticked rows go with the deeds below the table. */
export function PeopleTable({ ui, cycle_id, rows, chosen }: PeopleTableProps) {
  const { t } = ui;
  return (
    <Table
      caption={t('enrolment.people.caption')}
      head={[
        { label: t('enrolment.people.head.choose'), silent: true },
        { label: t('enrolment.people.head.person') },
        { label: t('enrolment.people.head.role') },
        { label: t('enrolment.people.head.state') },
        { label: t('enrolment.people.head.next') },
      ]}
      rows={rows.map((row) => [
        <label class="choice pick">
          <input type="checkbox" name="people" value={row.id} checked={chosen.includes(row.id)} />
          <span class="sr">{row.name}</span>
        </label>,
        <Two
          top={<a href={`/cycles/${cycle_id}/people/${row.id}`}>{row.name}</a>}
          below={[row.function, row.organization].filter(Boolean).join(', ')}
        />,
        roleWord(ui, row.role),
        <Two
          top={<State sign={lineSign(row)}>{stateWord(ui, row.state)}</State>}
          below={t('enrolment.people.since', { date: ui.date(row.state_at) })}
        />,
        <Two top={nextWords(ui, row)} below={remindedWords(ui, row)} />,
      ])}
    />
  );
}
