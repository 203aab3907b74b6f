#ifndef KANALTJEK_SEPARATORS_H
#define KANALTJEK_SEPARATORS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Where the cells and the rows in a stretch of delimited text end.
typedef struct {
  /// How far from the start of the stretch each separator is that is not inside quotes, in order.
  uint32_t *ends;
  /// Which of `ends` are line feeds, by their index.
  uint32_t *rows;
  size_t end_count;
  size_t row_count;
  /// Whether something else follows a closing quote than a separator, the end of a row, or a quote again.
  bool has_stray_quotes;
  /// Whether there are line feeds inside quotes.
  bool has_inner_line_feeds;
} separators;

/// How many more numbers than bytes there must be room for in `ends` and in `rows`.
enum { separators_surplus = 64 };

/// Finds the separators among `count` bytes, the first of which is outside quotes. The stretch is shorter
/// than 4 GiB, and 64 bytes behind it must be readable.
///
/// The fastest way that the processor has instructions for; all come to the same.
void separators_find(separators *found, const uint8_t *start, size_t count, uint8_t delimiter);

/// How many ways this processor has, the plainest first.
size_t separators_way_count(void);

/// Finds them in one of the ways, so that each can be held against the plainest.
void separators_find_in_way(
  size_t way, separators *found, const uint8_t *start, size_t count, uint8_t delimiter);

#endif
