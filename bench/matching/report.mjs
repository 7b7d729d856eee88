// From measurements to lines: for the terminal while they come, and as a table for bench/matching.md.

const number = (value) =>
  (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
const ms = (value) => `${number(value)} ms`;
const times = (value) => (value >= 0.1 ? `${value.toFixed(2)}×` : `${value.toPrecision(2)}×`);

const words = { warm: 'warm', 'check share': 'certificate, share of the solve', 'cold wall': 'first call, wall time' };

/** How a figure stands to its targets. */
function verdict(value, must, aim) {
  if (aim !== undefined && value <= aim) return 'aim';
  return must === undefined || value <= must ? 'must' : 'MISSED';
}

/** Lines of one case: a row each for the first peer, the other peers, memory, and what is measured alone. */
export function linesOf({ id, what }, one, { own, peers, wrong }) {
  const name = `${what}, ${one.input}`;
  if (wrong) return [{ id, name, now: `refused: ${wrong}`, verdict: 'MISSED' }];
  const lines = [];
  const line = (task, peer, now, must, aim, word, row = id) =>
    lines.push({ id: row, name: task, peer, now, must, aim, verdict: word });
  const own_ms = `${ms(own.warm)} (cold ${ms(own.cold)})`;
  for (const [k, peer] of peers.entries()) {
    if (peer.failed) {
      line(name, peer.name, peer.failed, '', '', '');
      continue;
    }
    const ratio = own.warm / peer.solve;
    const [must, aim] = k === 0 ? [one.must, one.aim] : [];
    const now = `${times(ratio)}: ${own_ms} to ${ms(peer.solve)}`;
    line(
      name,
      `${peer.name} ${peer.version}`,
      now,
      must && times(must),
      aim && times(aim),
      k === 0 ? verdict(ratio, must, aim) : '',
    );
    if (k > 0 || !one.memory) continue;
    const share = own.memory / peer.memory;
    const megabytes = `${times(share)}: ${number(own.memory)} MB to ${number(peer.memory)} MB`;
    line(`${name}, memory`, peer.name, megabytes, times(one.memory), '', verdict(share, one.memory));
  }
  const { most = {} } = one;
  for (const [key, [must, aim, row]] of Object.entries(most)) {
    const shown = key.includes('share')
      ? (value) => `${(100 * value).toFixed(2)} %`
      : key === 'memory'
        ? (value) => `${number(value)} MB`
        : ms;
    const [least, best] = [must, aim].map((target) => target && shown(target));
    line(`${name}: ${words[key] ?? key}`, 'own', shown(own[key]), least, best, must ? verdict(own[key], must, aim) : '', row);
  }
  return lines;
}

export function print(lines) {
  for (const { id, name, peer = '', now, must = '', verdict: word } of lines) {
    console.log(`${id.padEnd(4)}${word.padEnd(7)} ${name}${peer && ` | ${peer}`} | ${now}${must && ` | must ${must}`}`);
  }
}

export function page(lines, { machine, versions, date, command, missing }) {
  const row = (cells) => `| ${cells.map((cell) => cell ?? '').join(' | ')} |`;
  const head = ['', 'task', 'beside', 'now', 'must', 'aim', 'reached'];
  const missed = lines.filter(({ verdict: word }) => word === 'MISSED').length;
  return `# The matching engine beside its peers

\`${command}\`, ${date}, on ${machine}. ${versions}

Processor time (user and system, all threads) of the solve call; reading and building the input is outside. Ours and the peers took turns in
processes of their own; of all rounds the smallest counts, for ours of up to 38 calls after two for warming up («cold»: the first call of a process), because a program in
JavaScript is compiled while it runs, and the application keeps one warm thread. A ratio is ours to the peer's: below 1 ours is
faster. A time counts only if the plan has exactly the peer's pairs and points, and the independent checker finds gap 0 and no violation; otherwise the row says «refused». Inputs are
made by the program; names end with the number of people: d dense, s sparse, g exchange, t with planted triangles, x between organisations; u uniform and r
random scores, m like mentoring. Other work on the machine moves single figures by up to a third.

${row(head)}
${row(head.map(() => '---'))}
${lines.map((line) => row([line.id, line.name, line.peer, line.now, line.must, line.aim, line.verdict])).join('\n')}

${missed === 0 ? 'No target is missed.' : `${missed} lines miss their target.`}${missing.length > 0 ? ` Not in this run: ${missing.join(', ')}.` : ''}
`;
}
