// What the uniforms of a linked program hold, so that the browser is told of changes alone.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace ascn {

class UniformCache {
public:
    struct Uniform {
        const char* name;  ///< a literal
        int location;
        std::vector<float> values;  ///< empty: not set yet
    };

    /// Null: not asked for yet. One name is one uniform wherever its literal lies: a second entry would answer with
    /// values that the first one has long replaced.
    Uniform* find(const char* name) {
        for (Uniform& known : known_) {
            if (known.name == name || std::string_view(known.name) == name) return &known;
        }
        return nullptr;
    }
    Uniform& add(const char* name, int location) { return known_.emplace_back(Uniform{name, location, {}}); }
    void clear() { known_.clear(); }

private:
    std::vector<Uniform> known_;
};

/// Notes the values. False where the uniform holds them already.
inline bool change(UniformCache::Uniform& uniform, const float* values, std::size_t count) {
    if (std::equal(uniform.values.begin(), uniform.values.end(), values, values + count)) return false;
    uniform.values.assign(values, values + count);
    return true;
}

}  // namespace ascn
