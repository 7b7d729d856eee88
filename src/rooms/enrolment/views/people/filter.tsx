import { SearchForm } from '../../../../platform/html/form.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { Side } from '../../../cycles/rules.ts';
import { orders, shows, writePeopleQuery, type PeopleQuery, type Show } from '../../rules/people-list.ts';
import type { ReadinessPart } from '../../rules/readiness.ts';
import { roleWord } from '../words.ts';

export interface FilterProps {
  ui: Ui;
  path: string;
  query: PeopleQuery;
  counts: Record<Show, number>;
  roles: readonly Side[];
  /** Ids and names of the organisations that people of this cycle come from. */
  organizations: readonly { id: string; name: string }[];
  parts: readonly ReadinessPart[];
}

export function Shows({ ui, path, query, counts }: FilterProps) {
  return (
    <nav class="queue-filter" aria-label={ui.t('enrolment.people.filter')}>
      <ul>
        {shows
          .filter((show) => counts[show] > 0 || show === 'in' || show === query.show)
          .map((show) => (
            <li>
              <a
                href={`${path}${writePeopleQuery({ ...query, show, page: 1 })}`}
                aria-current={show === query.show ? 'page' : undefined}
              >
                {ui.t(`enrolment.people.show.${show}`, { count: counts[show] })}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
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

/** Search and choices in one line; what is the only one is not offered. */
export function PeopleSearch({ ui, path, query, roles, organizations, parts }: FilterProps) {
  const { t } = ui;
  const choices: Choice[] = [
    {
      name: 'role',
      label: t('enrolment.people.head.role'),
      value: query.role,
      options: roles.length > 1 ? roles.map((role) => ({ value: role, label: roleWord(ui, role) })) : [],
    },
    {
      name: 'organization',
      label: t('enrolment.people.organization'),
      value: query.organization,
      options: organizations.length > 1 ? organizations.map(({ id, name }) => ({ value: id, label: name })) : [],
    },
    {
      name: 'missing',
      label: t('enrolment.people.lacks'),
      value: query.missing,
      options: parts.map((part) => ({ value: part, label: t(`enrolment.missing.${part}`) })),
    },
  ];
  return (
    <div class="accompanied-search">
      <SearchForm
        action={path}
        label={t('enrolment.people.search')}
        submit={t('enrolment.people.search_now')}
        field={{ name: 'q', value: query.words, label: t('enrolment.people.search_name') }}
      >
        {query.show === 'in' ? null : <input type="hidden" name="show" value={query.show} />}
        {choices
          .filter(({ options }) => options.length > 0)
          .map((choice) => (
            <Choose {...choice} options={[{ value: '', label: t('enrolment.people.any') }, ...choice.options]} />
          ))}
        <Choose
          name="order"
          label={t('enrolment.people.order')}
          value={query.order}
          options={orders.map((order) => ({ value: order, label: t(`enrolment.people.order.${order}`) }))}
        />
      </SearchForm>
    </div>
  );
}
