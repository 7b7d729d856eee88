import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { PolicyKind } from '../../programs/rules/standards.ts';

export interface VersionsPageProps {
  ui: Ui;
  versions: {
    number: number;
    kind: PolicyKind;
    note_de: string;
    note_en: string;
    published_at: Date;
    publisher: string;
  }[];
  current: number;
  /** The binding version that everybody must have accepted. */
  binding: { number: number; accept_by: Date | null };
  counts: { holding: number; missing: number };
  /** Mentors online who owe the acceptance. */
  owing: { person_id: string; name: string; email: string }[];
  /** People who have had the first letter about it. */
  told: number;
  draft: { saved_by: string; saved_at: Date } | undefined;
}

function Draft({ ui, draft, current }: Pick<VersionsPageProps, 'ui' | 'draft' | 'current'>) {
  const { t } = ui;
  return (
    <Section title={t('programs.versions.next', { number: current + 1 })}>
      <p>
        {draft
          ? t(draft.saved_by ? 'programs.editor.saved' : 'programs.editor.saved_nameless', {
              name: draft.saved_by,
              time: ui.date(draft.saved_at, 'time'),
            })
          : t('programs.versions.no_draft')}
      </p>
      <Buttons>
        <LinkButton kind="primary" href="/program/standards/draft">
          {t(draft ? 'programs.versions.go_on' : 'programs.versions.start')}
        </LinkButton>
        {draft ? (
          <LinkButton kind="link" href="/program/standards/draft/removal">
            {t('programs.discard.do')}
          </LinkButton>
        ) : null}
      </Buttons>
    </Section>
  );
}

function Acceptances({ ui, binding, counts, owing, told }: VersionsPageProps) {
  const { t } = ui;
  const { accept_by } = binding;
  const running = accept_by !== null && accept_by > ui.now;
  return (
    <Section title={t('programs.versions.acceptances', { number: binding.number })} id="acceptances">
      <Facts
        rows={[
          { label: t('programs.versions.holding'), value: ui.number(counts.holding) },
          ...(accept_by
            ? [
                { label: t('programs.versions.missing'), value: ui.number(counts.missing) },
                { label: t('programs.versions.told'), value: ui.number(told) },
                { label: t('programs.versions.by'), value: ui.date(accept_by) },
              ]
            : []),
        ]}
      />
      <p class="hint">{t('programs.versions.acceptances_note')}</p>
      {running && owing.length === 0 ? (
        <p>
          <State sign="done">{t('programs.versions.all_mentors')}</State>
        </p>
      ) : null}
      {owing.length > 0 && accept_by ? (
        <>
          <p>{t('programs.versions.owing', { count: owing.length, by: accept_by })}</p>
          <ul class="plainlist">
            {owing.slice(0, 40).map((person) => (
              <li>
                <a href={`mailto:${person.email}`}>{person.name}</a>
              </li>
            ))}
          </ul>
          {owing.length > 40 ? <p class="quiet">{t('programs.versions.more', { count: owing.length - 40 })}</p> : null}
        </>
      ) : null}
    </Section>
  );
}

export function VersionsPage(props: VersionsPageProps) {
  const { ui, versions, current } = props;
  const { t, locale } = ui;
  const head = (['version', 'kind', 'published', 'note', 'compare'] as const).map((name) => ({
    label: t(`programs.versions.head.${name}`),
    ...(name === 'compare' ? { silent: true } : {}),
  }));
  return (
    <Layout ui={ui} title={t('programs.versions.title')} area="work">
      <PageHead
        dense
        title={t('programs.versions.title')}
        lead={t('programs.versions.lead', { number: current })}
        back={{ href: '/program/settings', label: t('programs.settings.title') }}
      />
      <Columns context={<Acceptances {...props} />}>
        <Draft {...props} />
        <Section title={t('programs.versions.published')}>
          <Table
            caption={t('programs.versions.published')}
            head={head}
            rows={versions.map((version) => [
              <a class="version-number" href={`/standards/${version.number}`}>
                {t('programs.standards.number', { number: version.number })}
              </a>,
              t(`programs.publication.kind.${version.kind}`),
              <Two top={ui.date(version.published_at)} below={version.publisher} />,
              (locale === 'en' ? version.note_en : version.note_de) || (version.number === 1 ? t('programs.versions.first') : ''),
              version.number > 1 ? (
                <a href={`/standards/changes?from=${version.number - 1}&to=${version.number}`}>
                  {t('programs.versions.compare')}
                </a>
              ) : (
                ''
              ),
            ])}
          />
        </Section>
      </Columns>
    </Layout>
  );
}
