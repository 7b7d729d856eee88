import { listValue } from '../../../../platform/html/field.tsx';
import { SelectField, TextField } from '../../../../platform/html/fields.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import { TopicPicker } from '../../../../platform/html/topics.tsx';
import { priorities } from '../../../people/rules/fit.ts';
import { topicLabel, topicWords } from '../../../people/rules/topics.ts';
import { asked, common, isAsked, type FormProps } from './parts.tsx';

const levels = ['1', '2', '3', '4'] as const;

function choices({ ui, groups }: FormProps) {
  return groups.map((group) => ({
    label: topicLabel(group, ui.locale),
    options: group.topics.map((topic) => ({
      value: topic.slug,
      label: topicLabel(topic, ui.locale),
      words: topicWords(topic),
    })),
  }));
}

function OfferLine({ topic, ...props }: FormProps & { topic: string }) {
  const { t } = props.ui;
  return (
    <fieldset class="topicline">
      <legend>{props.names.get(topic) ?? topic}</legend>
      <SelectField
        {...common(props)}
        required
        name={`offer_level.${topic}`}
        label={t('enrolment.form.offer_level')}
        options={levels.map((value) => ({ value, label: t(`enrolment.offer_level.${value}`) }))}
      />
      <TextField {...common(props)} name={`evidence.${topic}`} label={t('enrolment.form.evidence')} />
    </fieldset>
  );
}

function NeedLine({ topic, ...props }: FormProps & { topic: string }) {
  const { t } = props.ui;
  const of = levels.map((value) => ({ value, label: t(`enrolment.need_level.${value}`) }));
  return (
    <fieldset class="topicline">
      <legend>{props.names.get(topic) ?? topic}</legend>
      <SelectField
        {...common(props)}
        required
        name={`priority.${topic}`}
        label={t('enrolment.form.priority')}
        options={priorities.map((value) => ({ value, label: t(`people.search.priority.${value}`) }))}
      />
      <SelectField {...common(props)} required name={`need_level.${topic}`} label={t('enrolment.form.need_level')} options={of} />
      <SelectField {...common(props)} name={`target_level.${topic}`} label={t('enrolment.form.target_level')} options={of} />
    </fieldset>
  );
}

function Topics(props: FormProps & { kind: 'offers' | 'needs' }) {
  const { ui, kind, state } = props;
  const chosen = listValue(state, kind);
  const Line = kind === 'offers' ? OfferLine : NeedLine;
  return (
    <Section title={ui.t(`enrolment.form.${kind}_title`)} id={kind}>
      {chosen.map((topic) => (
        <Line {...props} topic={topic} />
      ))}
      <details class="more-fields" open={chosen.length === 0 || state.errors[kind] !== undefined}>
        <summary>{ui.t(chosen.length === 0 ? 'people.search.choose' : 'people.search.choose_others')}</summary>
        <TopicPicker
          {...asked(props, kind)}
          label={ui.t(`enrolment.form.${kind}`)}
          hint={ui.t(`enrolment.form.${kind}_hint`)}
          groups={choices(props)}
        />
      </details>
    </Section>
  );
}

/** What she gives, what she seeks: each chosen topic with where she stands in it. */
export function TopicParts(props: FormProps) {
  return (
    <>
      {isAsked(props, 'offers') ? <Topics {...props} kind="offers" /> : null}
      {isAsked(props, 'needs') ? <Topics {...props} kind="needs" /> : null}
    </>
  );
}
