import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { PairSignProps } from '../../../platform/html/signs.tsx';
import { Points } from '../../../platform/html/talk.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { tickWord, type Ticks } from '../../agreements/rules/kickoff.ts';
import type { TandemView } from '../../tandems/rules/view.ts';

/** The five points in short while they last: who has confirmed which. */
export function Kickoff({ ui, view, points }: { ui: Ui; view: TandemView; points: readonly Ticks[] }) {
  const { t } = ui;
  // Before both have said yes to each other there is nothing to begin, unless somebody has.
  const met = view.said.contact_confirmed_at && view.partner_said.contact_confirmed_at;
  if (!points.some(({ own, partner }) => met ?? own ?? partner)) return <></>;
  const path = `/tandems/${view.id}/kickoff`;
  const pair = (ticks: Ticks): PairSignProps => {
    const right = ticks.partner ? 'done' : 'open';
    const word = tickWord(ticks);
    if (word === 'both') return { left: 'done', right, children: t('home.tandem.kickoff.both') };
    if (word === 'you') return { left: 'waits', right, children: t('home.tandem.kickoff.you') };
    if (word === 'partner') return { left: 'done', right, children: view.partner.first_name };
    return { left: 'open', right, children: t('home.tandem.kickoff.open') };
  };
  const yours = points.some((ticks) => tickWord(ticks) === 'you');
  return (
    <Section title={t('home.tandem.kickoff.title')} aside={<a href={`${path}/print`}>{t('home.tandem.kickoff.print')}</a>}>
      <p>
        {t('home.tandem.kickoff.text', { done: points.filter((ticks) => tickWord(ticks) === 'both').length, all: points.length })}
      </p>
      <Points points={points.map((ticks) => ({ title: t(`agreements.point.${ticks.point}`), pair: pair(ticks) }))} />
      <LinkButton href={path} kind={yours ? 'primary' : 'plain'}>
        {t('home.tandem.kickoff.go')}
      </LinkButton>
    </Section>
  );
}
