// Everything is in the header, so that it can be part of the loop that asks.
#include "byte_masks.h"
