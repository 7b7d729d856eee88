import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pairCommand } from './command.tsx';

const sample = readFileSync(new URL('../../docs/guide/people.csv', import.meta.url));

async function run(text: string | Uint8Array, ...args: string[]) {
  const files = new Map<string, string>();
  const [said, complaints]: [string[], string[]] = [[], []];
  const code = await pairCommand(['people.csv', '--out', 'out', ...args], {
    read: () => Promise.resolve(typeof text === 'string' ? Buffer.from(text) : text),
    write: (_, name, content) => Promise.resolve(void files.set(name, content)),
    say: (line) => void said.push(line),
    complain: (line) => void complaints.push(line),
    now: () => 0,
  });
  return { code, files, said: said.join('\n'), complaints: complaints.join('\n') };
}

describe('pairing a spreadsheet', () => {
  it('the sample of the guide: pairs with reasons, and who stays alone', async () => {
    const { code, files, said, complaints } = await run(sample, '--as', 'cross');
    expect([code, complaints]).toEqual([0, '']);
    expect(said).toContain('proven best');
    const pairs = files.get('pairs.csv')!;
    expect(pairs).toContain('Mia Keller,Klinik am Moos,Oskar Brandl,Hallbach Antriebe');
    expect(pairs).toContain('Oskar Brandl offers what Mia Keller is looking for: Leading teams and Delegating');
    expect(files.get('reasons.csv')).toContain('Topics');
    expect(files.get('unmatched.csv')).toMatch(/Nico Sander,Versa Rück,Mentee,\d,No confirmed topic/);
    expect(files.get('report.html')).toMatch(/^<!doctype html><html lang="en">/);
    expect(files.get('report.html')).not.toMatch(/<script|src=|href=/);
  });

  it('speaks German, with semicolons for German spreadsheets', async () => {
    const { files } = await run(sample, '--as', 'cross', '--lang', 'de');
    expect(files.get('pairs.csv')).toContain('Mia Keller;Klinik am Moos;Oskar Brandl');
    expect(files.get('report.html')).toContain('Ohne Gegenüber');
  });

  it('the same people in another order give the same pairs', async () => {
    const [head, ...lines] = sample.toString().trim().split('\n');
    const turned = [head, ...lines.toReversed()].join('\n');
    const [one, other] = [await run(sample, '--as', 'cross'), await run(turned, '--as', 'cross')];
    expect(other.files.get('pairs.csv')).toBe(one.files.get('pairs.csv'));
  });

  it('an exchange needs no role, and reads German heads', async () => {
    const people =
      'Name;Sprachen;Form;Bedarf;Angebot\nAda;de;remote;Recht;Excel:4\nBen;de;remote;excel;RECHT:2\nCem;de;remote;Tanz;Kochen\n';
    const { code, files } = await run(people, '--as', 'exchange', '--min-fit', '0');
    expect(code).toBe(0);
    expect(files.get('pairs.csv')).toContain('Ada,,Ben');
    expect(files.get('unmatched.csv')).toContain('Cem');
  });

  it.each([
    ['nothing', '', 'empty'],
    ['no name', 'role\nmentor\n', 'line 1: the column «name» is missing'],
    ['no role', 'name\nAda\n', 'line 1: the column «role» is missing'],
    ['a strange role', 'name,role\nAda,boss\n', 'line 2: role «boss»'],
    ['a name twice', 'name,role\nAda,mentor\nAda,mentee\n', 'line 3: «Ada» stands in line 2 too'],
    ['a level out of range', 'name,role,offers\nAda,mentor,Law:9\n', 'line 2: offers: «Law:9»'],
    ['an unknown time', 'name,role,times\nAda,mentor,sunday\n', 'line 2: times: «sunday»'],
    ['seven statements', 'name,role,statements\nAda,mentor,1 2 3 4 5 1 2\n', 'line 2: statements'],
    [
      'a misspelt exclusion',
      'name,role,exclusions\nAda,mentor,Bem\nBen,mentee,\n',
      'line 2: exclusions: nobody in this file is called «Bem»',
    ],
    ['a strange language', 'name,role,languages\nAda,mentor,de:fluent\n', 'line 2: languages: «fluent»'],
  ])('refuses %s, and writes nothing', async (_, text, what) => {
    const { code, files, complaints } = await run(text, '--as', 'cross');
    expect([code, files.size]).toEqual([2, 0]);
    expect(complaints).toContain(what);
  });

  it.each([
    [['--as', 'network'], '--as takes cross, exchange, reverse'],
    [['--as', 'cross', '--min-fit', '7'], '--min-fit takes a number from 0 to 1'],
    [
      ['--as', 'cross', '--weights', 'topics=0,goals=0,style=0,wishes=0,experience=0,availability=0,place=0,distance=0'],
      'at least one criterion',
    ],
    [['--as', 'cross', '--wight', 'topics=1'], 'Unknown option'],
    [['more.csv', '--as', 'cross'], 'name one file'],
  ])('refuses %j', async (args, what) => {
    const { code, complaints } = await run(sample, ...args);
    expect([code, complaints]).toEqual([2, expect.stringContaining(what)]);
  });

  it('nobody, one person, and a limit that nobody can keep', async () => {
    const head = 'name,role,languages,needs,offers';
    for (const people of [`${head}\nAda,mentor,de,,Law\n`, `${head}\nAda,mentor,de,,Law\nBen,mentee,de,Tax,\n`]) {
      const { code, files } = await run(people, '--as', 'reverse');
      expect(code).toBe(0);
      expect(files.get('report.html')).toContain('Under these rules nobody can be paired');
    }
    const none = await run(sample, '--as', 'cross', '--max-between', '0', '--mode', 'fair');
    expect(none.code).toBe(0);
    expect((await run(sample, '--help')).said).toContain('--min-fit');
  });

  it('a cell is never a formula', async () => {
    const text = 'name,role,languages,needs,offers\n=1+1,mentor,de,,Law:4\nBen,mentee,de,Law,\n';
    expect((await run(text, '--as', 'reverse', '--min-fit', '0')).files.get('pairs.csv')).toContain("'=1+1");
  });
});
