import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { toSwiss } from '../../../platform/i18n/catalogue.ts';
import { acceptanceForm } from '../forms.ts';
import type { PolicyBody, PolicySection, PolicyText } from '../rules.ts';
import { acceptanceAudience, policyText } from '../rules/settings.ts';
import { audienceWords } from '../../people/views/sees.ts';

export interface StandardsPageProps {
  ui: Ui;
  state: FormState;
  version: { number: number; hash: string; published_at: Date; body: PolicyBody };
  /** The reader's newest acceptance; `holds` if it still counts. */
  acceptance: { number: number; accepted_at: Date; holds: boolean } | undefined;
  /** Where the acceptance is needed. */
  next: string | undefined;
}

/** The words in the reader's language and spelling. */
function textFor(ui: Ui, body: PolicyBody): PolicyText {
  const text = policyText(body, ui.locale);
  if (ui.locale !== 'de-CH') return text;
  const swiss = (part: { title: string; text: string }) => ({ title: toSwiss(part.title), text: toSwiss(part.text) });
  return { title: toSwiss(text.title), binding: text.binding.map(swiss), tips: text.tips.map(swiss) };
}

function Acceptance({ ui, state, version, acceptance, next }: StandardsPageProps) {
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
      <Form ui={ui} action="/standards/acceptance" schema={acceptanceForm} state={state} submit={t('programs.acceptance.submit')}>
        <input type="hidden" name="hash" value={version.hash} />
        {next ? <input type="hidden" name="next" value={next} /> : null}
      </Form>
      <WhoSees ui={ui} rows={[{ what: t('programs.acceptance.sees'), who: audienceWords(ui, acceptanceAudience) }]} />
    </Section>
  );
}

function Part({ title, text }: PolicySection) {
  return (
    <li>
      <h3>{title}</h3>
      <p>{text}</p>
    </li>
  );
}

/** Public reading; who is signed in accepts beside the text. */
export function StandardsPage(props: StandardsPageProps) {
  const { ui, version } = props;
  const { t } = ui;
  const text = textFor(ui, version.body);
  return (
    <Layout ui={ui} title={text.title} area="public" description={t('programs.standards.lead')}>
      <PageHead title={text.title} lead={t('programs.standards.lead')} />
      <Columns context={<Acceptance {...props} />}>
        <Section
          title={t('programs.standards.binding')}
          id="binding"
          aside={t('programs.standards.version', { number: version.number, date: ui.date(version.published_at) })}
        >
          <ol class="policy">{text.binding.map(Part)}</ol>
        </Section>
        <Section title={t('programs.standards.tips')} id="tips">
          <Prose text={t('programs.standards.tips.lead')} />
          <ul class="policy">{text.tips.map(Part)}</ul>
        </Section>
      </Columns>
    </Layout>
  );
}
