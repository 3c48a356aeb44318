/* Parses each Markdown file named, with the dialect that study uses, and does
   nothing with it: the least that any import has to do. */
#include <md4c.h>
#include <stdio.h>
#include <stdlib.h>

static unsigned long events;

static int block(MD_BLOCKTYPE type, void *detail, void *data) {
  (void)type, (void)detail, (void)data;
  events++;
  return 0;
}

static int span(MD_SPANTYPE type, void *detail, void *data) {
  (void)type, (void)detail, (void)data;
  events++;
  return 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *chars, MD_SIZE size, void *data) {
  (void)type, (void)chars, (void)size, (void)data;
  events++;
  return 0;
}

int main(int count, char **paths) {
  MD_PARSER parser = {0};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH
    | MD_FLAG_PERMISSIVEURLAUTOLINKS;
  parser.enter_block = parser.leave_block = block;
  parser.enter_span = parser.leave_span = span;
  parser.text = text;
  for (int at = 1; at < count; at++) {
    FILE *file = fopen(paths[at], "rb");
    if (!file || fseek(file, 0, SEEK_END)) return perror(paths[at]), 1;
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc(size + 1);
    if (!bytes || fread(bytes, 1, size, file) != (size_t)size) return perror(paths[at]), 1;
    if (md_parse(bytes, size, &parser, NULL)) return 1;
    free(bytes);
    fclose(file);
  }
  printf("%lu\n", events);
  return 0;
}
