// Test input from disk.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>

namespace ascn {

/// Bytes of a file; nullopt where there is none.
inline std::optional<std::string> read_file(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) return std::nullopt;
    std::string bytes;
    char buffer[4096];
    for (std::size_t n; (n = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) bytes.append(buffer, n);
    return bytes;
}

/// "path: what (expected)" of each problem, one a line, for messages of tests.
template <class Problems>
std::string listed(const Problems& problems) {
    std::string out;
    for (const auto& p : problems) out += "\n  " + p.path + ": " + p.what + " (" + p.expected + ")";
    return out;
}

}  // namespace ascn
