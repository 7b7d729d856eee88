import '../tables.ts';
import '../../cycles/tables.ts';
import '../../people/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { NoticeKind } from '../rules.ts';

/** What waits for somebody who speaks for an organisation. */
export interface OrganizationStep {
  kind: 'agreement_to_sign' | 'notice_to_confirm';
  organization_id: string;
  organization: string;
  cycle_id: string;
  cycle_de: string;
  cycle_en: string;
  since: Date;
  /** Of the notice. */
  notice?: NoticeKind;
  path: string;
}

/** Agreements that the reader can sign, and notices that she has not confirmed. */
export async function listOrganizationSteps({ db, actor }: Pick<Sight, 'db' | 'actor'>): Promise<OrganizationStep[]> {
  if (actor.person_id === null) return [];
  const agreements = await db
    .selectFrom('cooperation')
    .innerJoin('cycle', 'cycle.id', 'cooperation.cycle_id')
    .innerJoin('organization', 'organization.id', 'cooperation.organization_id')
    .select(['cooperation.organization_id', 'organization.name', 'cooperation.cycle_id', 'house_signed_at'])
    .select(['cycle.name_de', 'cycle.name_en'])
    .where('cooperation.state', '=', 'offered')
    .where('cycle.state', 'not in', ['ended', 'evaluated', 'archived', 'cancelled'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('organization_contact as contact')
          .select('contact.id')
          .whereRef('contact.organization_id', '=', 'cooperation.organization_id')
          .where('contact.person_id', '=', actor.person_id)
          .where('contact.until', 'is', null),
      ),
    )
    .$narrowType<{ house_signed_at: Date }>()
    .execute();
  const notices = await db
    .selectFrom('organization_notice as notice')
    .innerJoin('cycle', 'cycle.id', 'notice.cycle_id')
    .innerJoin('organization', 'organization.id', 'notice.organization_id')
    .select(['notice.id', 'notice.organization_id', 'organization.name', 'notice.cycle_id', 'notice.kind', 'sent_at'])
    .select(['cycle.name_de', 'cycle.name_en'])
    .where('notice.person_id', '=', actor.person_id)
    .where('confirmed_at', 'is', null)
    .execute();
  return [
    ...agreements.map((row): OrganizationStep => ({
      kind: 'agreement_to_sign',
      organization_id: row.organization_id,
      organization: row.name,
      cycle_id: row.cycle_id,
      cycle_de: row.name_de,
      cycle_en: row.name_en,
      since: row.house_signed_at,
      path: `/cycles/${row.cycle_id}/organizations/${row.organization_id}/agreement`,
    })),
    ...notices.map((row): OrganizationStep => ({
      kind: 'notice_to_confirm',
      organization_id: row.organization_id,
      organization: row.name,
      cycle_id: row.cycle_id,
      cycle_de: row.name_de,
      cycle_en: row.name_en,
      since: row.sent_at,
      notice: row.kind,
      path: `/notices/${row.id}`,
    })),
  ];
}
