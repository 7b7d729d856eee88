import { bind, Group, listValue, type FieldProps, type Option } from './field.tsx';
import { ChoiceInput, optionId } from './choices.tsx';

export interface TopicPickerProps extends FieldProps {
  groups: { label: string; options: Option[] }[];
}

/**
 * Many topics in groups. Filter as you type where script runs, by label and by the other words of an option; without it the
 * groups open and close.
 */
export function TopicPicker(props: TopicPickerProps) {
  const { ui, groups, name } = props;
  const bound = bind(props);
  const chosen = new Set(listValue(props.state, name));
  const filterId = `${bound.id}-filter`;
  const firstGroup = groups.findIndex((group) => group.options.length > 0);
  return (
    <Group field={props} bound={bound} kind="field-choices">
      <tw-filter class="topics" words={ui.t('platform.form.found')}>
        <div class="topics-filter" hidden>
          <label class="sr" for={filterId}>
            {ui.t('platform.form.filter')}
          </label>
          <input
            class="input"
            type="search"
            id={filterId}
            autocomplete="off"
            placeholder={ui.t('platform.form.filter')}
            aria-describedby={`${filterId}-keys`}
          />
          <p class="sr" id={`${filterId}-keys`}>
            {ui.t('platform.form.filter_keys')}
          </p>
          <p class="topics-none" hidden>
            {ui.t('platform.form.filter_none')}
          </p>
          <p class="sr" role="status" />
        </div>
        {groups.map((group, groupAt) => {
          const count = group.options.filter((option) => chosen.has(option.value)).length;
          return (
            <details
              class="topics-group"
              open={count > 0 || groups.length === 1 || (chosen.size === 0 && groupAt === firstGroup)}
            >
              <summary>
                <span>{group.label}</span>
                <span class="topics-count">
                  {count > 0
                    ? ui.t('platform.form.chosen', { count, total: group.options.length })
                    : ui.number(group.options.length)}
                </span>
              </summary>
              <div class="topics-options">
                {group.options.map((option, at) => (
                  <ChoiceInput
                    type="checkbox"
                    name={name}
                    option={option}
                    checked={chosen.has(option.value)}
                    id={optionId(bound, option, groupAt === firstGroup ? at : at + 1)}
                    bound={bound}
                  />
                ))}
              </div>
            </details>
          );
        })}
      </tw-filter>
    </Group>
  );
}
