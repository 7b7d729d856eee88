import type { FormState } from '../../../platform/http/form.ts';
import { PostButton } from '../../../platform/html/buttons.tsx';
import { SelectField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { assignmentForm } from '../forms.ts';

export interface Desk {
  /** Who has taken it on. */
  assignee: { id: string; name: string; since: Date } | undefined;
  /** Everybody of the office who may decide about it. */
  colleagues: readonly { id: string; name: string }[];
}

/** Who works on it: take it on, give it back, give it to a colleague. */
export function ReviewDesk({ ui, id, desk, state }: { ui: Ui; id: string; desk: Desk; state: FormState }) {
  const { t } = ui;
  const { assignee, colleagues } = desk;
  const self = ui.actor.person_id ?? '';
  const from: Record<string, string> = assignee ? { from: assignee.id } : {};
  const mine = assignee?.id === self;
  const others = colleagues.filter((colleague) => colleague.id !== self && colleague.id !== assignee?.id);
  const wrong = Object.keys(state.errors).length > 0;
  const action = `/applications/${id}/assignment`;
  const words = assignee && { name: assignee.name, date: ui.date(assignee.since) };
  return (
    <section class="desk" id="desk" aria-label={t('applications.assignment.title')}>
      <p>
        {words
          ? t(mine ? 'applications.assignment.mine' : 'applications.assignment.theirs', words)
          : t('applications.assignment.open')}
      </p>
      {mine ? (
        <PostButton
          ui={ui}
          kind="link"
          action={`${action}/withdrawal`}
          label={t('applications.assignment.release')}
          fields={from}
        />
      ) : (
        <PostButton
          ui={ui}
          kind="link"
          action={action}
          label={t(assignee ? 'applications.assignment.take_over' : 'applications.assignment.take')}
          fields={{ person_id: self, ...from }}
        />
      )}
      {others.length > 0 || wrong ? (
        <details open={wrong}>
          <summary>{t('applications.assignment.give')}</summary>
          <Form
            ui={ui}
            action={action}
            schema={assignmentForm}
            state={state}
            kind="line"
            submit={t('applications.assignment.give_now')}
          >
            {assignee ? <input type="hidden" name="from" value={assignee.id} /> : null}
            <SelectField
              ui={ui}
              schema={assignmentForm}
              state={state}
              name="person_id"
              label={t('applications.assignment.whom')}
              empty={t('applications.assignment.choose')}
              options={others.map(({ id: value, name }) => ({ value, label: name }))}
            />
          </Form>
        </details>
      ) : null}
    </section>
  );
}

/** «3 von 11 in der Liste · Nächste» */
export function PlaceInQueue({
  ui,
  place,
}: {
  ui: Ui;
  place: { position: number | undefined; total: number; previous: string | undefined; next: string | undefined };
}) {
  const { t } = ui;
  const { position, total, previous, next } = place;
  if (total === 0) return <></>;
  return (
    <nav class="queue-place" aria-label={t('applications.place.label')}>
      <span>{position ? t('applications.place.of', { position, total }) : t('applications.place.waiting', { total })}</span>
      {previous ? (
        <a rel="prev" href={`/applications/${previous}`}>
          {t('applications.place.previous')}
        </a>
      ) : null}
      {next ? (
        <a class="link-strong" rel="next" href={`/applications/${next}`}>
          {t(position ? 'applications.place.next' : 'applications.place.oldest')}
        </a>
      ) : null}
    </nav>
  );
}
