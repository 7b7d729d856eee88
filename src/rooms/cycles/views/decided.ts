import type { Ui } from '../../../platform/html/ui.ts';
import { fullName } from '../../people/rules/profile.ts';
import { hasOrganizations, sidesOf, staffRoles, type SetupStep } from '../rules.ts';
import type { PlannedEvent } from '../rules/plan.ts';
import type { Cycle } from '../store/cycles.ts';
import type { Staff } from '../store/staff.ts';
import { listed, said } from './both.tsx';

export interface Decided {
  label: string;
  lines: string[];
}

export interface Known {
  cycle: Cycle;
  staff: readonly Staff[];
  /** Of the standards in force. */
  policy: number | undefined;
}

/** «10. März 2027: Workshop für Mentees, ganztägig, Karriereplanung» */
export function eventLine({ t, ...ui }: Ui, event: PlannedEvent): string {
  const parts = [
    event.title || t(`cycles.event.${event.kind}`),
    t(`cycles.audience.${event.audience}`),
    ...(event.full_day ? [t('cycles.event.full_day')] : []),
    ...(event.topic ? [t(`cycles.topic.${event.topic}`)] : []),
  ];
  return `${event.on ? ui.date(event.on) : t('cycles.event.undated')}: ${parts.join(', ')}`;
}

export function eligibilityLine(ui: Ui, cycle: Cycle, side: 'mentor' | 'mentee' | 'partner'): string {
  const { t } = ui;
  const { levels = [], bands = [], words } = cycle.plan.eligibility[side] ?? {};
  const own = words ? said(ui, words) : '';
  const rules = [
    ...(levels.length > 0
      ? [
          listed(
            ui,
            levels.map((level) => t(`people.career_level.${level}`)),
            true,
          ),
        ]
      : []),
    ...(bands.length > 0
      ? [
          t('cycles.decided.experience', {
            years: listed(
              ui,
              bands.map((band) => t(`people.years_experience.${band}`)),
              true,
            ),
          }),
        ]
      : []),
  ].join('; ');
  return [own, rules].filter(Boolean).join(' · ') || t('cycles.decided.everybody');
}

const written = (label: string, text: string): Decided[] => (text ? [{ label, lines: [text] }] : []);

const parts: Record<SetupStep, (ui: Ui, known: Known) => Decided[]> = {
  goals: (ui, { cycle: { plan } }) => {
    const { t } = ui;
    const goals = plan.goals.map(
      ({ text, indicator }) => `${said(ui, text)}\n${t('cycles.form.shown_by', { indicator: said(ui, indicator) })}`,
    );
    return [
      ...written(
        t('cycles.form.purposes'),
        listed(
          ui,
          plan.purposes.map((name) => t(`cycles.purpose.${name}`)),
        ),
      ),
      ...(goals.length > 0 ? [{ label: t('cycles.form.goals'), lines: goals }] : []),
      ...written(t('cycles.form.focus'), said(ui, plan.focus)),
    ];
  },
  charge: ({ t }, { staff }) =>
    staffRoles.map((role) => {
      const names = staff.filter((row) => row.role === role).map((row) => fullName(row));
      return { label: t(`cycles.role.${role}`), lines: names.length > 0 ? names : [t('cycles.decided.nobody')] };
    }),
  period: ({ t, ...ui }, { cycle }) => {
    const span = (from: string | null, until: string | null) =>
      from && until ? t('cycles.decided.span', { from: ui.date(from), until: ui.date(until) }) : '';
    return [
      ...written(t('cycles.decided.window'), span(cycle.apply_from, cycle.apply_until)),
      ...written(t('cycles.decided.period'), span(cycle.starts_on, cycle.ends_on)),
      ...written(t('cycles.form.review_day'), cycle.plan.review_on ? ui.date(cycle.plan.review_on) : ''),
    ];
  },
  participants: (ui, { cycle }) => {
    const { t } = ui;
    const { plan, format } = cycle;
    const ways = (['nomination', 'call'] as const).filter((way) => plan.ways[way]).map((way) => t(`cycles.way.${way}`));
    return [
      ...written(t('cycles.form.groups'), said(ui, plan.target.groups)),
      ...(plan.target.gender ? written(t('cycles.form.rationale'), said(ui, plan.target.rationale)) : []),
      ...written(t('cycles.form.ways'), listed(ui, ways)),
      ...sidesOf(format).map((side) => ({
        label: t(`cycles.sides.${side}`),
        lines: [
          eligibilityLine(ui, cycle, side),
          ...(plan.places[side] ? [t('cycles.decided.places', { count: plan.places[side] })] : []),
        ],
      })),
      ...(hasOrganizations(format)
        ? [
            {
              label: t('cycles.decided.least'),
              lines: [
                t('cycles.decided.least_text', { organizations: plan.min_organizations, people: plan.min_per_organization }),
              ],
            },
          ]
        : []),
      ...(plan.manager_agreement ? [{ label: t('cycles.form.manager'), lines: [t('cycles.decided.manager')] }] : []),
    ];
  },
  matching: ({ t }, { cycle: { plan, matching } }) => [
    { label: t('cycles.form.mode'), lines: [t(`cycles.mode.${plan.mode}`)] },
    { label: t('cycles.form.min_score'), lines: [t('cycles.decided.points', { points: matching.min_score / 10_000 })] },
    { label: t('cycles.form.scores_for'), lines: [t(`cycles.scores_for.${plan.scores_for}`)] },
  ],
  training: (ui, { cycle: { plan } }) => [
    ...(plan.training.length > 0
      ? [
          {
            label: ui.t('cycles.form.trained'),
            lines: [
              listed(
                ui,
                plan.training.map((side) => ui.t(`cycles.sides.${side}`)),
              ),
            ],
          },
        ]
      : []),
    ...(plan.events.length > 0
      ? [{ label: ui.t('cycles.form.events'), lines: plan.events.map((event) => eventLine(ui, event)) }]
      : []),
  ],
  standards: (ui, { cycle: { plan }, policy }) => {
    const { t } = ui;
    const { informed_on, note } = plan.works_council;
    const council = [
      ...(informed_on ? [t('cycles.decided.informed', { date: ui.date(informed_on) })] : []),
      ...(said(ui, note) ? [said(ui, note)] : []),
    ];
    return [
      ...(policy ? [{ label: t('cycles.form.standards'), lines: [t('cycles.decided.version', { number: policy })] }] : []),
      ...written(t('cycles.form.documentation'), said(ui, plan.documentation)),
      ...(council.length > 0 ? [{ label: t('cycles.form.works_council'), lines: council }] : []),
    ];
  },
  surveys: (ui, { cycle: { plan } }) =>
    written(ui.t('cycles.form.surveys'), plan.surveys.map((moment) => ui.t(`cycles.survey.${moment}`)).join(' · ')),
  texts: (ui, { cycle: { plan } }) => [
    ...written(ui.t('cycles.form.message'), said(ui, plan.sponsor_message)),
    ...written(ui.t('cycles.form.steps'), said(ui, plan.steps_text)),
    ...written(ui.t('cycles.form.invitation'), said(ui, plan.invitation)),
  ],
};

/** What has been decided in a step so far. */
export function decidedIn(ui: Ui, step: SetupStep, known: Known): Decided[] {
  return parts[step](ui, known);
}
