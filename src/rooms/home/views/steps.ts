import type { NextStep } from '../../../platform/html/lists.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { ApplicationStep } from '../../applications/store/steps.ts';

interface Named {
  name: string;
}

/** What the rooms above report as waiting, already with the names that the reader may see. */
export interface Waiting {
  profile_missing: string[];
  applications: readonly ApplicationStep[];
  requests: ({
    request_id: string;
    kind: 'waiting' | 'open' | 'answered';
    state: string;
    sent_at: Date;
    answered_at: Date | null;
    overdue: boolean;
    due: Date;
    tandem_id: string | null;
  } & Named)[];
  tandems: ({ tandem_id: string; started_on: string } & Named)[];
}

type Row = NextStep & { at: number };

const applicationPaths = {
  'application.continue': '/application',
  'amendment.continue': '/application',
  'application.answer': '/application',
  'listing.accept_standards': '/standards?next=/listing',
  'listing.publish': '/listing',
  'listing.resume': '/listing',
  'listing.return': '/listing',
  'standards.accept': '/standards',
} as const;

function applicationRows(ui: Ui, waiting: Waiting['applications']): Row[] {
  const { t } = ui;
  return waiting.map(({ kind, since, count = 1, due }) => ({
    at: (due ?? since).getTime(),
    sign: 'waits',
    when: due ? t('home.step.by', { date: ui.date(due, 'weekday') }) : t('home.step.since', { date: ui.date(since, 'weekday') }),
    what: t(`home.step.${kind}`, { count }),
    context: t(`home.step.${kind}_context`),
    action: { href: applicationPaths[kind], label: t(`home.step.${kind}_do`) },
  }));
}

function requestRows(ui: Ui, waiting: Waiting['requests']): Row[] {
  const { t } = ui;
  return waiting.flatMap((row): Row[] => {
    if (row.kind === 'open') return [];
    if (row.kind === 'waiting') {
      const when = t('home.step.by', { date: ui.date(row.due, 'weekday') });
      return [
        {
          at: row.due.getTime(),
          sign: row.overdue ? 'due' : 'waits',
          when,
          what: t('home.step.answer', { name: row.name }),
          context: t('home.step.answer_context', { date: ui.date(row.sent_at) }),
          action: { href: `/requests/${row.request_id}`, label: t('home.step.answer_do'), primary: true },
        },
      ];
    }
    // An accepted request is followed by its tandem's own row.
    if (row.state === 'accepted' || !row.answered_at) return [];
    return [
      {
        at: row.answered_at.getTime(),
        sign: 'open',
        when: ui.date(row.answered_at, 'weekday'),
        what: t(row.state === 'declined' ? 'home.step.declined' : 'home.step.expired', { name: row.name }),
        context: t('home.step.others'),
        action: { href: `/requests/${row.request_id}`, label: t('home.step.read') },
      },
    ];
  });
}

/** The one list of what waits, by date; what is overdue first. */
export function nextSteps(ui: Ui, waiting: Waiting): NextStep[] {
  const { t } = ui;
  const rows: Row[] = [
    ...requestRows(ui, waiting.requests),
    ...applicationRows(ui, waiting.applications),
    ...waiting.tandems.map((row): Row => ({
      at: Date.parse(row.started_on),
      sign: 'waits',
      when: t('home.step.since', { date: ui.date(row.started_on, 'weekday') }),
      what: t('home.step.contact', { name: row.name }),
      context: t('home.step.contact_context'),
      action: { href: `/tandems/${row.tandem_id}`, label: t('home.step.contact_do') },
    })),
    ...(waiting.profile_missing.length > 0
      ? [
          {
            at: Number.MAX_SAFE_INTEGER,
            sign: 'waits' as const,
            when: t('home.step.open'),
            what: t('home.step.profile'),
            context: t('home.step.profile_context'),
            action: { href: '/profile', label: t('home.step.profile_do') },
          },
        ]
      : []),
  ];
  const urgent = (row: Row) => (row.sign === 'due' ? 0 : row.sign === 'waits' ? 1 : 2);
  return rows.sort((a, b) => urgent(a) - urgent(b) || a.at - b.at).map(({ at: _at, ...row }) => row);
}
