import { ChoiceInput } from './choices.tsx';
import { bind, Group, listValue, type FieldProps } from './field.tsx';

export interface GridProps extends FieldProps {
  /** Each value is `row-column`. */
  rows: readonly { value: string; label: string }[];
  columns: readonly { value: string; label: string }[];
}

/** Rows below each other, the parts of each in one line: days and their parts. */
export function GridField(props: GridProps) {
  const { name, state, rows, columns } = props;
  const bound = bind(props);
  const chosen = listValue(state, name);
  return (
    <Group field={props} bound={bound} kind="field-slots">
      <div class="slots">
        {rows.map((row, at) => (
          <div class="slots-day" role="group" aria-labelledby={`slots-${row.value}`}>
            <span class="slots-name" id={`slots-${row.value}`}>
              {row.label}
            </span>
            {columns.map((column, place) => (
              <ChoiceInput
                type="checkbox"
                name={name}
                option={{ value: `${row.value}-${column.value}`, label: column.label }}
                checked={chosen.includes(`${row.value}-${column.value}`)}
                id={at + place === 0 ? bound.id : `slots-${row.value}-${column.value}`}
                bound={bound}
              />
            ))}
          </div>
        ))}
      </div>
    </Group>
  );
}
