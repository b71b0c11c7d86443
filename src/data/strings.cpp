#include "data/strings.h"

#include <algorithm>

#include "core/format.h"
#include "core/sort.h"
#include "data/json_tree.h"

namespace ascn {

Result<Strings> Strings::parse(std::string_view json_utf8) {
    ProblemList problems;
    JsonTree tree;
    if (!tree.parse(json_utf8, problems)) return problems.take();
    const JsonValue root = tree.root();
    if (root.kind() != JsonValue::Kind::Object) {
        problems.add(root, {"is ", kind_name(root.kind())}, {"an object of texts"});
        return problems.take();
    }
    Strings strings;
    for (JsonValue item : root) {
        if (item.kind() != JsonValue::Kind::Text)
            problems.add(item, {"is ", kind_name(item.kind())}, {"text"});
        else if (item.text().empty())
            problems.add(item, {"is empty"}, {"text"});
        else
            strings.texts_.push_back({std::string(item.key()), std::string(item.text())});
    }
    sort_stably(strings.texts_, [](const Entry& a, const Entry& b) { return a.key < b.key; });
    if (!problems.empty()) return problems.take();
    return strings;
}

const std::string* Strings::find(std::string_view key) const {
    const auto found = std::lower_bound(texts_.begin(), texts_.end(), key,
                                        [](const Entry& entry, std::string_view wanted) { return entry.key < wanted; });
    return found != texts_.end() && found->key == key ? &found->text : nullptr;
}

const std::string& Strings::get(std::string_view key) const {
    if (const std::string* text = find(key)) return *text;
    for (const std::string& absent : absent_)
        if (absent == key) return absent;
    absent_.emplace_front(key);
    return absent_.front();
}

std::string Strings::format(std::string_view key,
                            std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    const std::string_view text = get(key);
    std::string out;
    std::size_t pos = 0;
    while (pos < text.size()) {
        const std::size_t open = std::min(text.find('{', pos), text.size());
        out += text.substr(pos, open - pos);
        pos = open;
        const std::size_t close = text.find('}', open);
        if (close == std::string::npos) break;
        const std::string_view name = text.substr(open + 1, close - open - 1);
        const auto value =
            std::find_if(values.begin(), values.end(), [name](const auto& v) { return v.first == name; });
        if (value != values.end()) {
            out += value->second;
            pos = close + 1;
        } else {
            out += '{';  // no placeholder of ours: stays as written
            pos = open + 1;
        }
    }
    out += text.substr(pos);
    return out;
}

std::string Strings::plural(std::string_view key, long n) const {
    std::string form(key);
    form += n == 1 ? ".one" : ".other";
    return format(form, {{"n", format_number(static_cast<double>(n))}});
}

}  // namespace ascn
