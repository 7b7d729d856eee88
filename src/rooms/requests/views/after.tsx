import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import { PersonRows } from '../../../platform/html/people.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { isOpenRequest } from '../rules.ts';
import { FinderRow, type MentorRow } from './finder-row.tsx';
import type { RequestView } from './request.tsx';
import { afterWords, similarPath } from './words.ts';

/** The mentor's yes or no. */
export function Answering({ ui, request }: { ui: Ui; request: RequestView }) {
  const { t } = ui;
  const { id, state, due } = request;
  return (
    <Section title={t('requests.answer.title')}>
      {state === 'clarifying' ? <p>{afterWords(ui, request)}</p> : null}
      <p>{t('requests.answer.text')}</p>
      {state === 'sent' ? <p>{t('requests.answer.due', { date: ui.date(due) })}</p> : null}
      <Buttons>
        <PostButton ui={ui} kind="primary" action={`/requests/${id}/acceptance`} label={t('requests.answer.accept')} />
        <LinkButton href={`/requests/${id}/decline`}>{t('requests.answer.decline')}</LinkButton>
      </Buttons>
    </Section>
  );
}

/** Whoever was not accepted finds others at once. */
export function Offers({ ui, offers, topics }: { ui: Ui; offers: readonly MentorRow[]; topics: readonly string[] }) {
  const { t } = ui;
  if (offers.length === 0) return <></>;
  return (
    <Section title={t('requests.offers.title')} aside={<a href={similarPath(topics)}>{t('requests.offers.more')}</a>}>
      <PersonRows>
        {offers.map((row) => (
          <FinderRow ui={ui} row={row} />
        ))}
      </PersonRows>
    </Section>
  );
}

/** What comes after: the tandem, or for the mentee somebody else. */
export function After({ ui, request, offered }: { ui: Ui; request: RequestView; offered: boolean }) {
  const { t } = ui;
  const { id, side, state, tandem_id, answer, due } = request;
  const title = !answer
    ? t('requests.page.now')
    : side === 'mentor'
      ? t('requests.answer.title')
      : t('requests.page.answer', { name: request.other.name });
  const open = isOpenRequest(state);
  return (
    <Section title={title}>
      {answer ? <Prose text={answer} /> : <p>{afterWords(ui, request)}</p>}
      {side === 'mentee' && open ? (
        <p>{t(state === 'sent' ? 'requests.after.answer_due' : 'requests.after.reply_due', { date: ui.date(due) })}</p>
      ) : null}
      <Buttons>
        {tandem_id ? (
          <LinkButton kind="primary" href={`/tandems/${tandem_id}`}>
            {t('requests.way.tandem')}
          </LinkButton>
        ) : null}
        {side === 'mentee' && !open && !tandem_id && !offered ? (
          <LinkButton kind="primary" href={similarPath(request.topics.map(({ slug }) => slug))}>
            {t('requests.way.similar')}
          </LinkButton>
        ) : null}
        {side === 'mentee' && open ? (
          <PostButton ui={ui} action={`/requests/${id}/withdrawal`} label={t('requests.withdraw')} />
        ) : null}
      </Buttons>
    </Section>
  );
}
