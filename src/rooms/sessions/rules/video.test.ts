import { expect, it } from 'vitest';
import { freshRoom, isLinkOf, openJitsi } from './video.ts';

it('knows the links of each service', () => {
  const links = {
    teams: ['https://teams.microsoft.com/l/meetup-join/1', 'https://teams.live.com/meet/1'],
    zoom: ['https://us02web.zoom.us/j/1', 'https://verband.zoom.us/my/jana'],
    webex: ['https://verband.webex.com/meet/jana'],
    jitsi: ['https://meet.verband.example'],
    own: ['https://video.example/room'],
  } as const;
  for (const [kind, each] of Object.entries(links))
    for (const link of each) expect([link, isLinkOf(kind as 'zoom', link)]).toEqual([link, true]);
  expect(isLinkOf('teams', 'https://teams.microsoft.com.evil.example/')).toBe(false);
  expect(isLinkOf('zoom', 'https://notzoom.us/j/1')).toBe(false);
  expect(isLinkOf('own', 'no link')).toBe(false);
});

it('makes a room with a name that nobody guesses', () => {
  expect(freshRoom(openJitsi, 'a-b_c')).toBe('https://meet.jit.si/tandem-abc');
  expect(freshRoom('https://meet.verband.example/', 'xyz')).toBe('https://meet.verband.example/tandem-xyz');
});
