import { Button, Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, Prose } from '../../../platform/html/page.tsx';
import { Banner, ConfirmDialogPage } from '../../../platform/html/states.tsx';
import { wordsOf, type Ui } from '../../../platform/html/ui.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import type { Message } from '../../../platform/refusal.ts';
import type { PolicyBody } from '../rules.ts';
import { Changes } from './standards-changes.tsx';
import { noteIn, StandardsText, textIn } from './standards-text.tsx';

export interface PreviewPageProps {
  ui: Ui;
  /** Language of the preview. */
  locale: Locale;
  show: 'text' | 'changes';
  number: number;
  current: PolicyBody;
  next: PolicyBody;
  notes: { note_de: string; note_en: string };
}

const path = '/program/standards/draft/preview';

/** Links that choose one of a few views; the chosen one is no link any more. */
export function Switch({
  label,
  items,
}: {
  label: string;
  items: { href: string; label: string; here: boolean; lang?: string }[];
}) {
  return (
    <nav class="switch" aria-label={label}>
      {items.map((item) => (
        <a href={item.href} lang={item.lang} aria-current={item.here ? 'page' : undefined}>
          {item.label}
        </a>
      ))}
    </nav>
  );
}

/** The draft as members will see it, in each language, or what it changes. */
export function PreviewPage({ ui, locale, show, number, current, next, notes }: PreviewPageProps) {
  const { t } = ui;
  const inner: Ui = { ...ui, ...wordsOf(locale) };
  const text = textIn(locale, next);
  const note = noteIn(locale, notes);
  return (
    <Layout ui={ui} title={t('programs.preview.title', { number })} area="work">
      <PageHead
        dense
        title={t('programs.preview.title', { number })}
        lead={t(`programs.preview.${show}.lead`)}
        back={{ href: '/program/standards/draft', label: t('programs.preview.back') }}
        action={
          <Buttons>
            <LinkButton href="/program/standards/publication">{t('programs.preview.publish')}</LinkButton>
          </Buttons>
        }
      />
      <div class="switches">
        <Switch
          label={t('programs.preview.show')}
          items={(['text', 'changes'] as const).map((value) => ({
            href: `${path}?show=${value}&language=${locale}`,
            label: t(`programs.preview.${value}`),
            here: value === show,
          }))}
        />
        <Switch
          label={t('programs.preview.language')}
          items={ui.frame.locales.map((value) => ({
            href: `${path}?show=${show}&language=${value}`,
            label: t(`platform.language.${value}`),
            here: value === locale,
            lang: value,
          }))}
        />
      </div>
      <div lang={locale}>
        {show === 'changes' ? (
          <>
            {note ? <Prose text={note} /> : null}
            <Changes ui={inner} before={textIn(locale, current)} after={text} />
          </>
        ) : (
          <>
            <p class="preview-title">{text.title}</p>
            <StandardsText ui={inner} text={text} aside={inner.t('programs.preview.version', { number })} />
          </>
        )}
      </div>
    </Layout>
  );
}

export function DiscardPage({ ui, seen, refusal }: { ui: Ui; seen: string; refusal?: Message | undefined }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('programs.discard.ask')} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t('programs.discard.ask')}
        action="/program/standards/draft/removal"
        label={t('programs.discard.do')}
        cancel={{ href: '/program/standards/draft' }}
        fields={{ seen }}
      >
        {refusal ? <Banner kind="warn">{t(refusal.key, refusal.vars)}</Banner> : null}
        <Prose text={t('programs.discard.means')} />
      </ConfirmDialogPage>
    </Layout>
  );
}

export interface ChangesPageProps {
  ui: Ui;
  versions: { number: number; published_at: Date }[];
  from: { number: number; body: PolicyBody };
  to: { number: number; body: PolicyBody; note_de: string; note_en: string };
}

/** What differs between any two published versions; for everybody, like the versions themselves. */
export function ChangesPage({ ui, versions, from, to }: ChangesPageProps) {
  const { t, locale } = ui;
  const title = t('programs.changes.between', { from: from.number, to: to.number });
  const select = (name: 'from' | 'to', chosen: number) => (
    <label class="changes-pick">
      <span class="label">{t(`programs.changes.${name}`)}</span>
      <select class="input" name={name}>
        {versions.map(({ number, published_at }) => (
          <option value={number} selected={number === chosen}>
            {t('programs.standards.version', { number, date: ui.date(published_at) })}
          </option>
        ))}
      </select>
    </label>
  );
  const note = noteIn(locale, to);
  return (
    <Layout ui={ui} title={title} area="public">
      <PageHead dense title={title} back={{ href: '/standards', label: t('programs.changes.back') }} />
      <form class="form form-line" method="get" action="/standards/changes">
        {select('from', from.number)}
        {select('to', to.number)}
        <Button>{t('programs.changes.compare')}</Button>
      </form>
      {note && to.number === from.number + 1 ? <Prose text={note} /> : null}
      <Changes ui={ui} before={textIn(locale, from.body)} after={textIn(locale, to.body)} />
    </Layout>
  );
}
