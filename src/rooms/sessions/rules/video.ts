/** Where two can meet on a screen. `own`: any other room of hers. */
export const videoKinds = ['jitsi', 'teams', 'zoom', 'webex', 'own'] as const;
export type VideoKind = (typeof videoKinds)[number];

/** Choices in a plan: a fresh Jitsi room, or one of her own saved rooms. */
export const videoChoices = ['fresh', 'teams', 'zoom', 'webex', 'own'] as const;
export type VideoChoice = (typeof videoChoices)[number];

/** Under these names the services live; their links are recognised by them. A Jitsi server may stand anywhere. */
const hosts: Partial<Record<VideoKind, RegExp>> = {
  teams: /(^|\.)teams\.(microsoft\.com|live\.com|microsoft\.us)$/,
  zoom: /(^|\.)(zoom\.us|zoom\.com|zoomgov\.com)$/,
  webex: /(^|\.)webex\.com$/,
};

/** Whether a link is one of this service. */
export function isLinkOf(kind: VideoKind, link: string): boolean {
  const host = URL.canParse(link) ? new URL(link).hostname : '';
  return host !== '' && (hosts[kind]?.test(host) ?? true);
}

/** Used where she has named no server of her own. */
export const openJitsi = 'https://meet.jit.si';

/**
 * A room that nobody else knows: its name is 32 random bytes, so it cannot be guessed.
 * @param server address of a Jitsi server, with or without a path
 * @param token 32 random bytes in base64url
 */
export function freshRoom(server: string, token: string): string {
  return `${server.replace(/[/?#]+$/, '')}/tandem-${token.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 40)}`;
}
