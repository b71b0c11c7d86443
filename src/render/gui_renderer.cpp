// All draw lists of a frame go up as one vertex and one index buffer, then one draw call a command.
#include "render/gui_renderer.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "constants.glsl"
#include "render/program.h"

namespace ascn {
namespace {

constexpr GLenum kIndexType = sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT;

GLuint gl_name(ImTextureID id) { return static_cast<GLuint>(id); }

void upload_all(ImTextureData& texture) {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    for (const auto& [key, value] : {std::pair<GLenum, GLint>{GL_TEXTURE_MIN_FILTER, GL_LINEAR},
                                     {GL_TEXTURE_MAG_FILTER, GL_LINEAR},
                                     {GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE},
                                     {GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE}})
        glTexParameteri(GL_TEXTURE_2D, key, value);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, texture.Width, texture.Height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 texture.GetPixels());
    texture.SetTexID(static_cast<ImTextureID>(name));
    texture.SetStatus(ImTextureStatus_OK);
}

void upload_changes(ImTextureData& texture) {
    glBindTexture(GL_TEXTURE_2D, gl_name(texture.TexID));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
    for (const ImTextureRect& r : texture.Updates)
        glTexSubImage2D(GL_TEXTURE_2D, 0, r.x, r.y, r.w, r.h, GL_RGBA, GL_UNSIGNED_BYTE, texture.GetPixelsAt(r.x, r.y));
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    texture.SetStatus(ImTextureStatus_OK);
}

void destroy(ImTextureData& texture) {
    const GLuint name = gl_name(texture.TexID);
    if (name != 0) glDeleteTextures(1, &name);
    texture.SetTexID(ImTextureID_Invalid);
    texture.SetStatus(ImTextureStatus_Destroyed);
}

void serve(ImTextureData& texture) {
    if (texture.Status == ImTextureStatus_WantCreate) upload_all(texture);
    if (texture.Status == ImTextureStatus_WantUpdates) upload_changes(texture);
    if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) destroy(texture);
}

void set_vertex_pointers(std::size_t first_vertex) {
    const std::size_t base = first_vertex * sizeof(ImDrawVert);
    const auto at = [base](std::size_t member) { return reinterpret_cast<const void*>(base + member); };
    constexpr GLsizei kStride = sizeof(ImDrawVert);
    glVertexAttribPointer(ASCN_ATTRIB_POSITION, 2, GL_FLOAT, GL_FALSE, kStride, at(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(ASCN_ATTRIB_UV, 2, GL_FLOAT, GL_FALSE, kStride, at(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(ASCN_ATTRIB_COLOR, 4, GL_UNSIGNED_BYTE, GL_TRUE, kStride, at(offsetof(ImDrawVert, col)));
}

/// Sets the scissor box; false when nothing of the command can be seen.
bool clip(const ImDrawData& data, const ImVec4& rect, int width, int height) {
    const auto px = [](float v, float off, float scale, int limit) {
        return std::clamp(static_cast<int>(std::lround((v - off) * scale)), 0, limit);
    };
    const int x0 = px(rect.x, data.DisplayPos.x, data.FramebufferScale.x, width);
    const int x1 = px(rect.z, data.DisplayPos.x, data.FramebufferScale.x, width);
    const int y0 = px(rect.y, data.DisplayPos.y, data.FramebufferScale.y, height);
    const int y1 = px(rect.w, data.DisplayPos.y, data.FramebufferScale.y, height);
    if (x1 <= x0 || y1 <= y0) return false;
    glScissor(x0, height - y1, x1 - x0, y1 - y0);  // GL counts from the bottom
    return true;
}

}  // namespace

struct GuiRenderer::Impl {
    Program program;
    GlBuffer vertices, indices;
    GlVertexArray array;
    DrawStats stats;

    void upload(const ImDrawData& data);
    void draw_list(const ImDrawData& data, const ImDrawList& list, std::size_t first_vertex, std::size_t first_index,
                   int width, int height);
};

void GuiRenderer::Impl::upload(const ImDrawData& data) {
    glBindVertexArray(array.name());
    glBindBuffer(GL_ARRAY_BUFFER, vertices.name());
    const auto bytes = [](int count, std::size_t size) {
        return static_cast<GLsizeiptr>(static_cast<std::size_t>(count) * size);
    };
    // New storage every frame: the driver need not wait until the last one's draw calls have read the old.
    if (data.CmdLists.Size == 1) {
        const ImDrawList& only = *data.CmdLists[0];
        glBufferData(GL_ARRAY_BUFFER, bytes(only.VtxBuffer.Size, sizeof(ImDrawVert)), only.VtxBuffer.Data,
                     GL_STREAM_DRAW);
        glBufferData(GL_ELEMENT_ARRAY_BUFFER, bytes(only.IdxBuffer.Size, sizeof(ImDrawIdx)), only.IdxBuffer.Data,
                     GL_STREAM_DRAW);
        return;
    }
    glBufferData(GL_ARRAY_BUFFER, bytes(data.TotalVtxCount, sizeof(ImDrawVert)), nullptr, GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, bytes(data.TotalIdxCount, sizeof(ImDrawIdx)), nullptr, GL_STREAM_DRAW);
    GLintptr vertex_at = 0, index_at = 0;
    for (const ImDrawList* list : data.CmdLists) {
        const GLsizeiptr vertex_bytes = bytes(list->VtxBuffer.Size, sizeof(ImDrawVert));
        const GLsizeiptr index_bytes = bytes(list->IdxBuffer.Size, sizeof(ImDrawIdx));
        glBufferSubData(GL_ARRAY_BUFFER, vertex_at, vertex_bytes, list->VtxBuffer.Data);
        glBufferSubData(GL_ELEMENT_ARRAY_BUFFER, index_at, index_bytes, list->IdxBuffer.Data);
        vertex_at += vertex_bytes;
        index_at += index_bytes;
    }
}

void GuiRenderer::Impl::draw_list(const ImDrawData& data, const ImDrawList& list, std::size_t first_vertex,
                                  std::size_t first_index, int width, int height) {
    // GL ES 3.0 has no base vertex: the attributes' start moves instead, only where a command needs it.
    std::size_t set_for = first_vertex;
    set_vertex_pointers(set_for);
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback != nullptr) {
            if (command.UserCallback != ImDrawCallback_ResetRenderState) command.UserCallback(&list, &command);
            continue;
        }
        if (command.ElemCount == 0 || !clip(data, command.ClipRect, width, height)) continue;
        if (first_vertex + command.VtxOffset != set_for) {
            set_for = first_vertex + command.VtxOffset;
            set_vertex_pointers(set_for);
        }
        glBindTexture(GL_TEXTURE_2D, gl_name(command.GetTexID()));
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount), kIndexType,
                       reinterpret_cast<const void*>((first_index + command.IdxOffset) * sizeof(ImDrawIdx)));
        ++stats.draw_calls;
        stats.vertices += command.ElemCount;
    }
}

GuiRenderer::GuiRenderer() : impl_(std::make_unique<Impl>()) {}
GuiRenderer::~GuiRenderer() = default;

void GuiRenderer::attach() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendRendererName = "ascn";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
}

Problems GuiRenderer::create_device_objects() {
    drop_device_objects();
    Problems problems;
    impl_->program.build(shaders::kGui, problems);
    if (!problems.empty()) return problems;
    impl_->array = make_vertex_array();
    impl_->vertices = make_buffer();
    impl_->indices = make_buffer();
    glBindVertexArray(impl_->array.name());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, impl_->indices.name());
    for (const int at : {ASCN_ATTRIB_POSITION, ASCN_ATTRIB_UV, ASCN_ATTRIB_COLOR})
        glEnableVertexAttribArray(static_cast<GLuint>(at));
    glBindVertexArray(0);
    GLint max_size = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &max_size);
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Renderer_TextureMaxWidth = platform.Renderer_TextureMaxHeight = max_size;
    return problems;
}

void GuiRenderer::drop_device_objects() {
    impl_->program.drop();
    impl_->vertices.reset();
    impl_->indices.reset();
    impl_->array.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->TexID == ImTextureID_Invalid) continue;
        const bool still_wanted = texture->Status != ImTextureStatus_WantDestroy;
        destroy(*texture);
        if (still_wanted) texture->SetStatus(ImTextureStatus_WantCreate);
    }
}

void GuiRenderer::draw(ImDrawData& data) {
    Impl& m = *impl_;
    m.stats = {};
    const int width = static_cast<int>(std::lround(data.DisplaySize.x * data.FramebufferScale.x));
    const int height = static_cast<int>(std::lround(data.DisplaySize.y * data.FramebufferScale.y));
    if (!m.program || width <= 0 || height <= 0) return;
    if (data.Textures != nullptr)
        for (ImTextureData* texture : *data.Textures)
            if (texture->Status != ImTextureStatus_OK) serve(*texture);

    glViewport(0, 0, width, height);
    glEnable(GL_BLEND);
    glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
    glEnable(GL_SCISSOR_TEST);
    glActiveTexture(GL_TEXTURE0);
    m.program.use();
    m.program.set_int("u_texture", 0);
    m.program.set("u_display_pos", data.DisplayPos.x, data.DisplayPos.y);
    m.program.set("u_clip_per_unit", 2 / data.DisplaySize.x, 2 / data.DisplaySize.y);
    m.upload(data);
    std::size_t first_vertex = 0, first_index = 0;
    for (const ImDrawList* list : data.CmdLists) {
        m.draw_list(data, *list, first_vertex, first_index, width, height);
        first_vertex += static_cast<std::size_t>(list->VtxBuffer.Size);
        first_index += static_cast<std::size_t>(list->IdxBuffer.Size);
    }
    glDisable(GL_SCISSOR_TEST);
    glBindVertexArray(0);
}

const DrawStats& GuiRenderer::stats() const { return impl_->stats; }

}  // namespace ascn
