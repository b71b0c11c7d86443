// Move-only owners of GL names. No GL header here: a name is an unsigned int in every GL.
#pragma once

#include <utility>

namespace ascn {

/// Owns one GL name and deletes it with Delete; 0 is no object. Deleting objects of a lost WebGL context does nothing
/// and is no error, so the same code serves context loss and shutdown.
template <void (*Delete)(unsigned)>
class GlObject {
public:
    GlObject() = default;
    explicit GlObject(unsigned name) : name_(name) {}
    GlObject(GlObject&& o) noexcept : name_(std::exchange(o.name_, 0u)) {}
    GlObject& operator=(GlObject&& o) noexcept {
        if (this != &o) reset(std::exchange(o.name_, 0u));
        return *this;
    }
    GlObject(const GlObject&) = delete;
    GlObject& operator=(const GlObject&) = delete;
    ~GlObject() { reset(); }

    unsigned name() const { return name_; }
    explicit operator bool() const { return name_ != 0; }
    void reset(unsigned name = 0) {
        if (name_ != 0) Delete(name_);
        name_ = name;
    }

private:
    unsigned name_ = 0;
};

namespace gl {
void delete_buffer(unsigned name);
void delete_vertex_array(unsigned name);
void delete_program(unsigned name);
void delete_shader(unsigned name);
}  // namespace gl

using GlBuffer = GlObject<gl::delete_buffer>;
using GlVertexArray = GlObject<gl::delete_vertex_array>;
using GlProgram = GlObject<gl::delete_program>;
using GlShader = GlObject<gl::delete_shader>;

/// New objects in the current context.
GlBuffer make_buffer();
GlVertexArray make_vertex_array();

}  // namespace ascn
