import { NextSteps, Rows, type NextStep } from '../../../platform/html/lists.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

interface Pile {
  count: number;
  oldest: Date;
}

export interface DeskProps {
  ui: Ui;
  desk: {
    review: (Pile & { mine: number; id: string }) | undefined;
    answers: Pile | undefined;
    proposals: Pile | undefined;
    feedback: Pile | undefined;
    /** Flags of gate three that nobody has looked at, and cases that stand at the office. */
    flags: Pile | undefined;
    cases: Pile | undefined;
    /** Appeals and revocations that wait for a second person. */
    appeals: Pile | undefined;
    revocations: Pile | undefined;
    /** Named feedback about mentorings, not read yet. */
    /** Looks at tandems that are due, and wishes for another partner. */
    check_ins: Pile | undefined;
    wishes: Pile | undefined;
    mentorings: Pile | undefined;
    testimonials: Pile | undefined;
    /** Tandems whose first talk nobody has confirmed in time. */
    stalled: number;
    due: { kind: 'expiry' | 'standards' | 'return'; on: Date; count: number }[];
  };
}

const daysSince = (then: Date, now: Date) => Math.max(0, Math.floor((now.getTime() - then.getTime()) / 86_400_000));

/** What the office owes others carries coral; what others owe is only told. */
const piles = [
  { kind: 'flags', sign: 'waits', href: '/cases' },
  { kind: 'cases', sign: 'waits', href: '/cases?state=running' },
  { kind: 'appeals', sign: 'waits', href: '/cases?state=appeals' },
  { kind: 'revocations', sign: 'waits', href: '/cases?state=suspended' },
  { kind: 'review', sign: 'waits', href: '/applications' },
  { kind: 'proposals', sign: 'waits', href: '/program/topics/proposals' },
  { kind: 'feedback', sign: 'waits', href: '/feedback/inbox' },
  { kind: 'mentorings', sign: 'waits', href: '/feedback/mentorings' },
  { kind: 'testimonials', sign: 'waits', href: '/program/testimonials' },
  { kind: 'check_ins', sign: 'waits', href: '/program/tandems?show=care' },
  { kind: 'wishes', sign: 'waits', href: '/program/tandems?show=care' },
  { kind: 'answers', sign: 'open', href: '/applications?state=asked' },
] as const;

/** Piles that wait for the reader's office. */
export function deskWaits(desk: DeskProps['desk'] | undefined): number {
  return desk ? piles.filter(({ kind, sign }) => sign === 'waits' && desk[kind]).length : 0;
}

function rowsOf({ ui, desk }: DeskProps): NextStep[] {
  const { t } = ui;
  const found = piles.flatMap(({ kind, sign, href }) => {
    const pile = desk[kind];
    return pile ? [{ kind, sign, href, pile }] : [];
  });
  return found.map(({ kind, sign, href, pile }): NextStep => {
    const days = daysSince(pile.oldest, ui.now);
    return {
      sign,
      when: t('home.desk.days', { days }),
      what: t(`home.desk.${kind}`, { count: pile.count }),
      context:
        kind === 'review'
          ? t('home.desk.review_context', { days, mine: desk.review?.mine ?? 0 })
          : t(`home.desk.${kind}_context`, { days, count: pile.count }),
      action: {
        href: kind === 'review' && desk.review ? `/applications/${desk.review.id}` : href,
        label: t(`home.desk.${kind}_do`),
        primary: kind === 'review',
      },
    };
  });
}

/** The office's part of the home page: its piles with their age, and what happens in the next two weeks. */
export function Desk({ ui, desk }: DeskProps) {
  const { t } = ui;
  const rows = rowsOf({ ui, desk });
  return (
    <>
      <Section title={t('home.desk.title')} aside={<a href="/applications">{t('home.nav.applications')}</a>}>
        {rows.length > 0 ? <NextSteps ui={ui} rows={rows} /> : <p>{t('home.desk.none')}</p>}
        {desk.stalled > 0 ? <p class="quiet">{t('home.desk.stalled', { count: desk.stalled })}</p> : null}
      </Section>
      <Section title={t('home.desk.due')}>
        {desk.due.length > 0 ? (
          <Rows
            rows={desk.due.map((row) => ({
              title: t(`home.desk.due_${row.kind}`, { count: row.count }),
              line: t(`home.desk.due_${row.kind}_text`),
              aside: [ui.date(row.on, 'weekday')],
            }))}
          />
        ) : (
          <p class="quiet">{t('home.desk.due_none')}</p>
        )}
      </Section>
    </>
  );
}
