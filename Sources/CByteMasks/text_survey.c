// Written so that a compiler makes instructions of it that look at many bytes together: counts of bytes no
// wider than these are, and no way out of the inner loop.
#include "text_survey.h"

// For the processors that have them, the compiler makes instructions that look at more bytes still.
#if defined(__x86_64__) && defined(__linux__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("arch=x86-64-v4", "avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

#define PART static inline __attribute__((always_inline))

/// Bytes that are counted together, no more than a count of one byte holds.
enum { block = 192 };

/// Adds what a block at most says; one more byte behind it is looked at. Made for a length that is known
/// when the code is made.
PART void look_at(text_survey *survey, const uint8_t *bytes, size_t length) {
  uint8_t line_feeds = 0, returns = 0, pairs = 0, zeros = 0, all = 0;
  for (size_t place = 0; place < length; place++) {
    line_feeds += bytes[place] == '\n';
    returns += bytes[place] == '\r';
    pairs += (bytes[place] == '\r') & (bytes[place + 1] == '\n');
    zeros |= bytes[place] == 0;
    all |= bytes[place];
  }
  survey->line_feeds += line_feeds;
  survey->returns += returns;
  survey->pairs += pairs;
  survey->has_zero |= zeros != 0;
  survey->is_ascii &= all < 0x80;
}

FOR_EACH_PROCESSOR text_survey text_survey_of(const uint8_t *start, size_t count) {
  text_survey survey = {0, 0, 0, false, true};
  size_t offset = 0;
  for (; count - offset > block; offset += block) look_at(&survey, start + offset, block);
  if (count == 0) return survey;
  // What follows the last byte is not looked at.
  look_at(&survey, start + offset, count - offset - 1);
  const uint8_t last[2] = {start[count - 1], 0};
  look_at(&survey, last, 1);
  return survey;
}

/// Nonzero where a byte can't follow the three before it: what is missing behind a first byte, what follows
/// without one, and what says a character longer than need be, half of a pair or one that there is not.
PART uint8_t misfit(uint8_t third, uint8_t second, uint8_t first, uint8_t byte) {
  const uint8_t continues = (byte & 0xC0) == 0x80;
  const uint8_t has_to = (first >= 0xC0) | (second >= 0xE0) | (third >= 0xF0);
  const uint8_t is_no_first = (byte == 0xC0) | (byte == 0xC1) | (byte > 0xF4);
  const uint8_t is_outside = ((first == 0xE0) & (byte < 0xA0)) | ((first == 0xED) & (byte > 0x9F))
    | ((first == 0xF0) & (byte < 0x90)) | ((first == 0xF4) & (byte > 0x8F));
  return (continues ^ has_to) | is_no_first | is_outside;
}

/// Whether any of some bytes is a misfit behind the three before it.
PART uint8_t misfits_among(const uint8_t *bytes, size_t length) {
  uint8_t misfits = 0;
  for (size_t place = 0; place < length; place++) {
    const uint8_t *const byte = bytes + place;
    misfits |= misfit(byte[-3], byte[-2], byte[-1], byte[0]);
  }
  return misfits;
}

FOR_EACH_PROCESSOR bool is_utf8(const uint8_t *start, size_t count) {
  uint8_t before[3] = {0, 0, 0}, misfits = 0;
  const size_t lead = count < 3 ? count : 3;
  for (size_t place = 0; place < lead; place++) {
    misfits |= misfit(before[0], before[1], before[2], start[place]);
    before[0] = before[1];
    before[1] = before[2];
    before[2] = start[place];
  }
  size_t offset = lead;
  for (; count - offset >= block && !misfits; offset += block) {
    misfits = misfits_among(start + offset, block);
  }
  misfits |= misfits_among(start + offset, count - offset < block ? count - offset : 0);
  // Nothing may be missing behind the last bytes.
  for (size_t back = 1; back <= lead; back++) {
    const uint8_t least = back == 1 ? 0xC0 : back == 2 ? 0xE0 : 0xF0;
    misfits |= start[count - back] >= least;
  }
  return misfits == 0;
}
