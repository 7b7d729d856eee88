import { PostButton } from '../../../platform/html/buttons.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { fullName } from '../../people/rules/profile.ts';
import { answerDue } from '../rules/places.ts';
import type { Nominee } from '../store/nominations.ts';
import { deskSign, roleWord } from './words.ts';

/** Who was asked and how it stands: names and dates, nothing that anybody said. */
export function AskedTable({
  ui,
  caption,
  rows,
  takeBack,
}: {
  ui: Ui;
  caption: string;
  rows: Nominee[];
  takeBack: (id: string) => string;
}) {
  const { t } = ui;
  const open = (row: Nominee) => row.state === 'nominated' || row.state === 'invited';
  return (
    <Table
      caption={caption}
      head={[
        { label: t('enrolment.asked.who') },
        { label: t('enrolment.asked.state') },
        { label: t('enrolment.asked.since') },
        { label: t('enrolment.asked.action'), silent: true },
      ]}
      rows={rows.map((row) => [
        <Two top={fullName(row)} below={roleWord(ui, row.role)} />,
        <State sign={deskSign(row.state)}>
          {row.state === 'declined' && row.reason_code
            ? t(`enrolment.desk.reason.${row.reason_code}`)
            : t(`enrolment.desk.state.${row.state}`)}
        </State>,
        open(row) ? t('enrolment.asked.until', { date: ui.date(answerDue(row.state_at)) }) : ui.date(row.state_at),
        open(row) ? (
          <PostButton ui={ui} size="row" action={takeBack(row.id)} label={t('enrolment.asked.take_back')} about={fullName(row)} />
        ) : (
          ''
        ),
      ])}
    />
  );
}
