/*
 * The least a program can do that counts words: it reads files, parts them at blanks, looks each word up in
 * a hash table, letter case aside, and writes as many bytes as it read.
 *
 *   words_floor OUTPUT FILE …
 *
 * It knows nothing of labels, turns, sentences, times or topics, and one processor does it all.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILE_LIMIT = 64 << 20, TEXT_LIMIT = 256 << 20, LONGEST = 64 };
static const uint32_t MASK = (1u << 21) - 1;

struct slot {
  uint64_t head; /* the first eight bytes, which tell most words apart */
  uint32_t length, start, count;
};

static struct slot *slots;
static unsigned char *texts;
static uint32_t used, words;

static void count(const unsigned char *word, size_t length) {
  unsigned char folded[LONGEST] = {0};
  uint64_t head, hash = 0, block;
  if (length > LONGEST) length = LONGEST;
  for (size_t index = 0; index < length; index++) folded[index] = word[index] | 0x20;
  for (size_t index = 0; index < length; index += sizeof block) {
    memcpy(&block, folded + index, sizeof block);
    hash = (hash ^ block) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 32;
  }
  memcpy(&head, folded, sizeof head);
  for (uint32_t place = hash & MASK;; place = (place + 1) & MASK) {
    struct slot *slot = &slots[place];
    if (slot->count == 0) {
      if (++words > MASK / 2 || used + length > TEXT_LIMIT) exit(1);
      *slot = (struct slot){head, length, used, 0};
      memcpy(texts + used, folded, length);
      used += length;
    } else if (slot->head != head || slot->length != length ||
               (length > sizeof head && memcmp(texts + slot->start, folded, length) != 0)) {
      continue;
    }
    slot->count++;
    return;
  }
}

int main(int argc, char **argv) {
  unsigned char *bytes = malloc(FILE_LIMIT);
  slots = calloc((size_t)MASK + 1, sizeof *slots);
  texts = malloc(TEXT_LIMIT);
  if (argc < 2 || !bytes || !slots || !texts) return 1;
  int output = open(argv[1], O_WRONLY | O_CREAT | O_TRUNC, 0644);
  unsigned long running = 0;
  for (int index = 2; index < argc; index++) {
    int file = open(argv[index], O_RDONLY);
    ssize_t size = read(file, bytes, FILE_LIMIT), place = 0;
    if (size < 0 || close(file) != 0) return 1;
    while (place < size) {
      while (place < size && bytes[place] <= ' ') place++;
      ssize_t start = place;
      while (place < size && bytes[place] > ' ') place++;
      if (place > start) count(bytes + start, place - start), running++;
    }
    if (write(output, bytes, size) != size) return 1;
  }
  printf("%lu running words, %u different\n", running, words);
  return 0;
}
