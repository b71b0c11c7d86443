#include "render/program.h"

#include <GLES3/gl3.h>

#include <cassert>
#include <string>

namespace ascn {
namespace {

std::string file_name(const ShaderSource& source, GLenum stage) {
    return std::string("shaders/") + source.name + (stage == GL_VERTEX_SHADER ? ".vert" : ".frag");
}

GlShader compile(const char* text, GLenum stage) {
    GlShader shader(glCreateShader(stage));
    const char* parts[] = {shaders::kPrelude, text};
    glShaderSource(shader.name(), 2, parts, nullptr);
    glCompileShader(shader.name());
    return shader;
}

/// Adds the compiler's complaint about one shader, if it has one.
void check(const GlShader& shader, const ShaderSource& source, GLenum stage, Problems& problems) {
    GLint ok = 0;
    glGetShaderiv(shader.name(), GL_COMPILE_STATUS, &ok);
    if (ok == GL_TRUE) return;
    char log[1024] = "";
    glGetShaderInfoLog(shader.name(), sizeof log, nullptr, log);
    problems.push_back({file_name(source, stage), log[0] != 0 ? log : "does not compile", "GLSL ES 3.00"});
}

}  // namespace

void Program::begin(const ShaderSource& source) {
    drop();
    source_ = &source;
    vertex_ = compile(source.vertex, GL_VERTEX_SHADER);
    fragment_ = compile(source.fragment, GL_FRAGMENT_SHADER);
    program_ = GlProgram(glCreateProgram());
    glAttachShader(program_.name(), vertex_.name());
    glAttachShader(program_.name(), fragment_.name());
    glLinkProgram(program_.name());
}

void Program::finish(Problems& problems) {
    GLint ok = 0;
    glGetProgramiv(program_.name(), GL_LINK_STATUS, &ok);
    if (ok != GL_TRUE) {
        const std::size_t before = problems.size();
        check(vertex_, *source_, GL_VERTEX_SHADER, problems);
        check(fragment_, *source_, GL_FRAGMENT_SHADER, problems);
        if (problems.size() == before) {
            char log[1024] = "";
            glGetProgramInfoLog(program_.name(), sizeof log, nullptr, log);
            problems.push_back({std::string("shaders/") + source_->name, log[0] != 0 ? log : "does not link",
                                "one program of two shaders"});
        }
        program_.reset();
    }
    vertex_.reset();
    fragment_.reset();
}

void Program::drop() {
    program_.reset();
    vertex_.reset();
    fragment_.reset();
    uniforms_.clear();
}

void Program::use() const { glUseProgram(program_.name()); }

UniformCache::Uniform& Program::uniform(const char* name) const {
    if (Uniform* known = uniforms_.find(name)) return *known;
    const int at = glGetUniformLocation(program_.name(), name);
    assert(at >= 0);
    return uniforms_.add(name, at);
}

const UniformCache::Uniform* Program::changed(const char* name, const float* values, std::size_t count) const {
    Uniform& u = uniform(name);
    return change(u, values, count) ? &u : nullptr;
}

const UniformCache::Uniform* Program::changed(const char* name, std::initializer_list<float> values) const {
    return changed(name, values.begin(), values.size());
}

void Program::set(const char* name, float x) const {
    if (const Uniform* u = changed(name, {x})) glUniform1f(u->location, x);
}
void Program::set(const char* name, float x, float y) const {
    if (const Uniform* u = changed(name, {x, y})) glUniform2f(u->location, x, y);
}
void Program::set(const char* name, float x, float y, float z) const {
    if (const Uniform* u = changed(name, {x, y, z})) glUniform3f(u->location, x, y, z);
}
void Program::set_floats(const char* name, const float* values, int count) const {
    if (const Uniform* u = changed(name, values, static_cast<std::size_t>(count)))
        glUniform1fv(u->location, count, values);
}
void Program::set_vec4s(const char* name, const float* values, int count) const {
    if (const Uniform* u = changed(name, values, static_cast<std::size_t>(count) * 4))
        glUniform4fv(u->location, count, values);
}
void Program::set_int(const char* name, int value) const {
    if (const Uniform* u = changed(name, {static_cast<float>(value)})) glUniform1i(u->location, value);
}

}  // namespace ascn
