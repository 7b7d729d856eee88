import { Button } from '../../../platform/html/buttons.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface Choice {
  value: string;
  label: string;
  count: number;
}

export interface FilterProps {
  ui: Ui;
  groups: { label: string; options: Choice[] }[];
  languages: Choice[];
  topic: string | undefined;
  language: string | undefined;
}

function Options({ ui, options, chosen }: { ui: Ui; options: Choice[]; chosen: string | undefined }) {
  return (
    <>
      {options.map(({ value, label, count }) => (
        <option value={value} selected={value === chosen}>
          {ui.t('requests.filter.option', { label, count })}
        </option>
      ))}
    </>
  );
}

/** Two choices, one address that can be shared. Offers only what occurs. */
export function MentorFilter({ ui, groups, languages, topic, language }: FilterProps) {
  const { t } = ui;
  return (
    <form class="form" method="get" action="/mentors" aria-label={t('requests.filter.title')}>
      <div class="field">
        <label class="label" for="f-topic">
          {t('requests.filter.topic')}
        </label>
        <select class="input" id="f-topic" name="topic">
          <option value="">{t('requests.filter.all_topics')}</option>
          {groups.map((group) => (
            <optgroup label={group.label}>
              <Options ui={ui} options={group.options} chosen={topic} />
            </optgroup>
          ))}
        </select>
      </div>
      <div class="field">
        <label class="label" for="f-language">
          {t('requests.filter.language')}
        </label>
        <select class="input" id="f-language" name="language">
          <option value="">{t('requests.filter.all_languages')}</option>
          <Options ui={ui} options={languages} chosen={language} />
        </select>
      </div>
      <div class="buttons form-buttons">
        <Button>{t('requests.filter.submit')}</Button>
        {topic || language ? (
          <a class="link-strong" href="/mentors">
            {t('requests.filter.reset')}
          </a>
        ) : null}
      </div>
    </form>
  );
}
