type Numbers = Int32Array | Uint8Array | Float64Array;

/**
 * The same value with all its typed arrays in shared memory, so that another thread reads them where they are. Arrays that are shared already
 * stay: whoever keeps the result can ask again without a copy.
 */
export function share<T>(value: T): T {
  if (isNumbers(value)) return value.buffer instanceof SharedArrayBuffer ? value : copied(value);
  if (Array.isArray(value)) return value.map(share) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, share(one as unknown)])) as T;
}

function isNumbers(value: unknown): value is Numbers {
  return value instanceof Int32Array || value instanceof Uint8Array || value instanceof Float64Array;
}

function copied<N extends Numbers>(numbers: N): N {
  const buffer = new SharedArrayBuffer(numbers.byteLength);
  const Kind = numbers.constructor as new (buffer: SharedArrayBuffer) => N;
  const copy = new Kind(buffer);
  copy.set(numbers);
  return copy;
}
