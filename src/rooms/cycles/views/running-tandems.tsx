import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Prose, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

interface Props {
  ui: Ui;
  cycle_id: string;
  /** Tandems of the cycle that run now. */
  running: number;
  /** The cycle is called off already. */
  cancelled: boolean;
}

/** Tandems that have begun outlast a cycle that is called off: who ends them, and how the coordination reaches all of them. */
export function RunningTandems({ ui, cycle_id, running, cancelled }: Props) {
  const { t } = ui;
  if (running === 0) return <></>;
  return (
    <Section title={t(cancelled ? 'cycles.outlast.title' : 'cycles.outlast.title_before', { count: running })} id="outlast">
      <Prose>
        <p>{t('cycles.outlast.text')}</p>
        <p>{t(cancelled ? 'cycles.outlast.how' : 'cycles.outlast.how_before')}</p>
      </Prose>
      <Buttons>
        <LinkButton href={`/cycles/${cycle_id}/tandems`}>{t('cycles.outlast.look')}</LinkButton>
        <LinkButton href={`/cycles/${cycle_id}/messages/new?show=paired`}>{t('cycles.outlast.write')}</LinkButton>
      </Buttons>
    </Section>
  );
}
