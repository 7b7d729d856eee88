import type { Content } from '../../../platform/html/child.ts';
import { State } from '../../../platform/html/signs.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { wordDifference } from '../../../platform/words/difference.ts';
import type { AgreementBody, MissingPart } from '../rules/body.ts';
import type { Strand } from '../../goals/rules.ts';
import type { PartyRole } from '../../tandems/rules.ts';
import { clausesOf, type ChangedItem } from './clauses.ts';

/** The text as it is signed: numbered clauses, at a measure for reading. */
export function Clauses({ ui, body }: { ui: Ui; body: AgreementBody }) {
  return (
    <ol class="clauses">
      {clausesOf(ui, body).map((clause, at) => (
        <li class="clause" id={`clause-${clause.id}`}>
          <h3>
            <span class="clause-number" aria-hidden="true">
              {at + 1}
            </span>
            {clause.title}
          </h3>
          <dl>
            {clause.items.map(({ label, text }) => (
              <div>
                <dt class={label ? undefined : 'sr'}>{label || clause.title}</dt>
                <dd class={text ? 'note-text' : 'quiet'}>{text || ui.t('agreements.item.nothing')}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

/** Words that came are underlined, words that went struck through; both are announced, so that neither colour nor line carries it alone. */
function Words({ ui, before, after }: { ui: Ui; before: string; after: string }) {
  return (
    <>
      {wordDifference(before, after).map(({ kind, text }) => {
        if (kind === 'same') return text;
        const said = (
          <>
            <span class="sr">[{ui.t(`agreements.diff.${kind}`)}: </span>
            {text}
            <span class="sr">]</span>
          </>
        );
        return kind === 'new' ? <ins>{said}</ins> : <del>{said}</del>;
      })}
    </>
  );
}

export function Changes({ ui, changes }: { ui: Ui; changes: ChangedItem[] }) {
  if (changes.length === 0) return <p class="quiet">{ui.t('agreements.diff.none')}</p>;
  return (
    <>
      <p class="quiet">{ui.t('agreements.diff.legend')}</p>
      <ol class="changes">
        {changes.map(({ title, label, before, after }) => (
          <li class="change">
            <p class="change-kind">{title}</p>
            {label ? <h3>{label}</h3> : null}
            <p class="change-text note-text">
              <Words ui={ui} before={before} after={after} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

export interface SignatureView {
  name: string;
  at: Date | undefined;
  /** The reader's own is missing, and now is the time. */
  waits: boolean;
}

export function Signatures({ ui, rows, hash }: { ui: Ui; rows: SignatureView[]; hash: string }) {
  const { t } = ui;
  return (
    <Section title={t('agreements.signatures')} id="signatures">
      <ul class="rows">
        {rows.map(({ name, at, waits }) => (
          <li class="row">
            <div class="row-what">
              <h3>{name}</h3>
            </div>
            <div class="row-aside">
              <State sign={at ? 'done' : waits ? 'waits' : 'open'}>
                {at ? t('agreements.signatures.on', { date: ui.date(at) }) : t('agreements.signatures.open')}
              </State>
            </div>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {t('agreements.sign.hash')}: <code class="clause-hash">{hash.slice(0, 16)}</code>
      </p>
    </Section>
  );
}

const textLabels = {
  documentation: 'agreements.clause.documentation',
  reachability: 'agreements.item.reachability',
  feedback: 'agreements.item.feedback',
} as const;

function missingWords({ t }: Ui, part: MissingPart): string {
  if (part === 'goals') return t('agreements.sign.missing_goals');
  if (part.startsWith('strands.')) {
    const strand = part.slice('strands.'.length) as Strand;
    return t('agreements.sign.missing_strand', { strand: t(`agreements.strand.${strand}`) });
  }
  if (part.startsWith('duties.')) {
    const role = part.slice('duties.'.length) as PartyRole;
    return t('agreements.sign.missing_duties', { role: t(`agreements.item.duties.${role}`) });
  }
  return t('agreements.sign.missing_text', { text: t(textLabels[part as keyof typeof textLabels]) });
}

export function Missing({ ui, parts, children }: { ui: Ui; parts: MissingPart[]; children: Content }) {
  return (
    <Section title={ui.t('agreements.sign.missing')} id="missing">
      <p>{ui.t('agreements.sign.missing_lead')}</p>
      <ul class="missing">
        {parts.map((part) => (
          <li>{missingWords(ui, part)}</li>
        ))}
      </ul>
      {children}
    </Section>
  );
}
