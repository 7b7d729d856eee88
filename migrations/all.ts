import * as platform from './0001_platform.ts';
import * as people from './0002_people.ts';
import * as programs from './0003_programs.ts';
import * as applications from './0004_applications.ts';
import * as tandems from './0005_tandems.ts';
import * as requests from './0006_requests.ts';
import * as operation from './0007_operation.ts';
import * as topics from './0008_topics.ts';
import * as standards from './0009_standards.ts';
import * as questions from './0010_questions.ts';
import * as listing from './0011_listing.ts';
import * as finder from './0012_finder.ts';
import * as asking from './0013_asking.ts';
import * as states from './0014_states.ts';
import * as sessions from './0015_sessions.ts';
import * as feedback from './0016_feedback.ts';
import * as care from './0017_care.ts';
import * as course from './0018_course.ts';
import * as dates from './0019_dates.ts';
import * as goals from './0020_goals.ts';
import * as agreements from './0021_agreements.ts';
import * as protection from './0022_protection.ts';
import * as cycles from './0023_cycles.ts';
import * as consortium from './0024_consortium.ts';
import * as enrolment from './0025_enrolment.ts';
import * as pairing from './0026_pairing.ts';
import * as standardsOfCycles from './0027_standards.ts';
import * as leaders from './0028_leaders.ts';

/** Append-only, in the order they run. A file that has been released never changes again. */
export const migrations = {
  '0001_platform': platform,
  '0002_people': people,
  '0003_programs': programs,
  '0004_applications': applications,
  '0005_tandems': tandems,
  '0006_requests': requests,
  '0007_operation': operation,
  '0008_topics': topics,
  '0009_standards': standards,
  '0010_questions': questions,
  '0011_listing': listing,
  '0012_finder': finder,
  '0013_asking': asking,
  '0014_states': states,
  '0015_sessions': sessions,
  '0016_feedback': feedback,
  '0017_care': care,
  '0018_course': course,
  '0019_dates': dates,
  '0020_goals': goals,
  '0021_agreements': agreements,
  '0022_protection': protection,
  '0023_cycles': cycles,
  '0024_consortium': consortium,
  '0025_enrolment': enrolment,
  '0026_pairing': pairing,
  '0027_standards': standardsOfCycles,
  '0028_leaders': leaders,
};
