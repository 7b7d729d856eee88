// The one module every page loads; each element works on its own and does nothing where it is absent.
import './counter.ts';
import './filter.ts';
import './reveal.ts';
import './toast.ts';
