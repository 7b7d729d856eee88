import { PostButton } from '../../../../platform/html/buttons.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { writeHands } from '../../forms/hands.ts';
import type { HandSet } from '../../rules/hands.ts';
import { runPath, type Bench } from './model.ts';

/** One decision by hand as a button: its form carries the plan that the reader looks at, so that two do not decide past each other. */
export function HandButton({
  ui,
  bench,
  sets,
  label,
  about,
}: {
  ui: Ui;
  bench: Pick<Bench, 'cycle' | 'run'>;
  sets: readonly HandSet[];
  label: string;
  about: string;
}) {
  const decided = writeHands(sets);
  return (
    <PostButton
      ui={ui}
      action={`${runPath(bench)}/hands`}
      label={label}
      about={about}
      kind="link"
      fields={{ revision: bench.run.revision, decided }}
    />
  );
}
