import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, Prose, Section } from '../../../platform/html/page.tsx';
import { Banner, ConfirmDialogPage } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Message } from '../../../platform/refusal.ts';
import { policyKinds, policyParts, type PolicyKind } from '../../programs/rules/standards.ts';
import type { countChanges } from '../../programs/rules/standards-diff.ts';

export interface PublicationFacts {
  /** Of the version that would be published. */
  number: number;
  /** Active members who have accepted some version. */
  members: number;
  /** Mentors online. */
  listed: number;
  /** Last day for them, if it were published now. */
  accept_by: Date;
  days: number;
}

type Missing = 'incomplete' | 'no_note' | 'same';

/** What publishing as this kind does to whom, sentence by sentence. */
function Consequence({ ui, kind, facts }: { ui: Ui; kind: PolicyKind; facts: PublicationFacts }) {
  const { t } = ui;
  const { members, listed, accept_by: by, days } = facts;
  if (kind === 'editorial') return <Prose text={t('programs.publication.editorial.means')} />;
  return (
    <ul class="sentences">
      <li>{t('programs.publication.binding.members', { members })}</li>
      <li>{t('programs.publication.binding.listed', { listed, by, days })}</li>
      <li>{t('programs.publication.binding.contact')}</li>
      <li>{t('programs.publication.binding.letters')}</li>
    </ul>
  );
}

function Summary({ ui, changes }: { ui: Ui; changes: ReturnType<typeof countChanges> }) {
  const { t } = ui;
  const lines = policyParts.flatMap((part) =>
    (['changed', 'added', 'removed', 'moved'] as const)
      .filter((kind) => changes[part][kind] > 0)
      .map((kind) => t(`programs.publication.${part}.${kind}`, { count: changes[part][kind] })),
  );
  return (
    <ul class="sentences">
      {changes.title ? <li>{t('programs.publication.title_changed')}</li> : null}
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

export interface PublicationPageProps {
  ui: Ui;
  facts: PublicationFacts;
  /** Counted in the text of this language: the reader's, or the other one if only that differs. */
  changes: ReturnType<typeof countChanges>;
  language: 'de' | 'en';
  notes: { note_de: string; note_en: string };
  missing: readonly Missing[];
  refusal: Message | undefined;
}

const draftPath = '/program/standards/draft';
const wayOut = { incomplete: draftPath, no_note: `${draftPath}#note`, same: draftPath } as const;

/** Both kinds with what they mean; the office chooses. Nothing is published here yet. */
export function PublicationPage({ ui, facts, changes, language, notes, missing, refusal }: PublicationPageProps) {
  const { t } = ui;
  const title = t('programs.publication.title', { number: facts.number });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        dense
        title={title}
        lead={t('programs.publication.lead')}
        back={{ href: draftPath, label: t('programs.preview.back') }}
      />
      {refusal ? <Banner kind="warn">{t(refusal.key, refusal.vars)}</Banner> : null}
      {missing.map((what) => (
        <Banner kind="warn">
          <p>{t(`programs.publication.${what}`)}</p>
          <p>
            <a href={wayOut[what]}>{t('programs.publication.to_draft')}</a>
          </p>
        </Banner>
      ))}
      {changes.any ? (
        <Section
          title={t('programs.publication.changes')}
          aside={<a href={`${draftPath}/preview?show=changes&language=${language}`}>{t('programs.publication.read_changes')}</a>}
        >
          {(ui.locale === 'en') === (language === 'en') ? null : <p>{t('programs.publication.only_other', { language })}</p>}
          <Summary ui={ui} changes={changes} />
          {notes.note_de || notes.note_en ? <Prose text={ui.locale === 'en' ? notes.note_en : notes.note_de} /> : null}
        </Section>
      ) : null}
      {policyKinds.map((kind) => (
        <Section title={t(`programs.publication.${kind}`)} id={kind}>
          <Prose text={t(`programs.publication.${kind}.when`)} />
          <Consequence ui={ui} kind={kind} facts={facts} />
          {missing.length > 0 ? null : (
            <p class="section-do">
              <LinkButton href={`/program/standards/publication?kind=${kind}`}>{t(`programs.publication.${kind}.do`)}</LinkButton>
            </p>
          )}
        </Section>
      ))}
    </Layout>
  );
}

/** The last question, with the consequence before the button. */
export function ConfirmPublicationPage({
  ui,
  kind,
  facts,
  seen,
}: {
  ui: Ui;
  kind: PolicyKind;
  facts: PublicationFacts;
  seen: string;
}) {
  const { t } = ui;
  const title = t(`programs.publication.${kind}.ask`, { number: facts.number });
  return (
    <Layout ui={ui} title={title} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={title}
        action="/program/standards/publication"
        label={t(`programs.publication.${kind}.confirm`, { number: facts.number })}
        cancel={{ href: '/program/standards/publication' }}
        fields={{ kind, seen }}
      >
        <Consequence ui={ui} kind={kind} facts={facts} />
        <p>{t('programs.publication.for_good')}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}
