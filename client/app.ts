// The one module every page loads; each element works on its own and does nothing where it is absent.
import './parts/bench.ts';
import './parts/counter.ts';
import './parts/drop.ts';
import './parts/editor.ts';
import './parts/filter.ts';
import './parts/finder.ts';
import './parts/print.ts';
import './parts/reading.ts';
import './parts/reveal.ts';
import './parts/review.ts';
import './parts/toast.ts';
import './parts/weights.ts';
import './parts/waiting.ts';
import './parts/zone.ts';
