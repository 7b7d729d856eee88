import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { acceptanceForm } from '../forms.ts';
import type { PolicyBody } from '../rules.ts';
import { acceptanceAudience } from '../rules/settings.ts';
import { audienceWords } from '../../people/views/sees.ts';
import { Changes } from './standards-changes.tsx';
import { noteIn, StandardsText, textIn } from './standards-text.tsx';

export interface StandardsPageProps {
  ui: Ui;
  state: FormState;
  version: { number: number; hash: string; published_at: Date; body: PolicyBody };
  /** The reader's newest acceptance; `holds` if it still counts. */
  acceptance: { number: number; accepted_at: Date; holds: boolean } | undefined;
  /** Where the acceptance is needed. */
  next: string | undefined;
  /** What she accepted before and what was said about each version since; only where she is asked again. */
  before: { body: PolicyBody; notes: { number: number; note_de: string; note_en: string }[] } | undefined;
  /** Last day of the period in which listings stay online. */
  accept_by: Date | undefined;
  /** There are versions to compare. */
  compare: boolean;
  /** She writes the standards. */
  edits: boolean;
}

function Acceptance({ ui, state, version, acceptance, next, accept_by }: StandardsPageProps) {
  const { t } = ui;
  if (ui.actor.kind !== 'person') {
    const back = `/standards${next ? `?next=${encodeURIComponent(next)}` : ''}`;
    return (
      <Section title={t('programs.acceptance.title')}>
        <p>{t('programs.acceptance.guest')}</p>
        <LinkButton href={`/sign-in?next=${encodeURIComponent(back)}`}>{t('programs.page.sign_in')}</LinkButton>
      </Section>
    );
  }
  if (acceptance?.holds) {
    return (
      <Section title={t('programs.acceptance.title')}>
        <p>
          <State sign="done">
            {t('programs.acceptance.done', { number: acceptance.number, date: ui.date(acceptance.accepted_at) })}
          </State>
        </p>
        {next ? (
          <LinkButton href={next} kind="primary">
            {t('programs.acceptance.back')}
          </LinkButton>
        ) : null}
      </Section>
    );
  }
  return (
    <Section title={t('programs.acceptance.title')}>
      <p>
        {acceptance
          ? t('programs.acceptance.again', { old: acceptance.number, number: version.number })
          : t('programs.acceptance.ask')}
      </p>
      {acceptance ? <p>{t('programs.acceptance.until_then')}</p> : null}
      {acceptance && accept_by ? (
        <p>{t(accept_by > ui.now ? 'programs.acceptance.by' : 'programs.acceptance.was_by', { by: accept_by })}</p>
      ) : null}
      <Form ui={ui} action="/standards/acceptance" schema={acceptanceForm} state={state} submit={t('programs.acceptance.submit')}>
        <input type="hidden" name="hash" value={version.hash} />
        {next ? <input type="hidden" name="next" value={next} /> : null}
      </Form>
      <WhoSees ui={ui} rows={[{ what: t('programs.acceptance.sees'), who: audienceWords(ui, acceptanceAudience) }]} />
    </Section>
  );
}

/** Before the whole text: what changed since the version that the reader knows. */
function Since({ ui, version, acceptance, before }: StandardsPageProps) {
  const { t, locale } = ui;
  if (!before || !acceptance) return <></>;
  const notes = before.notes.filter((note) => noteIn(locale, note));
  return (
    <div class="since" id="changes">
      <h2>{t('programs.changes.since', { number: acceptance.number, date: ui.date(acceptance.accepted_at) })}</h2>
      {notes.map((note) => (
        <Prose text={noteIn(locale, note)} />
      ))}
      <Changes ui={ui} before={textIn(locale, before.body)} after={textIn(locale, version.body)} />
      <h2>{t('programs.changes.whole', { number: version.number })}</h2>
    </div>
  );
}

/** Public reading; who is signed in accepts beside the text. */
export function StandardsPage(props: StandardsPageProps) {
  const { ui, version, compare, edits } = props;
  const { t } = ui;
  const text = textIn(ui.locale, version.body);
  return (
    <Layout ui={ui} title={text.title} area="public" description={t('programs.standards.lead')}>
      <PageHead
        title={text.title}
        lead={t('programs.standards.lead')}
        action={edits ? <LinkButton href="/program/standards">{t('programs.standards.edit')}</LinkButton> : undefined}
      />
      <p class="print-only">
        {ui.frame.network}. {t('programs.standards.version', { number: version.number, date: ui.date(version.published_at) })}
      </p>
      <Columns
        context={
          <>
            <div class="acceptance">
              <Acceptance {...props} />
            </div>
            {compare ? (
              <p class="aside">
                <a href="/standards/changes">{t('programs.changes.link')}</a>
              </p>
            ) : null}
          </>
        }
      >
        <Since {...props} />
        <StandardsText
          ui={ui}
          text={text}
          aside={t('programs.standards.version', { number: version.number, date: ui.date(version.published_at) })}
        />
      </Columns>
    </Layout>
  );
}

/** A version that no longer applies, for who once accepted it. */
export function OldVersionPage({ ui, version, current }: Pick<StandardsPageProps, 'ui' | 'version'> & { current: number }) {
  const { t } = ui;
  const text = textIn(ui.locale, version.body);
  return (
    <Layout ui={ui} title={text.title} area="public">
      <PageHead
        title={text.title}
        lead={t('programs.standards.version', { number: version.number, date: ui.date(version.published_at) })}
        back={{ href: '/standards', label: t('programs.changes.back') }}
      />
      {version.number === current ? null : (
        <Banner kind="info">
          <p>{t('programs.standards.old', { number: current })}</p>
          <p>
            <a href={`/standards/changes?from=${version.number}&to=${current}`}>
              {t('programs.changes.between', { from: version.number, to: current })}
            </a>
          </p>
        </Banner>
      )}
      <StandardsText ui={ui} text={text} aside={t('programs.standards.number', { number: version.number })} />
    </Layout>
  );
}
