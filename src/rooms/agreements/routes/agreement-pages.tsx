import { selfId } from '../../../platform/deed.ts';
import { printDocument } from '../../../platform/files/document.ts';
import { download, to } from '../../../platform/http/answer.ts';
import { emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req } from '../../../platform/http/routes.tsx';
import type { Sight } from '../../../platform/deed.ts';
import { found } from '../../../platform/refusal.ts';
import { mayDraft, maySign } from '../rules/agreement.ts';
import { missingParts } from '../rules/body.ts';
import type { Agreement } from '../store/agreements.ts';
import { agreementDocument } from '../views/agreement-document.ts';
import { EditPage } from '../views/agreement-edit.tsx';
import { DifferencesPage, DiscardPage, VersionPage, VersionsPage } from '../views/agreement-versions.tsx';
import { AgreementPage } from '../views/agreement.tsx';
import { changesBetween } from '../views/clauses.ts';
import { formOf, lineOf, lookAt, meanwhileOf, versionBefore, viewOf, type Looked } from './agreement-data.ts';

export const pathOf = (req: Req) => `/tandems/${req.param('id')}/agreement`;

const offeredOnes = ({ all }: Looked) => all.filter(({ offered_at }) => offered_at !== null);

export const showAgreement: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  const { room, all, open, signed } = looked;
  const { tandem } = room;
  const latest = open ?? signed ?? all.find(({ signed_at }) => signed_at !== null);
  const shown = latest && (await viewOf(sight, looked, latest));
  const before = open && versionBefore(looked, open);
  const signing = 'sure' in req.form.errors;
  return (
    <AgreementPage
      ui={req.ui}
      room={room}
      shown={shown}
      changes={shown && before ? changesBetween(req.ui, before.body, shown.body) : undefined}
      in_force={open && signed ? signed.number : undefined}
      missing={shown && open ? missingParts(shown.body) : []}
      locked={maySign(tandem) ? undefined : tandem.has_kickoff ? 'agreements.kickoff_first' : 'agreements.talk_first'}
      versions={offeredOnes(looked).length}
      open={mayDraft(tandem)}
      state={signing ? req.form : emptyForm}
      refusal={req.form.refusal}
    />
  );
};

const showEdit =
  (way: 'draft' | 'change'): Handler =>
  async (sight, req) => {
    const looked = await lookAt(sight, req);
    const { room, open } = looked;
    const theirs = open?.proposed_by !== selfId(sight);
    const here = open && mayDraft(room.tandem) && (way === 'draft' ? open.state === 'draft' : open.state === 'offered' && theirs);
    if (!here) return req.form.refusal ? showAgreement(sight, req) : to(pathOf(req));
    const { body, hash } = await viewOf(sight, looked, open);
    return (
      <EditPage
        ui={req.ui}
        room={room}
        way={way}
        body={body}
        hash={hash}
        state={req.form === emptyForm ? formOf(body) : req.form}
        meanwhile={meanwhileOf(req, body)}
      />
    );
  };

export const showDraft = showEdit('draft');
export const showChange = showEdit('change');

export const showDiscard: Handler = async (sight, req) => {
  const { room, open } = await lookAt(sight, req);
  if (open?.state !== 'draft' || !mayDraft(room.tandem)) return to(pathOf(req));
  return <DiscardPage ui={req.ui} tandem_id={room.tandem.id} />;
};

export const showVersions: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  const rows = offeredOnes(looked).map((each) => ({
    number: each.number,
    state: each.state,
    line: lineOf(req, looked, each),
    signed: each.signed_at !== null,
  }));
  return <VersionsPage ui={req.ui} room={looked.room} rows={rows} />;
};

const versionOf = (looked: Looked, number: string | undefined): Agreement =>
  found(
    offeredOnes(looked).find((each) => String(each.number) === number),
    'version',
  );

export const showVersion: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  const version = versionOf(looked, req.param('number'));
  const shown = await viewOf(sight, looked, version);
  return <VersionPage ui={req.ui} room={looked.room} shown={shown} line={lineOf(req, looked, version)} />;
};

export const showDifferences: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  if (!req.query('from') || !req.query('to')) return to(`${pathOf(req)}/versions`);
  const [from, until] = [versionOf(looked, req.query('from')), versionOf(looked, req.query('to'))];
  const changes = changesBetween(req.ui, from.body, until.body);
  return <DifferencesPage ui={req.ui} room={looked.room} from={from.number} to={until.number} changes={changes} />;
};

async function print(sight: Sight, req: Req, looked: Looked, version: Agreement) {
  await sight.house.limits.spend('print', selfId(sight));
  const model = agreementDocument(req.ui, await viewOf(sight, looked, version));
  return download({ bytes: await printDocument(model), name: `agreement-${version.number}.pdf`, type: 'application/pdf' });
}

/** What is offered or in force, or was at the end. */
export const printAgreement: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  const { all, open, signed } = looked;
  const offered = open?.state === 'offered' ? open : undefined;
  return print(sight, req, looked, found(offered ?? signed ?? all.find(({ signed_at }) => signed_at !== null), 'agreement'));
};

export const printVersion: Handler = async (sight, req) => {
  const looked = await lookAt(sight, req);
  return print(sight, req, looked, versionOf(looked, req.param('number')));
};
