import { z } from 'zod';
import { link } from './sessions.ts';

/** A person's own rooms; `jitsi` is the server on which fresh rooms are made. */
export const videoForm = z.object({ jitsi: link, teams: link, zoom: link, webex: link, own: link });
