export const commandHelp = `tandemwerk match FILE... - finds the best possible pairs and proves it

FILE holds an instance (mentoring-matching-instance, version 1) or a list of them; - reads standard input.
Every result is one line of JSON on standard output. Needs no database and no network.

  --mode participation   most pairs, then most points (default)
  --mode score           most points
  --mode fair            most pairs, then the best worst pair, then most points
  --leximin              with --mode fair: after the worst pair the second worst, and so on
  --min-score N          pairs below N are no candidates (default 1; must and forced pairs are exempt)
  --force I,J            what if this pair must be formed? May be repeated
  --forbid I,J           what if this pair must not be formed? May be repeated
  --explain I            adds why mentee (exchange: person) I has this partner, what others would cost, or why none
  --time-limit S         limit of pairs between organisations: stop after S seconds, with the proven gap
  --side mentees         variant stable: best for mentees (default) or for mentors
  --judge                variant stable: counts the blocking pairs of givenMatching
  --keep FILE            an earlier result: of all plans that are as good, one that changes as little as possible
  --keep-price N         with --keep: a pair that is kept counts N points more, so a change has to bring more than that
  --change FILE          variant classic: a list of changes, made one after the other from the best plan before each
  --certificate          adds the duals, so that anybody can check the proof

Exit codes: 0 every instance is answered (also when no plan is feasible), 2 bad input or options, 1 a bug of ours.

Examples:
  tandemwerk match cohort.json
  tandemwerk match --mode fair --leximin cohort.json
  tandemwerk match --forbid 3,17 --explain 3 cohort.json
  tandemwerk match --keep last-week.json cohort.json
  tandemwerk match --time-limit 10 cross.json exchange.json
  cat cohort.json | tandemwerk match --certificate -
`;
