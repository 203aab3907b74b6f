#ifndef KANALTJEK_TEXT_KEY_H
#define KANALTJEK_TEXT_KEY_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Two words that a text is known by: of up to 16 bytes they are all of it.
typedef struct {
  uint64_t low;
  uint64_t high;
} text_key;

/// Sixteen bytes from `start` on must be readable, however short the text is.
static inline text_key text_key_of(const uint8_t *start, size_t count) {
  static const uint8_t kept[32] = {
    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
  };
  uint64_t low, high, other_low, other_high;
  memcpy(&low, start, 8);
  memcpy(&high, start + 8, 8);
  if (count <= 16) {
    // How much is kept follows from where the mask is read: no branch depends on how long the text is.
    memcpy(&other_low, kept + 16 - count, 8);
    memcpy(&other_high, kept + 24 - count, 8);
    return (text_key){low & other_low, high & other_high};
  }
  memcpy(&other_low, start + count - 16, 8);
  memcpy(&other_high, start + count - 8, 8);
  return (text_key){low ^ other_low, high ^ other_high};
}

#endif
