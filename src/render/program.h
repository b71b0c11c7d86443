// A linked shader program and its uniforms.
#pragma once

#include <cstddef>
#include <initializer_list>

#include "core/result.h"
#include "render/gl_object.h"
#include "render/shaders.h"
#include "render/uniform_cache.h"

namespace ascn {

class Program {
public:
    /// Starts to compile and link. Asks the driver nothing, so that it works on all programs of a start at once.
    void begin(const ShaderSource& source);
    /// Waits for what begin() started. On failure adds one problem with the compiler's log and stays empty.
    void finish(Problems& problems);
    void build(const ShaderSource& source, Problems& problems) {
        begin(source);
        finish(problems);
    }
    void drop();
    explicit operator bool() const { return static_cast<bool>(program_); }
    void use() const;

    // Uniforms of the program in use, by name (a literal). A name that the program does not have is a mistake in our
    // own code: GL ignores it, and the debug build asserts.
    void set(const char* uniform, float x) const;
    void set(const char* uniform, float x, float y) const;
    void set(const char* uniform, float x, float y, float z) const;
    void set_floats(const char* uniform, const float* values, int count) const;
    void set_vec4s(const char* uniform, const float* values, int count) const;
    void set_int(const char* uniform, int value) const;

private:
    using Uniform = UniformCache::Uniform;
    Uniform& uniform(const char* name) const;
    /// Null where it holds these values already.
    const Uniform* changed(const char* name, std::initializer_list<float> values) const;
    const Uniform* changed(const char* name, const float* values, std::size_t count) const;

    const ShaderSource* source_ = nullptr;
    GlShader vertex_, fragment_;  // between begin() and finish()
    GlProgram program_;
    mutable UniformCache uniforms_;  // since it was linked: a call to the browser costs more than a look here
};

}  // namespace ascn
