const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** One of everything that a route can name. */
export const things = {
  application: id(200),
  listing: id(210),
  milo_listing: id(211),
  request: id(220),
  tandem: '',
  feedback: '',
  mail: '',
  import_run: id(250),
  question: id(260),
  proposal: id(261),
  /** Jana’s, to Urs. */
  message: id(262),
  /** Jana’s, for both. */
  note: id(263),
  /** Jana’s, for herself. */
  own_note: id(264),
  /** Jana’s, about Urs. */
  tandem_feedback: id(265),
  /** Jana’s words that name Urs: he is asked. */
  testimonial: id(266),
  /** Of the two, for their booked meeting; Jana’s. */
  point: id(292),
  /** Offered by Urs; his answer to the one that Jana offered. */
  agreement: id(293),
  answered_agreement: id(294),
  /** With Jana’s message. */
  file: '',
  /** Of the two: booked. Others: proposed by Urs, held, called off. */
  session: id(280),
  proposed_session: id(281),
  held_session: id(282),
  cancelled_session: id(283),
  /** Jana’s proposal of three meetings. */
  series: id(284),
  /** About Urs: it waits. */
  flag: id(267),
  /** About Urs: he and Jana are asked. */
  case: id(268),
  /** Of Jana, with a step and a look of hers; the idea is released by both. */
  goal: id(310),
  goal_step: id(311),
  goal_check: id(312),
  idea: id(313),
  /** Of Jana: the office is asked. */
  protection: id(290),
  /** Jana’s message, with the confidant. */
  handover: id(291),
  /** Cross, open, with eva as its coordinator and five organisations. */
  cycle: '',
  cycle_program: '',
  cycle_slug: '',
  cycle_organization: '',
  /** Of the open cycle, ready to be paired, and two runs that pair them; the spare one may be deleted. */
  ready_mentee: '',
  ready_mentor: '',
  run: '',
  spare_run: '',
  /** In it: on the shortlist; with the organisation for which Urs speaks; offered to Jana; a change to look at. */
  match_proposal: '',
  clearing: '',
  clearing_organization: '',
  offer: '',
  alert: '',
  /** An exchange in which Jana may meet somebody. */
  meet_cycle: '',
  meet_participation: '',
  /** A reverse cycle that is open: Jana is invited, somebody has signed up, a link leads in; and whom Urs has nominated elsewhere. */
  enrol_cycle: '',
  participation: '',
  desk_participation: '',
  invitation_link: '',
  form_participation: '',
  exclusion: '',
  cycle_message: '',
  nominated: '',
  /** A point before its start, and its deputy. */
  cycle_check: '',
  cycle_staff: id(320),
  /** With which that organisation competes. */
  competitor: '',
  /** Urs, who is its HR. */
  contact: '',
  consortium: '',
  /** To Urs. */
  notice: '',
};
