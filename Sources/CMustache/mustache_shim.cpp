#include "mustache_shim.h"

#include <kainjow/mustache.hpp>

#include <exception>
#include <string>
#include <vector>

using kainjow::mustache::basic_context;
using kainjow::mustache::data;
using kainjow::mustache::mustache;

struct mustache_value {
  data content;
};

struct mustache_template {
  mustache content;
};

namespace {

std::string text(const uint8_t *bytes, size_t count) {
  return count == 0 ? std::string() : std::string(reinterpret_cast<const char *>(bytes), count);
}

void send(mustache_sink sink, void *context, const std::string &text) {
  sink(context, reinterpret_cast<const uint8_t *>(text.data()), text.size());
}

mustache_value *made(data content) {
  try {
    return new mustache_value{std::move(content)};
  } catch (const std::exception &) {
    return nullptr;
  }
}

/// The items of a list, to be moved into: the library itself copies what it is given, with all that is
/// in it.
std::vector<data> &items(data &list) {
  return const_cast<std::vector<data> &>(list.list_value());
}

/// Looks names up from the innermost record outwards, and remembers those that nobody knows:
/// Mustache itself writes nothing for them, which hides a misspelling.
class strict_context : public basic_context<std::string> {
 public:
  strict_context(const data *root, const data *partials) : partials_(partials) { push(root); }

  void push(const data *value) override { records_.push_back(value); }
  void pop() override { records_.pop_back(); }

  const data *get(const std::string &name) const override {
    if (name == ".") return records_.back();
    for (auto record = records_.rbegin(); record != records_.rend(); ++record) {
      if (const data *found = (*record)->get(name)) return found;
    }
    unknown.push_back(name);
    return nullptr;
  }

  const data *get_partial(const std::string &name) const override {
    const data *found = partials_->get(name);
    if (!found) unknown.push_back("> " + name);
    return found;
  }

  mutable std::vector<std::string> unknown;

 private:
  std::vector<const data *> records_;
  const data *partials_;
};

}  // namespace

mustache_value *mustache_text(const uint8_t *bytes, size_t count) {
  try {
    return made(data(text(bytes, count)));
  } catch (const std::exception &) {
    return nullptr;
  }
}

mustache_value *mustache_flag(int flag) { return made(data(flag != 0)); }

mustache_value *mustache_list(size_t count) {
  mustache_value *list = made(data(data::type::list));
  try {
    // To grow would copy what is in it.
    if (list) items(list->content).reserve(count);
    return list;
  } catch (const std::exception &) {
    delete list;
    return nullptr;
  }
}

mustache_value *mustache_record(void) { return made(data(data::type::object)); }

void mustache_append(mustache_value *list, mustache_value *item) {
  list->content.push_back(data(false));
  items(list->content).back() = std::move(item->content);
  delete item;
}

void mustache_set(
    mustache_value *record, const uint8_t *name, size_t count, mustache_value *value) {
  std::string key = text(name, count);
  record->content.set(key, data(false));
  *const_cast<data *>(record->content.get(key)) = std::move(value->content);
  delete value;
}

void mustache_release(mustache_value *value) { delete value; }

mustache_template *mustache_template_new(
    const uint8_t *bytes, size_t count, mustache_sink fault, void *context) {
  try {
    auto result = new mustache_template{mustache(text(bytes, count))};
    if (result->content.is_valid()) return result;
    send(fault, context, result->content.error_message());
    delete result;
  } catch (const std::exception &error) {
    send(fault, context, error.what());
  }
  return nullptr;
}

void mustache_template_release(mustache_template *value) { delete value; }

int mustache_render(
    mustache_template *filled, const mustache_value *record, const mustache_value *partials,
    mustache_sink result, mustache_sink fault, void *context) {
  try {
    strict_context names(&record->content, &partials->content);
    send(result, context, filled->content.render(names));
    for (const auto &name : names.unknown) send(fault, context, name);
    if (!filled->content.is_valid()) send(fault, context, filled->content.error_message());
    return names.unknown.empty() && filled->content.is_valid();
  } catch (const std::exception &error) {
    send(fault, context, error.what());
    return 0;
  }
}
