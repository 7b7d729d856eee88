import type { FieldProps } from '../../../platform/html/field.tsx';
import { Scale } from '../../../platform/html/scale.tsx';

/** Five steps between the halves of a pair («eher …»), and one to leave it open. */
export function ScaleField({ left, right, ...field }: FieldProps & { left: string; right: string }) {
  const { t } = field.ui;
  const steps = [
    left,
    t('people.search.rather', { half: left }),
    t('people.search.both_halves'),
    t('people.search.rather', { half: right }),
    right,
  ];
  return <Scale {...field} steps={steps} open={t('people.search.leave_open')} />;
}
