#include "fuzz/json_mutator.h"

#include <cstddef>
#include <iterator>
#include <vector>

namespace ascn {
namespace {

struct Span {
    std::size_t from, to;
};

/// A value with its key, if it has one. Spans hold neither commas nor space around.
struct Item {
    Span whole, value;
};

constexpr std::string_view kValues[] = {"null",
                                        "true",
                                        "false",
                                        "0",
                                        "-0.0",
                                        "1",
                                        "-1",
                                        "1.0",
                                        "1.5",
                                        "1e2",
                                        "1e308",
                                        "1e-400",
                                        "1e999",
                                        "2018",
                                        "2100",
                                        "2101",
                                        "1899",
                                        "2025",
                                        "9007199254740993",
                                        "18446744073709551616",
                                        "-9223372036854775809",
                                        "[]",
                                        "{}",
                                        "[[]]",
                                        "[null]",
                                        "[2020,1]",
                                        "[[2020,1]]",
                                        "[1,1,1,1,1,1,1,1,1,1,1,1]",
                                        "{\"missing\":\"no-figure\"}",
                                        "{\"missing\":\"not-applicable\",\"note\":\"n\"}",
                                        "\"\"",
                                        "\" \"",
                                        "\"a\"",
                                        "\"a \"",
                                        "\"\\u00a0a\"",
                                        "\"a\\u2028b\"",
                                        "\"\\u0000\"",
                                        "\"\\ud83d\\ude00\"",
                                        "\"\\ud800\"",
                                        "\"2018\"",
                                        "\"2018-02\"",
                                        "\"2018-02-29\"",
                                        "\"2020-02-29\"",
                                        "\"no-figure\"",
                                        "\"high\"",
                                        "\"https://a\"",
                                        "\"http://a\"",
                                        "\"VN\"",
                                        "\"a-b\"",
                                        "\"a--b\"",
                                        "\"planning\"",
                                        "\"completed\"",
                                        "\"civic-social\"",
                                        "\"nation\"",
                                        "\"population\"",
                                        "\"\xC3\xA9\"",
                                        "\"\xFF\"",
                                        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[0]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"};

std::size_t skip_text(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return at < text.size() ? at + 1 : text.size();
}

/// Every value of the text, as far as brackets and quotes tell; broken text gives what can be made of it.
std::vector<Item> items_of(std::string_view text) {
    std::vector<Item> items;
    std::vector<std::size_t> open;  // positions in items
    std::size_t key = text.npos;
    const auto add = [&](std::size_t from, std::size_t to) {
        items.push_back({{key == text.npos ? from : key, to}, {from, to}});
        key = text.npos;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '{' || c == '[') {
            open.push_back(items.size());
            add(at, text.size());
            ++at;
        } else if (c == '}' || c == ']') {
            ++at;
            if (open.empty()) continue;
            items[open.back()].whole.to = items[open.back()].value.to = at;
            open.pop_back();
        } else if (c == '"') {
            const std::size_t from = at;
            at = skip_text(text, at);
            if (at < text.size() && text[at] == ':')
                key = from;
            else
                add(from, at);
        } else if (c == ',' || c == ':' || c == ' ' || c == '\n') {
            ++at;
        } else {
            const std::size_t from = at;
            while (at < text.size() && std::string_view(",:]} \n").find(text[at]) == text.npos) ++at;
            add(from, at);
        }
    }
    return items;
}

std::string replaced(std::string_view text, Span span, std::string_view by) {
    std::string out(text.substr(0, span.from));
    out += by;
    out += text.substr(span.to);
    return out;
}

std::string without(std::string_view text, Span span) {
    if (span.to < text.size() && text[span.to] == ',')
        ++span.to;
    else if (span.from > 0 && text[span.from - 1] == ',')
        --span.from;
    return replaced(text, span, "");
}

std::string swapped(std::string_view text, Span a, Span b) {
    if (a.from > b.from) std::swap(a, b);
    if (a.to > b.from) return std::string(text);  // one in the other
    const std::string_view second = text.substr(b.from, b.to - b.from);
    return replaced(replaced(text, b, text.substr(a.from, a.to - a.from)), a, second);
}

}  // namespace

std::string mutated_json(std::string_view text, std::minstd_rand& random) {
    const std::vector<Item> items = items_of(text);
    if (items.empty()) return std::string(text);
    const auto below = [&random](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    const auto of = [text](Span span) { return text.substr(span.from, span.to - span.from); };
    const Item& item = items[below(items.size())];
    const Item& other = items[below(items.size())];
    switch (below(8)) {
        case 0:
            return without(text, item.whole);
        case 1:
            return replaced(text, {item.whole.to, item.whole.to}, "," + std::string(of(item.whole)));
        case 2:
            return replaced(text, {item.whole.to, item.whole.to}, "," + std::string(of(other.whole)));
        case 3:
            return replaced(text, item.value, of(other.value));
        case 4:
            return swapped(text, item.value, other.value);
        case 5:
            return swapped(text, item.whole, other.whole);
        default:
            return replaced(text, item.value, kValues[below(std::size(kValues))]);
    }
}

}  // namespace ascn
