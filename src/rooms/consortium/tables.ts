import type { Generated, JSONColumnType } from 'kysely';
import type { ContactRole, CooperationBody, CooperationState, NoticeKind, SizeClass } from './rules.ts';

/** What an organisation says of itself; its name and people belong to the room of people. */
export interface OrganizationProfileTable {
  organization_id: string;
  size_class: SizeClass | null;
  industry: string | null;
  /** Companies of one group count as one organisation. */
  company_group: string | null;
  place: string | null;
  note: Generated<string>;
  updated_at: Date;
}

/** Two that compete, the smaller id first: it holds in both directions. */
export interface OrganizationCompetitorTable {
  organization_id: string;
  competitor_id: string;
}

/** Who speaks for an organisation, and did: a hand-over ends one row and begins the next. */
export interface OrganizationContactTable {
  id: string;
  organization_id: string;
  /** erase */
  person_id: string;
  role: ContactRole;
  since: Date;
  until: Date | null;
}

/** Organisations that cooperate across cycles. */
export interface ConsortiumTable {
  id: string;
  name_de: string;
  name_en: string;
  created_at: Date;
}

export interface ConsortiumMemberTable {
  consortium_id: string;
  organization_id: string;
  since: string;
  until: string | null;
}

/** The part of an organisation in a cycle, with how many people it brings. */
export interface CycleOrganizationTable {
  cycle_id: string;
  organization_id: string;
  mentor_places: Generated<number>;
  mentee_places: Generated<number>;
  joined_at: Date;
  left_at: Date | null;
  left_reason: string | null;
}

/** One version of the cooperation agreement of an organisation with the programme. Both sign the hash of its body. */
export interface CooperationTable {
  id: string;
  cycle_id: string;
  organization_id: string;
  number: number;
  state: CooperationState;
  body: JSONColumnType<CooperationBody>;
  /** SHA-256 of the canonical JSON of `body`, hex. */
  hash: string;
  created_at: Date;
  /** detach */
  created_by: string | null;
  house_signed_at: Date | null;
  /** detach: the name beside stays, as it stands under an agreement of two organisations */
  house_signed_by: string | null;
  house_name: string | null;
  organization_signed_at: Date | null;
  /** detach: the name beside stays */
  organization_signed_by: string | null;
  organization_name: string | null;
}

/** What executives and HR of an organisation were told, and who has confirmed it. */
export interface OrganizationNoticeTable {
  id: string;
  cycle_id: string;
  organization_id: string;
  kind: NoticeKind;
  /** erase */
  person_id: string;
  sent_at: Date;
  confirmed_at: Date | null;
}

/** A notice whose day has come and that nobody had sent: those who run the cycle were told once. */
export interface OrganizationNoticeDueTable {
  cycle_id: string;
  kind: NoticeKind;
  told_at: Date;
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    organization_profile: OrganizationProfileTable;
    organization_competitor: OrganizationCompetitorTable;
    organization_contact: OrganizationContactTable;
    consortium: ConsortiumTable;
    consortium_member: ConsortiumMemberTable;
    cycle_organization: CycleOrganizationTable;
    cooperation: CooperationTable;
    organization_notice: OrganizationNoticeTable;
    organization_notice_due: OrganizationNoticeDueTable;
  }
}
