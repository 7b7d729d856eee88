import { SearchForm } from '../../../platform/html/form.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { liveStates } from '../../tandems/rules.ts';
import { orders, type ListQuery } from '../rules/list.ts';

interface Searched {
  ui: Ui;
  query: ListQuery;
  programs: readonly { id: string; name: string }[];
  cycle: { id: string } | undefined;
}

/** Where the list stands: of one cycle, or of all that the reader accompanies. */
export function pathOf(cycle: { id: string } | undefined): string {
  return cycle ? `/cycles/${cycle.id}/tandems` : '/program/tandems';
}

interface Choice {
  name: string;
  label: string;
  value: string;
  options: { value: string; label: string }[];
}

function Choose({ name, label, value, options }: Choice) {
  return (
    <label class="accompanied-choice">
      <span class="label">{label}</span>
      <select class="input" name={name}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Search by name, with the choices that narrow the list. */
export function Search({ ui, query, programs, cycle }: Searched) {
  const { t } = ui;
  const states = query.show === 'ended' ? (['completed', 'dissolved'] as const) : liveStates;
  return (
    <div class="accompanied-search">
      <SearchForm
        action={pathOf(cycle)}
        label={t('oversight.list.search')}
        submit={t('oversight.list.search_now')}
        field={{ name: 'q', value: query.words, label: t('oversight.list.search_name') }}
      >
        {query.show === 'running' ? null : <input type="hidden" name="show" value={query.show} />}
        {cycle ? null : (
          <Choose
            name="program"
            label={t('oversight.list.program')}
            value={query.program}
            options={[
              { value: '', label: t('oversight.list.program_all') },
              ...programs.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Choose
          name="state"
          label={t('oversight.list.state')}
          value={query.state}
          options={[
            { value: '', label: t('oversight.list.state_all') },
            ...states.map((state) => ({ value: state, label: t(`tandems.state.${state}`) })),
          ]}
        />
        <Choose
          name="order"
          label={t('oversight.list.order')}
          value={query.order}
          options={orders.map((order) => ({ value: order, label: t(`oversight.list.order.${order}`) }))}
        />
      </SearchForm>
    </div>
  );
}
