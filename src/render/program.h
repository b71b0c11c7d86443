// A linked shader program and its uniforms.
#pragma once

#include "core/result.h"
#include "render/gl_object.h"
#include "render/shaders.h"

namespace ascn {

class Program {
public:
    /// Compiles and links. On failure adds one problem with the compiler's log and stays empty.
    void build(const ShaderSource& source, Problems& problems);
    void drop() { program_.reset(); }
    explicit operator bool() const { return static_cast<bool>(program_); }
    void use() const;

    // Uniforms of the program in use, by name. A name that the program does not have is a mistake in our own code:
    // GL ignores it, and the debug build asserts.
    void set(const char* uniform, float x) const;
    void set(const char* uniform, float x, float y) const;
    void set(const char* uniform, float x, float y, float z) const;
    void set_floats(const char* uniform, const float* values, int count) const;
    void set_vec4s(const char* uniform, const float* values, int count) const;
    void set_int(const char* uniform, int value) const;

private:
    int location(const char* uniform) const;
    GlProgram program_;
};

}  // namespace ascn
