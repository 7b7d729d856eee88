import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Both } from '../../cycles/rules/plan.ts';
import { changesBetween, type Clause } from '../rules/body.ts';
import type { CooperationBody } from '../rules.ts';

type Tongue = keyof Both;

export const tongueOf = ({ locale }: Pick<Ui, 'locale'>): Tongue => (locale === 'en' ? 'en' : 'de');
export const otherTongue = (tongue: Tongue): Tongue => (tongue === 'en' ? 'de' : 'en');

function Clauses({ clauses, tongue }: { clauses: readonly Clause[]; tongue: Tongue }) {
  return (
    <ol class="clauses" lang={tongue}>
      {clauses.map(({ title, text }) => (
        <li>
          <h3>{title[tongue]}</h3>
          {text[tongue].split(/\n{2,}/).map((part) => (
            <p>{part}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}

/** Both languages hold: the reader's is open, the other one folded. */
export function AgreementText({ ui, number, body }: { ui: Ui; number: number; body: CooperationBody }) {
  const { t } = ui;
  const tongue = tongueOf(ui);
  return (
    <Section title={t('consortium.agreement.version', { number })}>
      <p>{t('consortium.agreement.places', { mentors: body.mentor_places, mentees: body.mentee_places })}</p>
      <Clauses clauses={body.clauses} tongue={tongue} />
      <details class="other-tongue">
        <summary>{t('consortium.agreement.other_language')}</summary>
        <Clauses clauses={body.clauses} tongue={otherTongue(tongue)} />
      </details>
    </Section>
  );
}

/** What a new version changes against the one in force. */
export function Changes({ ui, before, after }: { ui: Ui; before: CooperationBody; after: CooperationBody }) {
  const { t } = ui;
  const tongue = tongueOf(ui);
  const { added, changed, gone } = changesBetween(before, after);
  const line = (key: 'added' | 'changed' | 'gone', clauses: readonly Clause[]) =>
    clauses.length > 0 ? (
      <li>{t(`consortium.agreement.${key}`, { clauses: clauses.map(({ title }) => title[tongue]).join(', ') })}</li>
    ) : null;
  const places = before.mentor_places !== after.mentor_places || before.mentee_places !== after.mentee_places;
  return (
    <Section title={t('consortium.agreement.changes')}>
      {added.length + changed.length + gone.length === 0 && !places ? (
        <p>{t('consortium.agreement.no_changes')}</p>
      ) : (
        <ul class="plainlist">
          {line('added', added)}
          {line('changed', changed)}
          {line('gone', gone)}
          {places ? <li>{t('consortium.agreement.places_changed')}</li> : null}
        </ul>
      )}
    </Section>
  );
}
