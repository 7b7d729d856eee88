import { selfId, type Sight } from '../../../platform/deed.ts';
import { printDocument } from '../../../platform/files/document.ts';
import { download } from '../../../platform/http/answer.ts';
import type { Req, Routes } from '../../../platform/http/routes.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { toSwiss } from '../../../platform/i18n/catalogue.ts';
import type { Key } from '../../../platform/i18n/catalogue.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { fullName } from '../../people/rules/profile.ts';
import { listChecks, type Check } from '../store/checks.ts';
import { GuidePage } from '../views/guide.tsx';
import { guideDocument, guideSteps } from '../views/guide-document.ts';
import { lookAt } from './setup-known.ts';

async function lineOf(sight: Sight, ui: Ui, check: Check): Promise<{ label: string; value: string }> {
  const { t } = ui;
  const owner = check.owner_id ? await findAnyPerson(sight, check.owner_id) : undefined;
  const parts = [
    check.done_at ? t('cycles.guide.check_done', { date: ui.date(check.done_at) }) : t('cycles.guide.check_open'),
    ...(owner ? [fullName(owner)] : []),
    ...(check.due_on && !check.done_at ? [t('cycles.guide.check_due', { date: ui.date(check.due_on) })] : []),
  ];
  return { label: check.key ? t(`cycles.check.${check.key}` as Key) : check.title, value: parts.join(' · ') };
}

async function guideOf(sight: Sight, req: Req) {
  const looked = await lookAt(sight, req);
  const checks = await listChecks(sight, looked.cycle.id);
  return {
    cycle: looked.cycle,
    steps: guideSteps(req.ui, looked),
    checks: await Promise.all(checks.map((check) => lineOf(sight, req.ui, check))),
  };
}

/** The built-in guide: on a page, and for paper. */
export function mountGuide(on: Routes): void {
  on.get('/cycles/:id/guide', async (sight, req) => <GuidePage ui={req.ui} {...await guideOf(sight, req)} />);
  on.get('/cycles/:id/guide.pdf', async (sight, req) => {
    const { cycle, steps, checks } = await guideOf(sight, req);
    await sight.house.limits.spend('print', selfId(sight));
    const { locale } = req.ui;
    const name = locale === 'en' ? cycle.name_en : locale === 'de-CH' ? toSwiss(cycle.name_de) : cycle.name_de;
    const bytes = await printDocument(guideDocument(req.ui, name, steps, checks));
    return download({ bytes, name: `guide-${cycle.slug}-${cycle.number}.pdf`, type: 'application/pdf' });
  });
}
