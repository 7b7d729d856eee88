import type { Placing } from './zones.ts';

/** Wall clock, zone, and the instant it is, worked out by hand from the offsets of the zones. */
export const singles: readonly (readonly [day: string, time: string, zone: string, utc: string, placing?: Placing])[] = [
  ['2026-10-24', '17:00', 'Europe/Zurich', '2026-10-24T15:00Z'],
  ['2026-10-25', '01:59', 'Europe/Zurich', '2026-10-24T23:59Z'],
  ['2026-10-25', '02:00', 'Europe/Zurich', '2026-10-25T00:00Z', 'doubled'],
  ['2026-10-25', '02:30', 'Europe/Zurich', '2026-10-25T00:30Z', 'doubled'],
  ['2026-10-25', '03:00', 'Europe/Zurich', '2026-10-25T02:00Z'],
  ['2026-10-26', '17:00', 'Europe/Zurich', '2026-10-26T16:00Z'],
  ['2027-03-28', '01:59', 'Europe/Berlin', '2027-03-28T00:59Z'],
  ['2027-03-28', '02:00', 'Europe/Berlin', '2027-03-28T01:00Z', 'skipped'],
  ['2027-03-28', '02:30', 'Europe/Vienna', '2027-03-28T01:30Z', 'skipped'],
  ['2027-03-28', '03:00', 'Europe/Vienna', '2027-03-28T01:00Z'],
  ['2026-10-29', '12:00', 'America/New_York', '2026-10-29T16:00Z'],
  ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30Z', 'doubled'],
  ['2026-11-02', '12:00', 'America/New_York', '2026-11-02T17:00Z'],
  ['2027-03-14', '02:30', 'America/New_York', '2027-03-14T07:30Z', 'skipped'],
  ['2027-03-15', '09:00', 'America/New_York', '2027-03-15T13:00Z'],
  ['2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30Z', 'doubled'],
  ['2026-11-23', '14:30', 'Asia/Kolkata', '2026-11-23T09:00Z'],
  ['2026-11-23', '14:45', 'Asia/Kathmandu', '2026-11-23T09:00Z'],
  ['2027-04-04', '01:45', 'Australia/Lord_Howe', '2027-04-03T14:45Z', 'doubled'],
  ['2026-10-04', '02:30', 'Australia/Sydney', '2026-10-03T16:30Z', 'skipped'],
  ['2026-11-23', '09:00', 'America/Sao_Paulo', '2026-11-23T12:00Z'],
  ['2026-12-31', '23:30', 'Pacific/Pago_Pago', '2027-01-01T10:30Z'],
  ['2027-01-01', '00:30', 'Pacific/Kiritimati', '2026-12-31T10:30Z'],
  ['2026-11-23', '22:45', 'Pacific/Chatham', '2026-11-23T09:00Z'],
  ['2026-11-23', '05:30', 'America/St_Johns', '2026-11-23T09:00Z'],
  ['2026-11-23', '09:00', 'UTC', '2026-11-23T09:00Z'],
];

/** First date, every so many days, and the instants of the series. */
export const series: readonly { from: [day: string, time: string, zone: string]; every: number; utc: string[] }[] = [
  {
    from: ['2026-10-15', '17:00', 'Europe/Zurich'],
    every: 7,
    utc: ['2026-10-15T15:00Z', '2026-10-22T15:00Z', '2026-10-29T16:00Z', '2026-11-05T16:00Z'],
  },
  {
    from: ['2026-10-18', '09:00', 'America/New_York'],
    every: 14,
    utc: ['2026-10-18T13:00Z', '2026-11-01T14:00Z', '2026-11-15T14:00Z'],
  },
  {
    from: ['2027-03-14', '02:30', 'Europe/Zurich'],
    every: 7,
    utc: ['2027-03-14T01:30Z', '2027-03-21T01:30Z', '2027-03-28T01:30Z', '2027-04-04T00:30Z'],
  },
  {
    from: ['2027-02-28', '18:00', 'Asia/Tokyo'],
    every: 28,
    utc: ['2027-02-28T09:00Z', '2027-03-28T09:00Z', '2027-04-25T09:00Z'],
  },
];

/** One instant on two walls. */
export const pairs: readonly (readonly [utc: string, zone: string, clock: string, other: string, clock: string])[] = [
  ['2026-10-29T16:00Z', 'Europe/Zurich', '2026-10-29 17:00', 'America/New_York', '2026-10-29 12:00'],
  ['2026-11-05T16:00Z', 'Europe/Zurich', '2026-11-05 17:00', 'America/New_York', '2026-11-05 11:00'],
  ['2027-03-18T16:00Z', 'Europe/Zurich', '2027-03-18 17:00', 'America/New_York', '2027-03-18 12:00'],
  ['2026-11-23T22:30Z', 'Europe/Zurich', '2026-11-23 23:30', 'Asia/Tokyo', '2026-11-24 07:30'],
  ['2026-11-23T22:30Z', 'Europe/Zurich', '2026-11-23 23:30', 'Europe/London', '2026-11-23 22:30'],
];

/** In which zones the process itself may run. */
export const processZones = ['UTC', 'Europe/Zurich', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
