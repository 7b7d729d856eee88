import { Pager } from '../../../platform/html/lists.tsx';
import { Columns, Section } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { OperationPage } from './frame.tsx';
import { verbWords, wordsOr } from './words.ts';

export interface AuditEntry {
  at: Date;
  actor_kind: 'person' | 'guest' | 'system';
  actor: string | null;
  actor_id: string | null;
  verb: string;
  object_type: string;
  object_id: string;
  object: string | null;
}

export function AuditPage({
  ui,
  rows,
  nouns,
  chosen,
  next,
}: {
  ui: Ui;
  rows: AuditEntry[];
  nouns: string[];
  chosen: string;
  next: string | undefined;
}) {
  const { t } = ui;
  const person = (id: string | null, name: string) => (id ? <a href={`/operation/people/${id}`}>{name}</a> : name);
  return (
    <OperationPage ui={ui} title={t('operation.audit.title')} lead={t('operation.audit.lead')}>
      <Columns
        kind="filter"
        context={
          <Section title={t('operation.audit.filter')}>
            <ul class="plainlist">
              <li>
                <a href="/operation/audit" aria-current={chosen ? undefined : 'true'}>
                  {t('operation.audit.all')}
                </a>
              </li>
              {nouns.map((noun) => (
                <li>
                  <a href={`/operation/audit?verb=${noun}`} aria-current={noun === chosen ? 'true' : undefined}>
                    {wordsOr(ui, `operation.noun.${noun}`, noun)}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        }
      >
        {rows.length === 0 ? (
          <Empty
            title={t('operation.audit.empty')}
            text={t('operation.audit.empty_text')}
            action={{ href: '/operation/audit', label: t('operation.people.show_all'), kind: 'plain' }}
          />
        ) : (
          <>
            <Table
              caption={t('operation.audit.title')}
              head={[
                { label: t('operation.import.when') },
                { label: t('operation.audit.who') },
                { label: t('operation.audit.what') },
                { label: t('operation.audit.whom') },
              ]}
              rows={rows.map((row) => [
                ui.date(row.at, 'time'),
                row.actor_kind === 'person' ? (
                  person(row.actor_id, row.actor ?? t('operation.audit.erased'))
                ) : row.actor_kind === 'system' ? (
                  <Two top={t('operation.audit.system')} below={row.actor} />
                ) : (
                  t('operation.audit.guest')
                ),
                <Two top={verbWords(ui, row.verb)} below={row.verb} />,
                row.object_type === 'person' ? (
                  person(row.object_id, row.object?.trim() || t('operation.audit.erased'))
                ) : (
                  <Two
                    top={wordsOr(ui, `operation.noun.${row.object_type}`, row.object_type)}
                    below={row.object_id.slice(0, 8)}
                  />
                ),
              ])}
            />
            <Pager ui={ui} next={next} shown={t('operation.audit.shown', { count: rows.length })} />
          </>
        )}
      </Columns>
    </OperationPage>
  );
}
