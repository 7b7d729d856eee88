import { download } from '../../../platform/http/answer.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { themeCss } from '../rules/colour.ts';
import { findNetwork } from '../store/network.ts';
import { findLogo } from '../store/photos.ts';
import { AccessibilityPage, ImprintPage, PrivacyPage } from '../views/legal.tsx';

/** What stands around every page and at its foot. */
export function mountNetwork(on: Routes): void {
  const open = { open: true };
  on.get(
    '/logo',
    async (sight) => {
      const logo = found(await findLogo(sight), 'logo');
      return download({
        bytes: found(await sight.house.files.get(logo.id)),
        name: 'logo.png',
        type: logo.type,
        inline: true,
        keep: 86_400,
      });
    },
    open,
  );
  on.get(
    '/theme.css',
    async (sight) => {
      const network = found(await findNetwork(sight), 'theme');
      return download({
        bytes: new TextEncoder().encode(themeCss(network)),
        name: 'theme.css',
        type: 'text/css; charset=utf-8',
        inline: true,
        keep: 86_400,
      });
    },
    open,
  );
  on.get('/imprint', async (sight, req) => <ImprintPage ui={req.ui} network={found(await findNetwork(sight))} />, open);
  on.get('/privacy', async (sight, req) => <PrivacyPage ui={req.ui} network={found(await findNetwork(sight))} />, open);
  on.get(
    '/accessibility',
    async (sight, req) => <AccessibilityPage ui={req.ui} network={found(await findNetwork(sight))} />,
    open,
  );
}
