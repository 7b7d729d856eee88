import { Button } from '../../../../platform/html/buttons.tsx';
import { Chips } from '../../../../platform/html/chips.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import { Table, Two } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { fullName } from '../../../people/rules/profile.ts';
import type { Example } from '../../rules/example.ts';
import type { PoolFace } from '../../store/faces.ts';
import { reasonChips } from '../reasons.ts';
import { fit } from '../run/numbers.ts';

export interface ExampleProps {
  ui: Ui;
  cycle: { id: string };
  example: Example | undefined;
  /** Whom the coordination may choose as example. */
  choices: { id: string; name: string }[];
  faces: ReadonlyMap<string, PoolFace>;
  topics: ReadonlyMap<string, string>;
  scores: boolean;
}

const nameOf = (faces: ReadonlyMap<string, PoolFace>, id: string) => {
  const face = faces.get(id);
  return face ? fullName(face) : '';
};
const lineOf = (face: PoolFace | undefined) => face?.organization ?? face?.function ?? '';

function Best({ ui, example, faces, topics, scores }: ExampleProps & { example: Example }) {
  const { t } = ui;
  if (example.best.length === 0) return <p>{t('pairing.example.nobody', { name: nameOf(faces, example.person.id) })}</p>;
  return (
    <Table
      caption={t('pairing.example.title')}
      head={[
        { label: t('pairing.example.who') },
        ...(scores ? [{ label: t('pairing.example.fit'), numeric: true }] : []),
        { label: t('pairing.example.why') },
      ]}
      rows={example.best.map(({ other, view }) => [
        <Two top={<strong>{nameOf(faces, other.id)}</strong>} below={lineOf(faces.get(other.id))} />,
        ...(scores ? [<strong>{fit(ui, view.score)}</strong>] : []),
        <Chips items={reasonChips(ui, topics, view.reasons)} />,
      ])}
    />
  );
}

/** What the weights and rules mean for one person, at once. */
export function ExampleSection(props: ExampleProps) {
  const { ui, cycle, example, choices, faces } = props;
  const { t } = ui;
  if (choices.length === 0) return <></>;
  return (
    <div data-part="example">
      <Section title={t('pairing.example.title')} id="example">
        <div class="example-choice">
          <label for="f-person">{t('pairing.example.choose')}</label>
          <select class="input" id="f-person" name="person" form="matching">
            {choices.map(({ id, name }) => (
              <option value={id} selected={id === example?.person.id}>
                {name}
              </option>
            ))}
          </select>
          <Button form="matching" formaction={`/cycles/${cycle.id}/matching/preview`}>
            {t('pairing.example.show')}
          </Button>
        </div>
        <div role="status">
          {example && example.best.length > 0 ? (
            <p>
              {t('pairing.example.allowed', {
                name: nameOf(faces, example.person.id),
                allowed: example.allowed,
                others: example.others,
              })}
            </p>
          ) : null}
        </div>
        {example ? <Best {...props} example={example} /> : null}
        {example && example.barred.length > 0 ? (
          <p class="quiet">
            {t('pairing.example.barred')}{' '}
            {example.barred
              .map(({ barrier, count }) => t('pairing.example.barrier', { count, what: t(`pairing.barrier.${barrier}`) }))
              .join(' · ')}
          </p>
        ) : null}
      </Section>
    </div>
  );
}
