// The embedded shaders; cmake/embed_shaders.cmake writes their text at build time.
#pragma once

namespace ascn {

struct ShaderSource {
    const char* name;  ///< of the files in shaders/, without ending
    const char* vertex;
    const char* fragment;
};

namespace shaders {
/// Version, precision and shared constants; stands before every shader.
extern const char* const kPrelude;
extern const ShaderSource kFill, kLine, kCircle, kPoint, kDensity, kGui;
}  // namespace shaders
}  // namespace ascn
