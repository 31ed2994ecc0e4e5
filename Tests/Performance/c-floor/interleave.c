/*
 * Times several commands by turns, so that what else the machine does falls on all of them alike.
 *
 *   interleave RUNS NAME COMMAND [ARGUMENT…] [-- NAME COMMAND [ARGUMENT…]]…
 *
 * Prints each one's median and fastest time and how many times the last one's median it took.
 * What the commands print is thrown away; one that fails ends the comparison.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_COMMANDS = 16 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double milliseconds_of(char **command) {
  double start = now();
  pid_t child = fork();
  if (child == 0) {
    int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execvp(command[0], command);
    _exit(127);
  }
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) < 0 || status != 0) {
    fprintf(stderr, "interleave: %s failed (status %d)\n", command[0], status);
    exit(1);
  }
  return now() - start;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  int runs = argc > 3 ? atoi(argv[1]) : 0;
  if (runs < 1) {
    fprintf(stderr, "usage: interleave RUNS NAME COMMAND [ARGUMENT...] [-- NAME COMMAND...]...\n");
    return 64;
  }

  char **commands[MOST_COMMANDS];
  int count = 0;
  commands[count++] = argv + 2;
  for (int i = 2; i < argc; i++) {
    if (strcmp(argv[i], "--") != 0) continue;
    argv[i] = NULL;
    if (i + 2 >= argc || count == MOST_COMMANDS) return 64;
    commands[count++] = argv + i + 1;
  }

  double *times = calloc((size_t)(count * runs), sizeof *times);
  for (int i = 0; i < count; i++) milliseconds_of(commands[i] + 1); /* warm the file cache */
  for (int run = 0; run < runs; run++)
    for (int i = 0; i < count; i++) times[i * runs + run] = milliseconds_of(commands[i] + 1);

  for (int i = 0; i < count; i++) qsort(times + i * runs, (size_t)runs, sizeof *times, by_size);
  double floor = times[(count - 1) * runs + runs / 2];
  printf("%-32s %10s %10s %8s\n", "", "median ms", "fastest", "ratio");
  for (int i = 0; i < count; i++) {
    double median = times[i * runs + runs / 2];
    printf("%-32s %10.2f %10.2f %8.2f\n", commands[i][0], median, times[i * runs], median / floor);
  }
  free(times);
  return 0;
}
