import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Routes } from '../../../platform/http/routes.tsx';
import { discardDraft, saveDraft, startDraft } from '../actions/drafts.ts';
import { endCooperation, offerCooperation, signCooperation, takeBack } from '../actions/signing.ts';
import { draftForm, signForm } from '../forms/cooperation.ts';
import { pathOf } from './agreement-data.ts';
import { printVersion, showAgreement, showDraft, showSure, showVersion } from './agreement.tsx';

export function mountAgreement(on: Routes): void {
  const base = '/cycles/:id/organizations/:organization/agreement';
  on.get(base, showAgreement);
  on.post(base, {
    page: showAgreement,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await startDraft(deed, req.param('id'), req.param('organization')),
      to(`${pathOf(req)}/draft`, 'consortium.agreement.begun')
    ),
  });
  on.get(`${base}/draft`, showDraft);
  on.post(`${base}/draft`, {
    page: showDraft,
    form: draftForm,
    deed: async (deed, form, req) => (
      await saveDraft(deed, req.param('id'), req.param('organization'), form),
      to(pathOf(req), 'consortium.agreement.saved')
    ),
  });
  on.get(`${base}/removal`, showSure('removal'));
  on.post(`${base}/removal`, {
    page: showSure('removal'),
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await discardDraft(deed, req.param('id'), req.param('organization')),
      to(pathOf(req), 'consortium.agreement.discarded')
    ),
  });
  on.post(`${base}/offer`, {
    page: showAgreement,
    form: signForm,
    deed: async (deed, form, req) => (
      await offerCooperation(deed, req.param('id'), req.param('organization'), form),
      to(pathOf(req), 'consortium.agreement.offer_done')
    ),
  });
  on.post(`${base}/withdrawal`, {
    page: showAgreement,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await takeBack(deed, req.param('id'), req.param('organization')),
      to(pathOf(req), 'consortium.agreement.taken_back')
    ),
  });
  on.post(`${base}/signature`, {
    page: showAgreement,
    form: signForm,
    deed: async (deed, form, req) => (
      await signCooperation(deed, req.param('id'), req.param('organization'), form),
      to(pathOf(req), 'consortium.agreement.sign_done')
    ),
  });
  on.get(`${base}/end`, showSure('end'));
  on.post(`${base}/end`, {
    page: showSure('end'),
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await endCooperation(deed, req.param('id'), req.param('organization')),
      to(pathOf(req), 'consortium.agreement.end_done')
    ),
  });
  on.get(`${base}/versions/:number`, showVersion);
  on.get(`${base}/versions/:number/pdf`, printVersion);
}
