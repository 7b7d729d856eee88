import { Section } from '../../../platform/html/page.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { staffRoles, type CycleState, cycleStates, type CycleVerb, type StaffRole } from '../rules.ts';
import { pointKeys, saidStands } from '../rules/standards.ts';
import { cycleNumbers, cycleSwitches, type CycleSetting, type HistoryVerb } from '../rules/settings.ts';
import { pointTitle } from './standard-words.ts';

export interface HistoryLine {
  id: number;
  at: Date;
  verb: HistoryVerb;
  by: string;
  system: boolean;
  before: unknown;
  after: unknown;
}

const known = [...cycleNumbers, ...cycleSwitches] as const;
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** Each number that changed, before and after. */
function changes({ t }: Ui, { before, after }: HistoryLine): string {
  const [old, now] = [record(before), record(after)];
  const said = (value: unknown) =>
    typeof value === 'boolean' ? t(value ? 'cycles.history.on' : 'cycles.history.off') : String(value ?? '');
  return known
    .filter((name: CycleSetting) => name in now)
    .map((name) =>
      t('cycles.history.change', { what: t(`programs.setting.${name}`), before: said(old[name]), after: said(now[name]) }),
    )
    .join('. ');
}

function titleOf(ui: Ui, line: HistoryLine): { title: string; more: string } {
  const { t } = ui;
  const role = (value: unknown) => {
    const name = typeof value === 'string' ? value : record(value)['role'];
    const found = staffRoles.find((each: StaffRole) => each === name);
    return found ? t(`cycles.role.${found}`) : '';
  };
  switch (line.verb) {
    case 'cycle.create':
      return { title: t('cycles.history.create'), more: '' };
    case 'cycle.saveSettings':
      return { title: t('cycles.history.saveSettings'), more: changes(ui, line) };
    case 'cycle.saveMatching':
      return { title: t('cycles.history.saveMatching'), more: '' };
    case 'cycle.nameStaff':
      return { title: t('cycles.history.nameStaff', { role: role(line.after) }), more: '' };
    case 'cycle.endStaff':
      return { title: t('cycles.history.endStaff', { role: role(line.before) }), more: '' };
    case 'cycle.sayStandard':
    case 'cycle.withdrawStandard': {
      const { point, stand } = record(line.after ?? line.before);
      const [key, said] = [pointKeys.find((each) => each === point), saidStands.find((each) => each === stand)];
      const title = t('cycles.history.sayStandard', { point: key ? pointTitle(ui, key) : '' });
      if (line.verb === 'cycle.withdrawStandard') return { title, more: t('cycles.history.withdrawn') };
      return { title, more: said ? t(`cycles.quality.stand.${said}`) : '' };
    }
    default: {
      const after = typeof line.after === 'string' ? line.after : record(line.after)['state'];
      const state = cycleStates.find((each: CycleState) => each === after);
      const verb = line.verb.slice('cycle.'.length) as CycleVerb;
      const title = verb === 'reopen' || !state ? t(`cycles.state.${verb}.do`) : t(`cycles.state.${verb}.done`);
      return { title, more: record(line.after)['overridden'] ? t('cycles.history.overridden') : '' };
    }
  }
}

/** Who changed what when, the latest first. */
export function History({ ui, lines }: { ui: Ui; lines: readonly HistoryLine[] }) {
  const { t } = ui;
  return (
    <Section title={t('cycles.history.title')} id="history">
      {lines.length === 0 ? (
        <p class="quiet">{t('cycles.history.none')}</p>
      ) : (
        <Table
          caption={t('cycles.history.title')}
          head={[{ label: t('cycles.history.when') }, { label: t('cycles.history.what') }, { label: t('cycles.history.who') }]}
          rows={lines.map((line) => {
            const { title, more } = titleOf(ui, line);
            const alone = line.system && line.verb !== 'cycle.create';
            const by = alone ? t('cycles.history.calendar') : line.by || (line.system ? '' : t('cycles.history.gone'));
            return [ui.date(line.at), <Two top={title} below={more || undefined} />, by];
          })}
        />
      )}
    </Section>
  );
}
