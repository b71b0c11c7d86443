#include "render/program.h"

#include <GLES3/gl3.h>

#include <cassert>
#include <string>

namespace ascn {
namespace {

std::string file_name(const ShaderSource& source, GLenum stage) {
    return std::string("shaders/") + source.name + (stage == GL_VERTEX_SHADER ? ".vert" : ".frag");
}

GlShader compile(const ShaderSource& source, GLenum stage, Problems& problems) {
    GlShader shader(glCreateShader(stage));
    const char* text[] = {shaders::kPrelude, stage == GL_VERTEX_SHADER ? source.vertex : source.fragment};
    glShaderSource(shader.name(), 2, text, nullptr);
    glCompileShader(shader.name());
    GLint ok = 0;
    glGetShaderiv(shader.name(), GL_COMPILE_STATUS, &ok);
    if (ok == GL_TRUE) return shader;
    char log[1024] = "";
    glGetShaderInfoLog(shader.name(), sizeof log, nullptr, log);
    problems.push_back({file_name(source, stage), log[0] != 0 ? log : "does not compile", "GLSL ES 3.00"});
    return {};
}

}  // namespace

void Program::build(const ShaderSource& source, Problems& problems) {
    program_.reset();
    const GlShader vertex = compile(source, GL_VERTEX_SHADER, problems);
    const GlShader fragment = compile(source, GL_FRAGMENT_SHADER, problems);
    if (!vertex || !fragment) return;
    GlProgram program(glCreateProgram());
    glAttachShader(program.name(), vertex.name());
    glAttachShader(program.name(), fragment.name());
    glLinkProgram(program.name());
    GLint ok = 0;
    glGetProgramiv(program.name(), GL_LINK_STATUS, &ok);
    if (ok != GL_TRUE) {
        char log[1024] = "";
        glGetProgramInfoLog(program.name(), sizeof log, nullptr, log);
        problems.push_back(
            {std::string("shaders/") + source.name, log[0] != 0 ? log : "does not link", "one program of two shaders"});
        return;
    }
    program_ = std::move(program);
}

void Program::use() const { glUseProgram(program_.name()); }

int Program::location(const char* uniform) const {
    const int at = glGetUniformLocation(program_.name(), uniform);
    assert(at >= 0);
    return at;
}

void Program::set(const char* uniform, float x) const { glUniform1f(location(uniform), x); }
void Program::set(const char* uniform, float x, float y) const { glUniform2f(location(uniform), x, y); }
void Program::set(const char* uniform, float x, float y, float z) const { glUniform3f(location(uniform), x, y, z); }
void Program::set_floats(const char* uniform, const float* values, int count) const {
    glUniform1fv(location(uniform), count, values);
}
void Program::set_vec4s(const char* uniform, const float* values, int count) const {
    glUniform4fv(location(uniform), count, values);
}
void Program::set_int(const char* uniform, int value) const { glUniform1i(location(uniform), value); }

}  // namespace ascn
