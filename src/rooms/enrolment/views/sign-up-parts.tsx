import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Facts, Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Side } from '../../cycles/rules.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import type { Fit } from '../rules/eligibility.ts';
import { conditionWords } from './eligibility.ts';
import { nameIn, roleWord } from './words.ts';

export interface RoleChoice {
  role: Side;
  fit: Fit;
  /** Number that she would have on the waiting list; undefined: there is a place. */
  waits_as: number | undefined;
}

/** When the cycle is, and where to read more. */
export function CycleFacts({ ui, cycle }: { ui: Ui; cycle: Cycle }) {
  const { t } = ui;
  const period =
    cycle.starts_on && cycle.ends_on
      ? t('enrolment.call.period_value', { from: ui.date(cycle.starts_on), until: ui.date(cycle.ends_on) })
      : t(cycle.kind === 'continuous' ? 'enrolment.call.period_any' : 'enrolment.call.period_open');
  return (
    <Section title={nameIn(ui, cycle)}>
      <Facts
        rows={[
          { label: t('enrolment.call.period'), value: period },
          ...(cycle.apply_until ? [{ label: t('enrolment.call.until'), value: ui.date(cycle.apply_until) }] : []),
        ]}
      />
      <p>
        <a href={`/programs/${cycle.slug}`}>{t('enrolment.call.program')}</a>
      </p>
    </Section>
  );
}

/** Not eligible is no verdict: what it rests on, and what else there is. */
export function NotEligible({ ui, cycle, roles }: { ui: Ui; cycle: Cycle; roles: RoleChoice[] }) {
  const { t } = ui;
  const unknown = roles.some(({ fit }) => fit.answer === 'unknown');
  return (
    <Section title={t(unknown ? 'enrolment.call.unknown_title' : 'enrolment.call.no_title')}>
      <Prose text={t(unknown ? 'enrolment.call.unknown_text' : 'enrolment.call.no_text')} />
      <Facts rows={roles.map(({ role }) => ({ label: roleWord(ui, role), value: conditionWords(ui, cycle.plan, role) }))} />
      <div class="buttons">
        <LinkButton href="/profile" kind="primary">
          {t('enrolment.call.profile')}
        </LinkButton>
        <LinkButton href="/programs">{t('enrolment.call.others')}</LinkButton>
      </div>
    </Section>
  );
}
