/*
 * The least a program can do to write a workbook: it only hands libxlsxwriter the cells.
 *
 *   workbook_floor CELLS OUTPUT.xlsx
 *
 * CELLS comes from dump_cells.py: what turntable wrote, so that both write the same. A line is
 *   S <tab> sheet name
 *   T <tab> first row <tab> first column <tab> last row <tab> last column
 *   N <tab> row <tab> column <tab> number
 *   C <tab> row <tab> column <tab> text
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static char *whole_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) {
    perror(path);
    exit(1);
  }
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc((size_t)size + 1);
  if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) {
    fprintf(stderr, "%s: cannot be read\n", path);
    exit(1);
  }
  text[size] = '\0';
  fclose(file);
  return text;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: workbook_floor CELLS OUTPUT.xlsx\n");
    return 64;
  }
  char *text = whole_file(argv[1]);
  lxw_workbook *workbook = workbook_new(argv[2]);
  lxw_worksheet *sheet = NULL;

  for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
    char *rest = line + 2;
    if (line[0] == 'S') {
      sheet = workbook_add_worksheet(workbook, rest);
      continue;
    }
    lxw_row_t row = (lxw_row_t)strtoul(rest, &rest, 10);
    lxw_col_t column = (lxw_col_t)strtoul(rest, &rest, 10);
    if (line[0] == 'N') {
      worksheet_write_number(sheet, row, column, strtod(rest, NULL), NULL);
    } else if (line[0] == 'C') {
      worksheet_write_string(sheet, row, column, rest + 1, NULL);
    } else if (line[0] == 'T') {
      lxw_row_t last_row = (lxw_row_t)strtoul(rest, &rest, 10);
      lxw_col_t last_column = (lxw_col_t)strtoul(rest, &rest, 10);
      worksheet_add_table(sheet, row, column, last_row, last_column, NULL);
    }
  }

  lxw_error error = workbook_close(workbook);
  if (error) fprintf(stderr, "%s: %s\n", argv[2], lxw_strerror(error));
  free(text);
  return error ? 1 : 0;
}
