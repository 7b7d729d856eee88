"""SciPy and networkx beside ours: python.py dense|sparse|match FILE [TIMES], files as in ../matching/files.mjs. One line of JSON."""
import json
import resource
import sys
import time

import numpy as np

LARGEST = 10000


def say(name, version, build, solve, pairs, value):
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(dict(name=name, version=version, build=build, solve=solve, pairs=pairs, value=value, memory=memory)))


def clocked(work, times=1):
    """The result, and the least processor time in milliseconds."""
    least = float("inf")
    for _ in range(times):
        begun = time.process_time()
        result = work()
        least = min(least, 1e3 * (time.process_time() - begun))
    return result, least


def dense(numbers, times):
    import scipy
    from scipy.optimize import linear_sum_assignment

    rows, columns = numbers[:2]
    score = numbers[2:].reshape(rows, columns)
    cost, build = clocked(lambda: (LARGEST - score).astype(np.float64))
    (one, other), solve = clocked(lambda: linear_sum_assignment(cost), times)
    points = score[one, other]
    say("SciPy linear_sum_assignment", scipy.__version__, build, solve, int((points > 0).sum()), int(points.sum()))


def sparse(numbers, times):
    import scipy
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    rows, columns, count = (int(number) for number in numbers[:3])
    start = numbers[3 : 4 + rows]
    partner = numbers[4 + rows : 4 + rows + count]
    score = numbers[4 + rows + count :]
    row = np.repeat(np.arange(rows), np.diff(start))

    def build():
        # Everybody has a place of their own to stay alone: the function wants all rows matched, and no price 0.
        price = np.concatenate([LARGEST + 1.0 - score, np.full(rows, LARGEST * (rows + 1.0) + 1)])
        at = np.concatenate([row, np.arange(rows)]), np.concatenate([partner, columns + np.arange(rows)])
        return csr_matrix((price, at), shape=(rows, columns + rows))

    graph, building = clocked(build)
    (one, other), solve = clocked(lambda: min_weight_full_bipartite_matching(graph), times)
    matched = other < columns
    points = np.asarray(csr_matrix((score, (row, partner)), shape=(rows, columns))[one[matched], other[matched]])
    say("SciPy LAPJVsp", scipy.__version__, building, solve, int(matched.sum()), int(points.sum()))


def match(numbers, _times):
    import networkx

    people, count = (int(number) for number in numbers[:2])
    graph = networkx.Graph()
    graph.add_nodes_from(range(people))
    _, build = clocked(lambda: graph.add_weighted_edges_from(numbers[2:].reshape(count, 3).tolist()))
    pairs, solve = clocked(lambda: networkx.max_weight_matching(graph, maxcardinality=True))
    value = sum(graph[one][other]["weight"] for one, other in pairs)
    say("networkx max_weight_matching", networkx.__version__, build, solve, len(pairs), value)


if __name__ == "__main__":
    kind, file, *times = sys.argv[1:]
    {"dense": dense, "sparse": sparse, "match": match}[kind](np.fromfile(file, dtype=np.int32), int(times[0]) if times else 1)
