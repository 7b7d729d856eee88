import fc from 'fast-check';

// A merge must not depend on luck: the same cases in every run. `npm run night` draws new ones, and what it finds becomes a fixed test.
if (!process.env['NIGHT']) fc.configureGlobal({ seed: 20_261_121 });
