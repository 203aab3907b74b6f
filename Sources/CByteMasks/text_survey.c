// Written so that a compiler makes instructions of it that look at many bytes together: counts of bytes no
// wider than these are, and no way out of the inner loop.
#include "text_survey.h"

/// Bytes that are counted together, no more than a count of one byte holds.
enum { block = 192 };

text_survey text_survey_of(const uint8_t *start, size_t count) {
  text_survey survey = {0, 0, 0, false, true};
  uint8_t zeros = 0, all = 0;
  for (size_t offset = 0; offset < count; offset += block) {
    const uint8_t *const bytes = start + offset;
    // What follows the last byte is not looked at.
    const size_t length = count - offset > block ? block : count - offset - 1;
    uint8_t line_feeds = 0, returns = 0, pairs = 0;
    for (size_t place = 0; place < length; place++) {
      line_feeds += bytes[place] == '\n';
      returns += bytes[place] == '\r';
      pairs += (bytes[place] == '\r') & (bytes[place + 1] == '\n');
      zeros |= bytes[place] == 0;
      all |= bytes[place];
    }
    survey.line_feeds += line_feeds;
    survey.returns += returns;
    survey.pairs += pairs;
  }
  if (count > 0) {
    const uint8_t last = start[count - 1];
    survey.line_feeds += last == '\n';
    survey.returns += last == '\r';
    zeros |= last == 0;
    all |= last;
  }
  survey.has_zero = zeros != 0;
  survey.is_ascii = all < 0x80;
  return survey;
}
