#ifndef KANALTJEK_BYTE_MASKS_H
#define KANALTJEK_BYTE_MASKS_H

#include <stdint.h>

/// Where in a stretch of 64 bytes some bytes stand: bit i is set for byte i.
typedef struct {
  uint64_t delimiters;
  uint64_t newlines;
  uint64_t quotes;
} byte_masks;

#if defined(__SSE2__)
#include <emmintrin.h>

static inline uint64_t byte_masks_of(const __m128i bytes[4], char wanted) {
  const __m128i all = _mm_set1_epi8(wanted);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    const uint64_t found = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes[part], all));
    mask |= found << (16 * part);
  }
  return mask;
}

/// Looks at the 64 bytes from `start` on, all of which must be readable.
static inline byte_masks byte_masks_at(const uint8_t *start, uint8_t delimiter) {
  __m128i bytes[4];
  for (int part = 0; part < 4; part++) {
    bytes[part] = _mm_loadu_si128((const __m128i *)(start + 16 * part));
  }
  return (byte_masks){
    byte_masks_of(bytes, (char)delimiter), byte_masks_of(bytes, '\n'), byte_masks_of(bytes, '"')
  };
}

#else

/// The same for processors without such instructions, a byte at a time; compilers make more of it.
static inline byte_masks byte_masks_at(const uint8_t *start, uint8_t delimiter) {
  byte_masks masks = {0, 0, 0};
  for (int place = 0; place < 64; place++) {
    const uint64_t bit = UINT64_C(1) << place;
    if (start[place] == delimiter) masks.delimiters |= bit;
    if (start[place] == '\n') masks.newlines |= bit;
    if (start[place] == '"') masks.quotes |= bit;
  }
  return masks;
}

#endif

#endif
