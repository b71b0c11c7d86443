#include "view/view_harness.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/camera.h"
#include "data/dataset_json.h"
#include "model/reduce.h"
#include "view/font_loader.h"
#include "view/views.h"

namespace ascn {
namespace {

std::string read_file(const std::string& path) {
    std::string text;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    EXPECT_NE(file, nullptr) << path << " is missing (node scripts/build-data.mjs makes the bundle)";
    if (file == nullptr) return text;
    char buffer[65536];
    for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, file)) > 0;) text.append(buffer, n);
    std::fclose(file);
    return text;
}

/// What a renderer does with the atlas, without a GPU.
void accept_textures(ImDrawData* draw_data) {
    for (ImTextureData* texture : *draw_data->Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) texture->SetTexID(1);
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else {
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

}  // namespace

ViewHarness::ViewHarness() {
    const std::string json = read_file(ASCN_BUILD_DATA_DIR "/ascn.json");
    bundle_ = nlohmann::json::parse(json, nullptr, false);
    reload();
    Result<Strings> strings = Strings::parse(read_file(ASCN_SOURCE_DIR "/data/lang/en.json"));
    EXPECT_TRUE(strings.ok());
    if (strings.ok()) strings_ = std::move(strings).value();

    install_font_loader(glyphs_);
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    ImGuiStyle& style = ImGui::GetStyle();
    style.ItemSpacing = {0, 0};
    style.FramePadding = {0, 0};
    style.WindowMinSize = {1, 1};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    text_.create_fonts(glyphs_);
}

ViewHarness::~ViewHarness() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext();
}

void ViewHarness::make_map() {
    if (state.view != View::Map) return;
    const Viewport viewport{width, height, insets_};
    const Camera camera = fitted(region_box(), viewport, region_limits());
    const auto measure = [](void* user, const std::string& name, bool strong) {
        auto& self = *static_cast<ViewHarness*>(user);
        const TextStyle style = strong ? TextStyle::MapLabelStrong : TextStyle::MapLabel;
        return static_cast<double>(self.text_.measure(style, name).x) / self.dpr;
    };
    scene_ = make_scene({.data = data_,
                         .state = state,
                         .camera = camera,
                         .viewport = viewport,
                         .measure = measure,
                         .measure_user = this});
}

void ViewHarness::draw() {
    UiContext ctx{data_, strings_, state, scene_, dark ? dark_theme() : light_theme(), text_, scratch, scroll_, wishes};
    ctx.pages = pages;
    ctx.pages_failed = pages_failed;
    ctx.css_width = width;
    ctx.css_height = height;
    ctx.scale = static_cast<float>(dpr);
    ctx.now_ms = now_ms_;
    ctx.coarse_pointer = coarse_pointer;
    ctx.stress_rows = stress_rows;
    draw_shell(ctx);
    items = std::move(ctx.items);
    panels = std::move(ctx.panels);
    insets_ = ctx.insets;
}

void ViewHarness::frame() {
    now_ms_ += 16;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width * dpr), static_cast<float>(height * dpr)};
    io.DeltaTime = 0.016F;
    text_.set_scale(static_cast<float>(dpr));
    ImGui::NewFrame();
    make_map();
    const std::size_t done = wishes.actions.size();
    draw();
    ImGui::Render();
    accept_textures(ImGui::GetDrawData());
    scroll_ = {};
    scratch.activated_item.clear();
    texts.clear();
    for (const DrawnText& t : text_.drawn()) {
        const double k = 1 / dpr, x = static_cast<double>(t.pos.x), y = static_cast<double>(t.pos.y);
        texts.push_back(
            {t.text->source,
             {{x * k, y * k}, {(x + static_cast<double>(t.size.x)) * k, (y + static_cast<double>(t.size.y)) * k}}});
    }
    // reduced after the frame: what was drawn still belongs to the state before
    for (std::size_t i = done; i < wishes.actions.size(); ++i) state = reduce(state, wishes.actions[i], data_);
}

void ViewHarness::settle() {
    for (int i = 0; i < 6; ++i) frame();
}

void ViewHarness::click_at(double x, double y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(static_cast<float>(x * dpr), static_cast<float>(y * dpr));
    frame();
    frame();
    io.AddMouseButtonEvent(0, true);
    frame();
    io.AddMouseButtonEvent(0, false);
    frame();
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    settle();
}

void ViewHarness::click(std::string_view id) {
    const UiItem* found = item(id);
    ASSERT_NE(found, nullptr) << id;
    ASSERT_GT(found->rect.width(), 0) << id << " is out of sight";
    const Vec2 at = found->rect.centre();
    click_at(at.x, at.y);
}

void ViewHarness::activate(std::string_view id) {
    ASSERT_NE(item(id), nullptr) << id;
    scratch.focused_item = id;
    scratch.scroll_to_focus = true;
    settle();
    scratch.activated_item = id;
    frame();
    settle();
}

void ViewHarness::wheel(double x, double y, double dy, double dx) {
    scroll_.at = {static_cast<float>(x * dpr), static_cast<float>(y * dpr)};
    scroll_.dy = static_cast<float>(dy * dpr);
    scroll_.dx = static_cast<float>(dx * dpr);
    frame();
    settle();
}

nlohmann::json& ViewHarness::bundle_city(std::string_view id) {
    static nlohmann::json none;
    for (nlohmann::json& city : bundle_["cities"]) {
        if (city["id"].get<std::string>() == id) return city;
    }
    ADD_FAILURE() << "no city " << id;
    return none;
}

std::vector<nlohmann::json> ViewHarness::bundle_projects(std::string_view city) const {
    std::vector<nlohmann::json> found;
    for (const nlohmann::json& project : bundle_["projects"]) {
        if (project["city"].get<std::string>() == city) found.push_back(project);
    }
    return found;
}

void ViewHarness::reload() {
    Result<Dataset> dataset = parse_dataset(bundle_.dump());
    if (!dataset.ok()) {
        for (const Problem& p : dataset.problems()) ADD_FAILURE() << p.path << ": " << p.what << ", " << p.expected;
        return;
    }
    data_ = std::move(dataset).value();
}

const UiItem* ViewHarness::item(std::string_view id) const {
    for (const UiItem& i : items) {
        if (i.id == id) return &i;
    }
    return nullptr;
}

std::vector<const UiItem*> ViewHarness::items_with_prefix(std::string_view prefix) const {
    std::vector<const UiItem*> found;
    for (const UiItem& i : items) {
        if (std::string_view(i.id).substr(0, prefix.size()) == prefix) found.push_back(&i);
    }
    return found;
}

bool ViewHarness::shows(std::string_view text) const {
    for (const SeenText& t : texts) {
        if (t.text == text) return true;
    }
    return false;
}

std::vector<std::string> ViewHarness::texts_between(double x0, double x1) const {
    std::vector<std::string> found;
    for (const SeenText& t : texts) {
        if (t.rect.min.x >= x0 - 0.5 && t.rect.max.x <= x1 + 0.5) found.push_back(t.text);
    }
    return found;
}

std::vector<std::string> ViewHarness::row_of(std::string_view label) const {
    const auto head = std::find_if(texts.rbegin(), texts.rend(), [&](const SeenText& t) { return t.text == label; });
    EXPECT_NE(head, texts.rend()) << label;
    if (head == texts.rend()) return {};
    std::vector<SeenText> row;
    for (const SeenText& t : texts) {
        if (std::abs(t.rect.min.y - head->rect.min.y) < 4 && t.rect.min.x > head->rect.max.x) row.push_back(t);
    }
    std::sort(row.begin(), row.end(), [](const SeenText& a, const SeenText& b) { return a.rect.min.x < b.rect.min.x; });
    std::vector<std::string> words;
    for (const SeenText& t : row) words.push_back(t.text);
    return words;
}

}  // namespace ascn
