/** Long passwords that people choose first; shorter ones are refused by their length. */
const firstGuesses = [
  '123456789012', '1234567890123', '123456789123', '1234567891234', '12345678910', '123456123456', '123123123123', '987654321098', '112233445566', '111222333444',
  'passwordpassword', 'password1234', 'password12345', 'password123456', 'mypassword123', 'passw0rd1234', 'p@ssw0rd1234', 'letmeinletmein', 'adminadminadmin', 'administrator',
  'administrator1', 'changemechangeme', 'welcome12345', 'welcome123456', 'iloveyou1234', 'iloveyouforever', 'qwertyuiopasdf', 'qwertyuiop123', 'qwerty123456', 'qwertzuiop123',
  'qwertzuiopasdf', 'asdfghjklasdf', '1q2w3e4r5t6y', '1q2w3e4r5t6z', '1qaz2wsx3edc', 'zaq12wsxcde3', 'abcdefghijkl', 'abcdefghijklm', 'abcd12345678', 'abc123abc123',
  'passwortpasswort', 'passwort1234', 'passwort12345', 'passwort123456', 'meinpasswort', 'meinpasswort1', 'geheimgeheim', 'willkommen123', 'willkommen1234', 'hallohallohallo',
  'hallo1234567', 'schatzschatz', 'ichliebedich', 'ichliebedich1', 'sommer2025!!', 'sommer2026!!', 'winter2025!!', 'winter2026!!', 'fussballfussball', 'schweizschweiz',
  'tandemwerk123', 'tandemwerk2026', 'mentoring1234', 'mentoring2026', 'correcthorsebatterystaple', 'iamtheonlyone', 'thisismypassword', 'trustno1trustno1', 'superman1234', 'starwars1234',
]; // prettier-ignore

const guessed = new Set(firstGuesses);
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertzuiopasdfghjklyxcvbnm',
  'qwertyuiopasdfghjklzxcvbnm',
  '01234567890123456789',
  '98765432109876543210',
];

/**
 * True for passwords that are tried first: on the list, few different signs, a run of the keyboard or alphabet, one part
 * repeated, or little more than something known about the person (`about`: name, address, network).
 */
export function weakPassword(password: string, about: readonly (string | null | undefined)[] = []): boolean {
  const plain = password.toLowerCase();
  const letters = plain.replace(/[\s._-]/g, '');
  if (guessed.has(plain) || guessed.has(letters)) return true;
  if (new Set(plain).size < 5) return true;
  if (rows.some((row) => row.includes(letters) || [...row].toReversed().join('').includes(letters))) return true;
  if (/^(.{1,6})\1+$/.test(letters)) return true;
  const known = about.flatMap((text) => (text ?? '').toLowerCase().split(/[^\p{L}\d]+/u)).filter((word) => word.length >= 4);
  return known.reduce((rest, word) => rest.replaceAll(word, ''), letters).length < 6;
}
