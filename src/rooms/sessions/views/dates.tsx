import { Buttons, LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { programName } from '../../programs/rules/settings.ts';
import type { Arranged, ArrangedDate } from '../rules/delegates.ts';
import { delegateSees } from './delegates.tsx';
import { partnerClock } from './session-words.ts';

/** Address of one meeting as its delegate reaches it. */
export const arrangedPath = (person_id: string, { tandem_id, id }: Pick<ArrangedDate, 'tandem_id' | 'id'>) =>
  `/dates/${person_id}/${tandem_id}/${id}`;

function Asked({ ui, asked }: { ui: Ui; asked: { person_id: string; name: string } }) {
  const { t } = ui;
  const { person_id, name } = asked;
  return (
    <Section title={t('sessions.dates_page.asked', { name })}>
      <p>{t('sessions.dates_page.asked_text', { name })}</p>
      <Buttons>
        <PostButton
          ui={ui}
          action={`/dates/${person_id}/acceptance`}
          label={t('sessions.dates_page.accept')}
          kind="primary"
          about={name}
        />
        <PostButton ui={ui} action={`/dates/${person_id}/resignation`} label={t('sessions.dates_page.decline')} about={name} />
      </Buttons>
    </Section>
  );
}

function row(ui: Ui, person: Arranged['person'], date: ArrangedDate) {
  const { t } = ui;
  const on = date.starts_at ?? date.dates[0];
  const asks = date.dates.length > 0 && !date.own && date.dates.some((each) => each > ui.now);
  const what = t(`sessions.mode.${date.mode}`);
  return {
    when: on ? [ui.date(on, 'day', ui.frame.zone), ui.date(on, 'clock', ui.frame.zone)] : ['', ''],
    title: t('sessions.dates_page.with', { what, name: date.partner.name }),
    href: arrangedPath(person.id, date),
    line: [on && partnerClock(ui, on, date.partner), t('sessions.minutes', { minutes: date.minutes }), date.place]
      .filter(Boolean)
      .join(' · '),
    aside: [
      asks ? (
        <State sign="waits">{t('sessions.dates_page.row_choose')}</State>
      ) : date.dates.length > 0 ? (
        <State sign="open">{t('sessions.dates_page.row_waiting', { name: date.partner.first_name })}</State>
      ) : (
        <State sign="here">{t('sessions.dates_page.row_booked')}</State>
      ),
    ],
  };
}

function DatesOf({ ui, arranged }: { ui: Ui; arranged: Arranged }) {
  const { t } = ui;
  const { person, tandems, dates } = arranged;
  return (
    <Section title={t('sessions.dates_page.of', { name: person.name })} id={`p-${person.id}`}>
      {dates.length === 0 ? <p>{t('sessions.dates_page.empty')}</p> : null}
      <div class="meetings">
        <Rows rows={dates.map((date) => row(ui, person, date))} />
      </div>
      <Buttons>
        {tandems.map(({ id, partner, program_de, program_en }) => (
          <LinkButton href={`/dates/${person.id}/${id}/new`}>
            {tandems.some((other) => other.id !== id && other.partner.name === partner.name)
              ? t('sessions.dates_page.propose_in', {
                  name: partner.name,
                  program: programName({ name_de: program_de, name_en: program_en }, ui.locale),
                })
              : t('sessions.dates_page.propose', { name: partner.name })}
          </LinkButton>
        ))}
        <PostButton
          ui={ui}
          action={`/dates/${person.id}/resignation`}
          label={t('sessions.dates_page.resign')}
          kind="link"
          about={person.name}
        />
      </Buttons>
    </Section>
  );
}

/** The dates of others that the reader handles, and who asks her to. */
export function ArrangedPage({
  ui,
  asked,
  arranged,
  refusal,
}: {
  ui: Ui;
  asked: { person_id: string; name: string }[];
  arranged: Arranged[];
  /** Why a deed was refused. */
  refusal: Message | undefined;
}) {
  const { t } = ui;
  const none = asked.length === 0 && arranged.length === 0;
  return (
    <Layout ui={ui} title={t('sessions.dates_page.title')} area="work">
      <PageHead title={t('sessions.dates_page.title')} lead={t('sessions.dates_page.lead')} />
      <Columns context={<WhoSees ui={ui} rows={delegateSees(ui, 'delegate')} />}>
        {refusal ? <Banner kind="info">{t(refusal.key, refusal.vars)}</Banner> : null}
        {none ? (
          <Empty
            title={t('sessions.dates_page.none')}
            text={t('sessions.dates_page.none_text')}
            action={{ href: '/home', label: t('sessions.dates_page.home'), kind: 'plain' }}
          />
        ) : null}
        {asked.map((each) => (
          <Asked ui={ui} asked={each} />
        ))}
        {arranged.map((each) => (
          <DatesOf ui={ui} arranged={each} />
        ))}
      </Columns>
    </Layout>
  );
}
