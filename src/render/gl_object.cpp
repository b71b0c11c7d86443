#include "render/gl_object.h"

#include <GLES3/gl3.h>

namespace ascn {

namespace gl {
void delete_buffer(unsigned name) { glDeleteBuffers(1, &name); }
void delete_vertex_array(unsigned name) { glDeleteVertexArrays(1, &name); }
void delete_program(unsigned name) { glDeleteProgram(name); }
void delete_shader(unsigned name) { glDeleteShader(name); }
}  // namespace gl

GlBuffer make_buffer() {
    unsigned name = 0;
    glGenBuffers(1, &name);
    return GlBuffer(name);
}

GlVertexArray make_vertex_array() {
    unsigned name = 0;
    glGenVertexArrays(1, &name);
    return GlVertexArray(name);
}

}  // namespace ascn
