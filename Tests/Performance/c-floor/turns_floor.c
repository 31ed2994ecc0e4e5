/*
 * The least a program can do to write a very large workbook: it hands libxlsxwriter cell after cell, in
 * the mode in which rows go to disk as they come.
 *
 *   turns_floor CELLS OUTPUT.xlsx [formats]
 *
 * The cells have no format, or with “formats” each the one of its column, as turntable's have.
 *
 * CELLS comes from pack_cells.py, so that nothing is parsed here. A record is one letter, then
 *   S  a text: the name of the sheet that begins
 *   N  row, column and a number of 8 bytes
 *   C  row, column and a text
 * Rows, columns and the lengths of texts are numbers of 4 bytes; a text ends with a zero.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

static uint32_t number(const char **place) {
  uint32_t value;
  memcpy(&value, *place, sizeof value);
  *place += sizeof value;
  return value;
}

static const char *text(const char **place) {
  uint32_t length = number(place);
  const char *start = *place;
  *place += length + 1;
  return start;
}

enum { MOST_COLUMNS = 64 };

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: turns_floor CELLS OUTPUT.xlsx [formats]\n");
    return 64;
  }
  struct stat file;
  int descriptor = open(argv[1], O_RDONLY);
  if (descriptor < 0 || fstat(descriptor, &file) < 0) {
    perror(argv[1]);
    return 1;
  }
  size_t size = (size_t)file.st_size;
  const char *place = mmap(NULL, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (place == MAP_FAILED) {
    perror(argv[1]);
    return 1;
  }

  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = "."};
  lxw_workbook *workbook = workbook_new_opt(argv[2], &options);
  lxw_worksheet *sheet = NULL;
  lxw_format *formats[MOST_COLUMNS] = {NULL};
  for (int column = 0; argc > 3 && column < MOST_COLUMNS; column++) {
    formats[column] = workbook_add_format(workbook);
    format_set_indent(formats[column], (uint8_t)(column % 15 + 1));
  }
  for (const char *end = place + size; place < end;) {
    char kind = *place++;
    if (kind == 'S') {
      sheet = workbook_add_worksheet(workbook, text(&place));
      continue;
    }
    lxw_row_t row = number(&place);
    lxw_col_t column = (lxw_col_t)number(&place);
    lxw_format *format = formats[column % MOST_COLUMNS];
    if (kind == 'N') {
      double value;
      memcpy(&value, place, sizeof value);
      place += sizeof value;
      worksheet_write_number(sheet, row, column, value, format);
    } else {
      worksheet_write_string(sheet, row, column, text(&place), format);
    }
  }

  lxw_error error = workbook_close(workbook);
  if (error) fprintf(stderr, "%s: %s\n", argv[2], lxw_strerror(error));
  return error ? 1 : 0;
}
