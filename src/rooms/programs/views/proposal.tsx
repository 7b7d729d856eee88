import type { FormState } from '../../../platform/http/form.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Topic, TopicGroup } from '../../people/rules/topics.ts';
import { outcomeWords, type DecidedRow } from './proposals.tsx';
import { Decide } from './proposal-decide.tsx';

export type Deciding = 'addition' | 'match' | 'refusal';

export interface ProposalProps {
  ui: Ui;
  proposal: Omit<DecidedRow, 'name'> & { evidence: string; self_level: number; created_at: Date; reason: string | null };
  name: string;
  similar: Topic[];
  /** What can be chosen, and all groups, those without a topic too. */
  groups: TopicGroup[];
  all: TopicGroup[];
  forms: Record<Deciding, FormState>;
}

export function ProposalPage({ ui, proposal, name, ...rest }: ProposalProps) {
  const { t } = ui;
  const open = proposal.state === 'open';
  const facts = [
    { label: t('programs.proposals.who'), value: name },
    { label: t('programs.proposals.when'), value: ui.date(proposal.created_at) },
    { label: t('programs.proposals.level'), value: t('programs.proposals.level_of', { level: proposal.self_level }) },
  ];
  return (
    <Layout ui={ui} title={proposal.label} area="work">
      <PageHead
        title={t('programs.proposals.heading', { label: proposal.label })}
        lead={open ? t('programs.proposals.heading_lead') : outcomeWords(ui, proposal)}
        back={{ href: '/program/topics/proposals', label: t('programs.proposals.title') }}
      />
      <Columns
        context={
          <>
            <WhoSees
              ui={ui}
              rows={[
                { what: t('programs.proposals.sees_decision'), who: t('programs.proposals.sees_person') },
                { what: t('programs.topics.sees'), who: t('people.sees.members') },
              ]}
            />
            <Section title={t('programs.proposals.from')}>
              <Facts rows={facts} />
            </Section>
          </>
        }
      >
        <Section title={t('programs.proposals.evidence')}>
          <Prose text={proposal.evidence} />
        </Section>
        {proposal.reason ? (
          <Section title={t('programs.proposals.reason_given')}>
            <Prose text={proposal.reason} />
          </Section>
        ) : null}
        {open ? <Decide ui={ui} path={`/program/topics/proposals/${proposal.id}`} {...rest} /> : null}
      </Columns>
    </Layout>
  );
}
