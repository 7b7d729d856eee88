// Eight criteria of invented people, each pair looked at, in one loop as tight as it gets: `scores all FILE`, file as in
// ../matching/special-inputs.mjs. The shape of our scoring, not its values: what a compiled program needs for as many pairs.
// g++ -O3 -march=native -o scores scores.cpp
#include <sys/resource.h>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

struct Group {
  int count;
  const int *offers, *seeks, *goals, *languages, *hours, *modes, *x, *y, *senior, *trade;
};

static double processorMs() {
  timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return 1e3 * at.tv_sec + at.tv_nsec / 1e6;
}

static const int* take(const int* from, Group& group) {
  int n = group.count = *from++;
  group.offers = from;
  group.seeks = from += 4 * n;
  group.goals = from += 4 * n;
  group.languages = from += n;
  group.hours = from += n;
  group.modes = from += n;
  group.x = from += n;
  group.y = from += n;
  group.senior = from += n;
  group.trade = from += n;
  return from + 2 * n;
}

static inline int scoreOf(const Group& a, int i, const Group& b, int j, int sought) {
  int common = a.languages[i] & b.languages[j];
  if (!common || !(a.modes[i] & b.modes[j])) return 0;
  int met = 0;
  for (int k = 0; k < 4; k++) met += __builtin_popcount(a.seeks[4 * i + k] & b.offers[4 * j + k]);
  int hours = __builtin_popcount(a.hours[i] & b.hours[j]);
  float dx = (a.x[i] - b.x[j]) / 1000.0f, dy = (a.y[i] - b.y[j]) / 1000.0f;
  float distance = std::sqrt(dx * dx + dy * dy);
  float near = distance < 10 ? 1 : distance < 150 ? (150 - distance) / 140 : 0;
  int lead = b.senior[j] - a.senior[i];
  float step = lead <= 0 ? 0 : lead <= 4 ? 1 : lead >= 8 ? 0.25f : 1 - (lead - 4) * 0.1875f;
  float fit = 4500.0f * met / sought + (a.goals[i] & b.goals[j] ? 1200 : 0) + 1000 * (hours < 4 ? hours / 4.0f : 1);
  float rest = 900 * near + 1200 * step + (a.trade[i] == b.trade[j] ? 700 : 0) + 500 * (common & (common - 1) ? 1 : 0.7f);
  return int(fit + rest + 0.5f);
}

int main(int given, char** words) {
  if (given != 3) return 2;
  FILE* file = fopen(words[2], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  std::vector<int> in(ftell(file) / 4);
  rewind(file);
  if (fread(in.data(), 4, in.size(), file) != in.size()) return 2;
  Group a, b;
  take(take(in.data(), a), b);
  double begun = processorMs();
  long long sum = 0;
  for (int i = 0; i < a.count; i++) {
    int sought = 0;
    for (int k = 0; k < 4; k++) sought += __builtin_popcount(a.seeks[4 * i + k]);
    for (int j = 0; j < b.count; j++) sum += scoreOf(a, i, b, j, sought);
  }
  double solved = processorMs() - begun;
  rusage used;
  getrusage(RUSAGE_SELF, &used);
  if (sum == 0) return 1;
  printf("{\"name\":\"C++ loop over pairs\",\"version\":\"-O3\",\"build\":0,\"solve\":%.3f,\"memory\":%.1f}\n", solved, used.ru_maxrss / 1024.0);
}
