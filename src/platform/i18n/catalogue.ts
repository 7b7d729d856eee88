import agreements from '../../../locales/en/agreements.json' with { type: 'json' };
import applications from '../../../locales/en/applications.json' with { type: 'json' };
import care from '../../../locales/en/care.json' with { type: 'json' };
import consortium from '../../../locales/en/consortium.json' with { type: 'json' };
import cycles from '../../../locales/en/cycles.json' with { type: 'json' };
import enrolment from '../../../locales/en/enrolment.json' with { type: 'json' };
import pairing from '../../../locales/en/pairing.json' with { type: 'json' };
import feedback from '../../../locales/en/feedback.json' with { type: 'json' };
import goals from '../../../locales/en/goals.json' with { type: 'json' };
import home from '../../../locales/en/home.json' with { type: 'json' };
import insight from '../../../locales/en/insight.json' with { type: 'json' };
import operation from '../../../locales/en/operation.json' with { type: 'json' };
import oversight from '../../../locales/en/oversight.json' with { type: 'json' };
import people from '../../../locales/en/people.json' with { type: 'json' };
import platform from '../../../locales/en/platform.json' with { type: 'json' };
import programs from '../../../locales/en/programs.json' with { type: 'json' };
import protection from '../../../locales/en/protection.json' with { type: 'json' };
import requests from '../../../locales/en/requests.json' with { type: 'json' };
import sessions from '../../../locales/en/sessions.json' with { type: 'json' };
import tandems from '../../../locales/en/tandems.json' with { type: 'json' };
import agreementsDe from '../../../locales/de/agreements.json' with { type: 'json' };
import applicationsDe from '../../../locales/de/applications.json' with { type: 'json' };
import careDe from '../../../locales/de/care.json' with { type: 'json' };
import consortiumDe from '../../../locales/de/consortium.json' with { type: 'json' };
import cyclesDe from '../../../locales/de/cycles.json' with { type: 'json' };
import enrolmentDe from '../../../locales/de/enrolment.json' with { type: 'json' };
import pairingDe from '../../../locales/de/pairing.json' with { type: 'json' };
import feedbackDe from '../../../locales/de/feedback.json' with { type: 'json' };
import goalsDe from '../../../locales/de/goals.json' with { type: 'json' };
import homeDe from '../../../locales/de/home.json' with { type: 'json' };
import insightDe from '../../../locales/de/insight.json' with { type: 'json' };
import operationDe from '../../../locales/de/operation.json' with { type: 'json' };
import oversightDe from '../../../locales/de/oversight.json' with { type: 'json' };
import peopleDe from '../../../locales/de/people.json' with { type: 'json' };
import platformDe from '../../../locales/de/platform.json' with { type: 'json' };
import programsDe from '../../../locales/de/programs.json' with { type: 'json' };
import protectionDe from '../../../locales/de/protection.json' with { type: 'json' };
import requestsDe from '../../../locales/de/requests.json' with { type: 'json' };
import sessionsDe from '../../../locales/de/sessions.json' with { type: 'json' };
import tandemsDe from '../../../locales/de/tandems.json' with { type: 'json' };
import swiss from '../../../locales/de-CH/all.json' with { type: 'json' };

const en = {
  agreements,
  applications,
  care,
  consortium,
  cycles,
  enrolment,
  pairing,
  feedback,
  goals,
  home,
  insight,
  operation,
  oversight,
  people,
  platform,
  programs,
  protection,
  requests,
  sessions,
  tandems,
};

export type Catalogue = typeof en;
export type Room = keyof Catalogue;
/** Every key of the English source, as `room.key`. A key that is missing there is a type error. */
export type Key = { [R in Room]: `${R}.${Extract<keyof Catalogue[R], string>}` }[Room];
export type Vars = Record<string, string | number | Date>;

// German must have exactly the keys of English: this assignment fails to compile where one is missing.
const de: Catalogue = {
  agreements: agreementsDe,
  applications: applicationsDe,
  care: careDe,
  consortium: consortiumDe,
  cycles: cyclesDe,
  enrolment: enrolmentDe,
  pairing: pairingDe,
  feedback: feedbackDe,
  goals: goalsDe,
  home: homeDe,
  insight: insightDe,
  operation: operationDe,
  oversight: oversightDe,
  people: peopleDe,
  platform: platformDe,
  programs: programsDe,
  protection: protectionDe,
  requests: requestsDe,
  sessions: sessionsDe,
  tandems: tandemsDe,
};

export const locales = ['de', 'de-CH', 'en'] as const;
export type Locale = (typeof locales)[number];

function flatten(catalogue: Catalogue): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([room, words]) =>
      Object.entries(words).map(([key, text]): [string, string] => [`${room}.${key}`, text]),
    ),
  );
}

/** Swiss spelling: no «ß», angle quotes. Words that differ beyond that stand in locales/de-CH/all.json. */
export function toSwiss(text: string): string {
  return text.replaceAll('ß', 'ss').replaceAll('„', '«').replaceAll('“', '»');
}

const german = flatten(de);

export const messages: Record<Locale, ReadonlyMap<string, string>> = {
  en: flatten(en),
  de: german,
  'de-CH': new Map([
    ...[...german].map(([key, text]): [string, string] => [key, toSwiss(text)]),
    ...Object.entries(swiss as Record<string, string>),
  ]),
};
