import type { Sight } from '../../../platform/deed.ts';
import { localPath, to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { acceptStandards } from '../actions/standards.ts';
import { acceptanceForm } from '../forms.ts';
import { mayEditStandards } from '../rules/standards.ts';
import { currentPolicy, findAcceptance } from '../store/policies.ts';
import { findNetworkProgram, type Program } from '../store/programs.ts';
import { findVersion, listVersions } from '../store/standards.ts';
import { standingOf } from '../store/standing.ts';
import { ChangesPage } from '../views/standards-preview.tsx';
import { OldVersionPage, StandardsPage } from '../views/standards.tsx';

const programOf = async (sight: Sight): Promise<Program> => found(await findNetworkProgram(sight), 'standards');

/** What somebody who is asked again accepted before, and what was said about the versions since. */
async function acceptedBefore(sight: Sight, program: Program, number: number) {
  const [old, versions] = await Promise.all([findVersion(sight, program.id, number), listVersions(sight, program.id)]);
  return old && { body: old.body, notes: versions.filter((version) => version.number > number).toReversed() };
}

const showStandards: Handler = async (sight, req) => {
  const program = await programOf(sight);
  const version = found(await currentPolicy(sight, program.id), 'standards');
  const { person_id } = sight.actor;
  const accepted = person_id ? await findAcceptance(sight, program.id, person_id) : undefined;
  const standing = person_id ? await standingOf(sight, program.id, person_id) : undefined;
  const wanted = req.query('next') ?? (typeof req.form.values['next'] === 'string' ? req.form.values['next'] : undefined);
  const next = wanted ? localPath(wanted, '') || undefined : undefined;
  const asked = accepted && standing && !standing.holds;
  return (
    <StandardsPage
      ui={req.ui}
      state={req.form}
      version={version}
      acceptance={accepted && standing ? { ...accepted, holds: standing.holds } : undefined}
      next={next}
      before={asked ? await acceptedBefore(sight, program, accepted.number) : undefined}
      accept_by={asked ? (standing.asks?.accept_by ?? undefined) : undefined}
      compare={version.number > 1}
      edits={mayEditStandards(sight.actor)}
    />
  );
};

/** `?from=1&to=3`; without them the newest version against the one before. */
const showChanges: Handler = async (sight, req) => {
  const program = await programOf(sight);
  const versions = await listVersions(sight, program.id);
  const newest = versions[0]?.number ?? 0;
  if (newest < 2) return to('/standards');
  const asked = (name: string, otherwise: number) => {
    const text = req.query(name);
    return text === undefined ? otherwise : Number(text);
  };
  const from = found(await findVersion(sight, program.id, asked('from', newest - 1)), 'standards');
  const until = found(await findVersion(sight, program.id, asked('to', newest)), 'standards');
  return <ChangesPage ui={req.ui} versions={versions} from={from} to={until} />;
};

const showVersion: Handler = async (sight, req) => {
  const program = await programOf(sight);
  const version = found(await findVersion(sight, program.id, Number(req.param('number'))), 'standards');
  const current = found(await currentPolicy(sight, program.id), 'standards');
  return <OldVersionPage ui={req.ui} version={version} current={current.number} />;
};

export function mountStandards(on: Routes): void {
  on.get('/standards', showStandards, { open: true });
  on.get('/standards/changes', showChanges, { open: true });
  on.get('/standards/:number', showVersion, { open: true });
  on.post('/standards/acceptance', {
    page: showStandards,
    form: acceptanceForm,
    deed: async (deed, form) => {
      const program = await programOf(deed);
      await acceptStandards(deed, program.id, form.hash);
      return to(localPath(form.next, '/standards'), 'programs.standards.accepted');
    },
  });
}
