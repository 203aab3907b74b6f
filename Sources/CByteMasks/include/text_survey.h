#ifndef KANALTJEK_TEXT_SURVEY_H
#define KANALTJEK_TEXT_SURVEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What can be told of a text by looking at each byte once.
typedef struct {
  size_t line_feeds;
  size_t returns;
  /// Returns with a line feed behind them.
  size_t pairs;
  bool has_zero;
  bool is_ascii;
} text_survey;

text_survey text_survey_of(const uint8_t *start, size_t count);

/// Whether a text is well-formed UTF-8 (Unicode 3.9, table 3-7).
bool is_utf8(const uint8_t *start, size_t count);

#endif
