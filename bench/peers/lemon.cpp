// LEMON beside ours: `lemon assign|circular|match FILE`, files as in ../matching/files.mjs. Says one line of JSON.
// g++ -O3 -march=native -DNDEBUG -o lemon lemon.cpp -llemon
#include <lemon/config.h>
#include <lemon/cost_scaling.h>
#include <lemon/matching.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <sys/resource.h>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <vector>

using namespace lemon;
typedef long long Whole;
typedef std::vector<int> Numbers;
const Whole largest = 10000;

static double processorMs() {
  timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return 1e3 * at.tv_sec + at.tv_nsec / 1e6;
}

static Numbers numbersOf(const char* path) {
  FILE* file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  Numbers numbers(ftell(file) / 4);
  rewind(file);
  if (fread(numbers.data(), 4, numbers.size(), file) != numbers.size()) exit(2);
  fclose(file);
  return numbers;
}

static void say(const char* name, double begun, double built, double solved, int pairs, Whole value) {
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  printf("{\"name\":\"%s\",\"version\":\"%s\",\"build\":%.3f,\"solve\":%.3f,\"pairs\":%d,\"value\":%lld,\"memory\":%.1f}\n", name, LEMON_VERSION,
         built - begun, solved - built, pairs, value, used.ru_maxrss / 1024.0);
}

// Most pairs first, then most points: whoever stays alone costs more than all scores together.
static void assign(const Numbers& in) {
  double begun = processorMs();
  int rows = in[0], columns = in[1], count = in[2];
  const int *start = &in[3], *partner = start + rows + 1, *score = partner + count;
  SmartDigraph graph;
  graph.reserveNode(rows + columns + 2);
  graph.reserveArc(count + 2 * rows + columns);
  for (int k = 0; k < rows + columns + 2; k++) graph.addNode();
  SmartDigraph::ArcMap<Whole> cost(graph);
  SmartDigraph::Node source = graph.nodeFromId(rows + columns), sink = graph.nodeFromId(rows + columns + 1);
  auto arc = [&](SmartDigraph::Node from, SmartDigraph::Node to, Whole price) { cost[graph.addArc(from, to)] = price; };
  for (int i = 0; i < rows; i++)
    for (int k = start[i]; k < start[i + 1]; k++) arc(graph.nodeFromId(i), graph.nodeFromId(rows + partner[k]), largest - score[k]);
  for (int i = 0; i < rows; i++) {
    arc(source, graph.nodeFromId(i), 0);
    arc(graph.nodeFromId(i), sink, largest * (rows + 1));
  }
  for (int j = 0; j < columns; j++) arc(graph.nodeFromId(rows + j), sink, 0);
  SmartDigraph::ArcMap<Whole> most(graph, 1);
  CostScaling<SmartDigraph, Whole, Whole> solver(graph);
  solver.upperMap(most).costMap(cost).stSupply(source, sink, rows);
  double built = processorMs();
  solver.run();
  double solved = processorMs();
  int pairs = 0;
  Whole value = 0;
  for (int k = 0; k < count; k++)
    if (solver.flow(graph.arcFromId(k))) pairs++, value += score[k];
  say("LEMON CostScaling", begun, built, solved, pairs, value);
}

static void circular(const Numbers& in) {
  double begun = processorMs();
  int nodes = in[0], arcs = in[1];
  SmartDigraph graph;
  for (int k = 0; k < nodes; k++) graph.addNode();
  SmartDigraph::ArcMap<Whole> most(graph), cost(graph);
  for (int k = 0; k < arcs; k++) {
    const int* row = &in[2 + 4 * k];
    SmartDigraph::Arc arc = graph.addArc(graph.nodeFromId(row[0]), graph.nodeFromId(row[1]));
    most[arc] = row[2];
    cost[arc] = row[3];
  }
  NetworkSimplex<SmartDigraph, Whole, Whole> solver(graph);
  solver.upperMap(most).costMap(cost);
  double built = processorMs();
  solver.run();
  double solved = processorMs();
  int pairs = 0;
  for (int k = 0; k < arcs; k++)
    if (in[2 + 4 * k + 3] < 0 && solver.flow(graph.arcFromId(k))) pairs++;
  Whole perPair = largest * (in[2 + 4 * arcs] + 1);
  say("LEMON NetworkSimplex", begun, built, solved, pairs, -solver.totalCost() - perPair * pairs);
}

static void match(const Numbers& in) {
  double begun = processorMs();
  int people = in[0], count = in[1];
  SmartGraph graph;
  graph.reserveNode(people);
  graph.reserveEdge(count);
  for (int v = 0; v < people; v++) graph.addNode();
  SmartGraph::EdgeMap<Whole> weight(graph);
  for (int k = 0; k < count; k++) {
    const int* row = &in[2 + 3 * k];
    weight[graph.addEdge(graph.nodeFromId(row[0]), graph.nodeFromId(row[1]))] = largest * (people + 1) + row[2];
  }
  MaxWeightedMatching<SmartGraph, SmartGraph::EdgeMap<Whole> > solver(graph, weight);
  double built = processorMs();
  solver.run();
  double solved = processorMs();
  int pairs = 0;
  Whole value = 0;
  for (int k = 0; k < count; k++)
    if (solver.matching(graph.edgeFromId(k))) pairs++, value += in[2 + 3 * k + 2];
  say("LEMON MaxWeightedMatching", begun, built, solved, pairs, value);
}

int main(int given, char** words) {
  if (given != 3) return 2;
  std::string kind = words[1];
  Numbers in = numbersOf(words[2]);
  if (kind == "assign") assign(in);
  if (kind == "circular") circular(in);
  if (kind == "match") match(in);
}
