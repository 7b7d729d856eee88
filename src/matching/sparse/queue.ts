/** First come, first served, over numbers 0..size-1; whoever waits already is not put in twice. */
export function createQueue(size: number) {
  const ring = new Int32Array(size);
  const waits = new Uint8Array(size);
  let head = 0;
  let count = 0;
  return {
    put(one: number): void {
      if (waits[one]) return;
      waits[one] = 1;
      const at = head + count++;
      ring[at >= size ? at - size : at] = one;
    },
    /** -1 when nobody waits. */
    take(): number {
      if (count === 0) return -1;
      const one = ring[head]!;
      head = head + 1 === size ? 0 : head + 1;
      count--;
      waits[one] = 0;
      return one;
    },
  };
}
