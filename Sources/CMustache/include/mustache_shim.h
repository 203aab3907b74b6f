// Mustache templates of kainjow/Mustache, behind functions that C callers can use.
#ifndef KANALTJEK_MUSTACHE_SHIM_H
#define KANALTJEK_MUSTACHE_SHIM_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct mustache_value mustache_value;
typedef struct mustache_template mustache_template;

/// Values. Each is owned by the caller until it is put into another or released.
mustache_value *_Nullable mustache_text(const uint8_t *_Nullable bytes, size_t count);
mustache_value *_Nullable mustache_flag(int flag);
mustache_value *_Nullable mustache_list(size_t count);
mustache_value *_Nullable mustache_record(void);
/// Takes the item over.
void mustache_append(mustache_value *_Nonnull list, mustache_value *_Nonnull item);
/// Takes the value over.
void mustache_set(
  mustache_value *_Nonnull record, const uint8_t *_Nullable name, size_t count,
  mustache_value *_Nonnull value);
void mustache_release(mustache_value *_Nullable value);

/// Takes bytes of a result, or of a message.
typedef void (*mustache_sink)(
  void *_Nullable context, const uint8_t *_Nullable bytes, size_t count);

/// Null where the text is no template; what is wrong goes to the sink.
mustache_template *_Nullable mustache_template_new(
  const uint8_t *_Nullable bytes, size_t count, mustache_sink _Nonnull fault,
  void *_Nullable context);
void mustache_template_release(mustache_template *_Nullable value);

/// Fills a template: true when every name in it was known. `partials` is a record of texts. Names
/// that nothing was said of go to the fault sink, one a call.
int mustache_render(
  mustache_template *_Nonnull filled, const mustache_value *_Nonnull record,
  const mustache_value *_Nonnull partials, mustache_sink _Nonnull result,
  mustache_sink _Nonnull fault, void *_Nullable context);

#ifdef __cplusplus
}
#endif

#endif
