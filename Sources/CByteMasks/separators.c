// The way to find separators, for each kind of processor: 64 bytes at a time, and no branch that depends on
// how many there are among them, as long as that is not unusual.
#include "separators.h"

#include "byte_masks.h"

#define PART static inline __attribute__((always_inline))

typedef byte_masks (*masks_at)(const uint8_t *start, uint8_t delimiter);
typedef void (*write_ends)(uint32_t *ends, uint64_t places, size_t count, uint32_t offset);

/// Bit i is set when an odd number of bits up to i are.
PART uint64_t running_parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

/// The lowest bits, fewer than 64.
PART uint64_t first_bits(size_t count) { return (UINT64_C(1) << count) - 1; }

/// How many places there are up to the lowest of some of them, with it; all where there are none.
PART size_t rank_of_lowest(uint64_t some, uint64_t places) {
  return (size_t)__builtin_popcountll(places & (some ^ (some - 1)));
}

PART bool has_other_than_crlf(uint64_t places, const uint8_t *start) {
  for (; places; places &= places - 1) {
    const uint8_t *const at = start + __builtin_ctzll(places);
    if (at[0] != '\r' || at[1] != '\n') return true;
  }
  return false;
}

PART void find(
  separators *found, const uint8_t *start, size_t count, uint8_t delimiter, masks_at masks_at,
  write_ends write_ends
) {
  uint32_t *const ends = found->ends, *const rows = found->rows;
  size_t end_count = 0, row_count = 0;
  // Whether the next byte is inside quotes, and whether it follows one that closes.
  uint64_t inside = 0, closed = 0, inner_line_feeds = 0;
  bool has_stray_quotes = false;
  for (size_t offset = 0; offset < count; offset += 64) {
    byte_masks masks = masks_at(start + offset, delimiter);
    const size_t left = count - offset;
    if (left < 64) {
      masks.delimiters &= first_bits(left);
      masks.newlines &= first_bits(left);
      masks.quotes &= first_bits(left);
    }
    uint64_t places = masks.delimiters | masks.newlines;
    uint64_t line_feeds = masks.newlines;
    if (masks.quotes | inside | closed) {
      const uint64_t quoted = running_parity(masks.quotes) ^ inside;
      inside = quoted >> 63 ? UINT64_MAX : 0;
      inner_line_feeds |= line_feeds & quoted;
      places &= ~quoted;
      line_feeds &= ~quoted;
      const uint64_t closing = masks.quotes & ~quoted;
      uint64_t behind = (closing << 1 | closed) & ~places & ~masks.quotes;
      if (left < 64) behind &= first_bits(left);
      closed = closing >> 63;
      has_stray_quotes |= has_other_than_crlf(behind, start + offset);
    }
    const size_t place_count = (size_t)__builtin_popcountll(places);
    write_ends(ends + end_count, places, place_count, (uint32_t)offset);
    const size_t line_count = (size_t)__builtin_popcountll(line_feeds);
    size_t written = 0;
    do {
      // Two whether there are so many or not: rows are seldom shorter.
      for (int more = 0; more < 2; more++) {
        rows[row_count + written++] = (uint32_t)(end_count + rank_of_lowest(line_feeds, places) - 1);
        line_feeds &= line_feeds - 1;
      }
    } while (written < line_count);
    end_count += place_count;
    row_count += line_count;
  }
  found->end_count = end_count;
  found->row_count = row_count;
  found->has_stray_quotes = has_stray_quotes;
  found->has_inner_line_feeds = inner_line_feeds != 0;
}

PART void write_each(uint32_t *ends, uint64_t places, size_t count, uint32_t offset) {
  size_t written = 0;
  do {
    // Eight whether there are so many or not.
    for (int more = 0; more < 8; more++) {
      ends[written++] = offset + (uint32_t)(places ? __builtin_ctzll(places) : 64);
      places &= places - 1;
    }
  } while (written < count);
}

static void find_plainly(
  separators *found, const uint8_t *start, size_t count, uint8_t delimiter
) {
  find(found, start, count, delimiter, byte_masks_at, write_each);
}

#if defined(__x86_64__)
#include <immintrin.h>

#define FOR_AVX2 __attribute__((target("avx2,bmi,lzcnt,popcnt")))

PART FOR_AVX2 uint64_t avx2_mask_of(__m256i low, __m256i high, uint8_t wanted) {
  const __m256i all = _mm256_set1_epi8((char)wanted);
  const uint32_t first = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, all));
  const uint32_t second = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, all));
  return first | (uint64_t)second << 32;
}

PART FOR_AVX2 byte_masks avx2_masks_at(const uint8_t *start, uint8_t delimiter) {
  const __m256i low = _mm256_loadu_si256((const __m256i *)start);
  const __m256i high = _mm256_loadu_si256((const __m256i *)(start + 32));
  return (byte_masks){
    avx2_mask_of(low, high, delimiter), avx2_mask_of(low, high, '\n'), avx2_mask_of(low, high, '"')
  };
}

FOR_AVX2 static void find_with_avx2(
  separators *found, const uint8_t *start, size_t count, uint8_t delimiter
) {
  find(found, start, count, delimiter, avx2_masks_at, write_each);
}

#define FOR_AVX512 \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,lzcnt,popcnt")))

PART FOR_AVX512 byte_masks avx512_masks_at(const uint8_t *start, uint8_t delimiter) {
  const __m512i bytes = _mm512_loadu_si512(start);
  return (byte_masks){
    _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8((char)delimiter)),
    _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n')),
    _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('"'))
  };
}

PART FOR_AVX512 void avx512_write(uint32_t *ends, __m128i places, uint32_t offset) {
  const __m512i wide = _mm512_cvtepu8_epi32(places);
  _mm512_storeu_si512(ends, _mm512_add_epi32(wide, _mm512_set1_epi32((int)offset)));
}

/// The numbers of all places, from which those wanted are pressed together.
static const uint8_t place_numbers[64] = {
  0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
  22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
  44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
};

PART FOR_AVX512 void avx512_write_ends(
  uint32_t *ends, uint64_t places, size_t count, uint32_t offset
) {
  const __m512i wanted = _mm512_maskz_compress_epi8(places, _mm512_loadu_si512(place_numbers));
  avx512_write(ends, _mm512_castsi512_si128(wanted), offset);
  if (count <= 16) return;
  avx512_write(ends + 16, _mm512_extracti32x4_epi32(wanted, 1), offset);
  avx512_write(ends + 32, _mm512_extracti32x4_epi32(wanted, 2), offset);
  avx512_write(ends + 48, _mm512_extracti32x4_epi32(wanted, 3), offset);
}

FOR_AVX512 static void find_with_avx512(
  separators *found, const uint8_t *start, size_t count, uint8_t delimiter
) {
  find(found, start, count, delimiter, avx512_masks_at, avx512_write_ends);
}

size_t separators_way_count(void) {
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("bmi")) return 1;
  if (!__builtin_cpu_supports("popcnt") || !__builtin_cpu_supports("lzcnt")) return 1;
  const int has_all = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
    && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi")
    && __builtin_cpu_supports("avx512vbmi2");
  return has_all ? 3 : 2;
}

#else

size_t separators_way_count(void) { return 1; }

#endif

void separators_find_in_way(
  size_t way, separators *found, const uint8_t *start, size_t count, uint8_t delimiter
) {
#if defined(__x86_64__)
  if (way == 2) return find_with_avx512(found, start, count, delimiter);
  if (way == 1) return find_with_avx2(found, start, count, delimiter);
#endif
  (void)way;
  find_plainly(found, start, count, delimiter);
}

void separators_find(
  separators *found, const uint8_t *start, size_t count, uint8_t delimiter
) {
  separators_find_in_way(separators_way_count() - 1, found, start, count, delimiter);
}
