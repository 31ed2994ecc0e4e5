/* The least a program can do: start, print a line, end. */
#include <stdio.h>

int main(void) {
  puts("turntable 0.0.0");
  return 0;
}
