/** 4-ary heap of nodes 0..size-1 with decrease-key; ties leave in no promised order. */
export function createHeap(size: number) {
  const nodes = new Int32Array(size);
  const key = new Float64Array(size);
  const place = new Int32Array(size).fill(-1);
  let count = 0;

  function set(at: number, node: number): void {
    nodes[at] = node;
    place[node] = at;
  }

  function up(from: number, node: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 2;
      if (key[nodes[above]!]! <= key[node]!) break;
      set(at, nodes[above]!);
      at = above;
    }
    set(at, node);
  }

  function down(node: number): void {
    let at = 0;
    for (;;) {
      const first = 4 * at + 1;
      if (first >= count) break;
      let least = first;
      for (let child = first + 1; child < Math.min(first + 4, count); child++)
        if (key[nodes[child]!]! < key[nodes[least]!]!) least = child;
      if (key[nodes[least]!]! >= key[node]!) break;
      set(at, nodes[least]!);
      at = least;
    }
    set(at, node);
  }

  return {
    /** Puts a node in, or lowers its key. */
    put(node: number, value: number): void {
      key[node] = value;
      up(place[node]! >= 0 ? place[node]! : count++, node);
    },
    /** Takes the node with the least key out; -1 when empty. */
    takeLeast(): number {
      if (count === 0) return -1;
      const least = nodes[0]!;
      place[least] = -1;
      const last = nodes[--count]!;
      if (count > 0) down(last);
      return least;
    },
    /** The key it was last put in with. */
    keyOf: (node: number): number => key[node]!,
    clear(): void {
      while (count > 0) place[nodes[--count]!] = -1;
    },
  };
}
