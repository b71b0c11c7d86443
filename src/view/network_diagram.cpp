// The diagram of roles: boxes with their current holders, and arrows that say who reports to whom. Beside each other
// where there is room, below each other where there is not.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "model/timeline.h"
#include "view/facts.h"
#include "view/network_parts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// A role and who holds it.
struct Node {
    const Statement* role = nullptr;
    std::string holder;               ///< "Philippines, 2026"
    std::vector<std::string> people;  ///< name and office, a line each
    std::string link_id, link;        ///< a way on, below the text
    std::vector<SourceIndex> sources;
    std::vector<std::string> lines;  ///< of the note behind the mark
};

struct Rect {
    ImVec2 min, max;
    float middle_x() const { return std::round((min.x + max.x) * 0.5F); }
    float middle_y() const { return std::round((min.y + max.y) * 0.5F); }
};

constexpr double kPad = 14;

// ---- what stands in the boxes ----

const Statement* role_of(const UiContext& ctx, std::string_view id) {
    for (const Statement& role : ctx.data.network().governance.roles) {
        if (role.id == id) return &role;
    }
    return nullptr;
}

Node node_of(const UiContext& ctx, std::string_view id) {
    Node node;
    node.role = role_of(ctx, id);
    if (node.role == nullptr) return node;
    node.sources = node.role->sources;
    node.lines = network_remarks(ctx, node.role->confidence, node.role->note);
    if (!node.role->as_of.empty())
        node.lines.insert(node.lines.begin(),
                          ctx.tr_format("network.as_of", {{"date", format_date(node.role->as_of)}}));
    return node;
}

/// The country's National Representatives by its newest list, with their sources.
void add_representatives(const UiContext& ctx, Node& node, const Country& country) {
    if (country.representatives.empty()) return;
    const OfficerList& list = country.representatives.back();
    for (const Officer& officer : list.officers) {
        if (officer.role == "NR") node.people.push_back(officer.name + ", " + officer.designation);
    }
    node.lines.push_back(ctx.tr("network.representatives") + ": " +
                         ctx.tr_format("people.as_of", {{"date", format_date(list.as_of)}}));
    add_sources(node.sources, list.sources);
}

Node chair_node(const UiContext& ctx) {
    Node node = node_of(ctx, "chair");
    const Chair* chair = current_chair(ctx.data);
    if (node.role == nullptr || chair == nullptr) return node;
    const Country* country = ctx.data.country(chair->country);
    node.holder = (country != nullptr ? country->name : chair->country) + ", " + std::to_string(chair->year);
    for (std::string& line : network_remarks(ctx, chair->confidence, chair->note))
        node.lines.push_back(std::move(line));
    add_sources(node.sources, chair->sources);
    if (country != nullptr) add_representatives(ctx, node, *country);
    // where a department has the chair and its head is the representative, once is enough
    const bool told = std::any_of(node.people.begin(), node.people.end(), [chair](const std::string& person) {
        return person.find(chair->holder) != std::string::npos;
    });
    if (!told && !chair->holder.empty()) node.people.insert(node.people.begin(), chair->holder);
    return node;
}

Node shepherd_node(const UiContext& ctx) {
    Node node = node_of(ctx, "shepherd");
    const Shepherd* shepherd = current_shepherd(ctx.data);
    if (node.role == nullptr || shepherd == nullptr) return node;
    const Country* country = ctx.data.country(shepherd->country);
    node.holder = (country != nullptr ? country->name : shepherd->country) + ", " + std::to_string(shepherd->from) +
                  "\u2013" + std::to_string(shepherd->to);
    node.lines.push_back(shepherd->text);
    for (std::string& line : network_remarks(ctx, shepherd->confidence, shepherd->note))
        node.lines.push_back(std::move(line));
    add_sources(node.sources, shepherd->sources);
    if (country != nullptr) add_representatives(ctx, node, *country);
    return node;
}

Node representatives_node(const UiContext& ctx) {
    Node node = node_of(ctx, "national-representative");
    const auto countries = ctx.data.countries();
    const auto n = std::count_if(countries.begin(), countries.end(),
                                 [](const Country& country) { return !country.representatives.empty(); });
    node.holder = ctx.tr_plural("network.countries", static_cast<long>(n));
    node.link_id = "network.to.representatives";
    node.link = ctx.tr("network.to.representatives");
    return node;
}

Node officers_node(const UiContext& ctx) {
    Node node = node_of(ctx, "csco");
    node.holder = ctx.tr_plural("compare.count", static_cast<long>(ctx.data.cities().size()));
    node.link_id = "network.to.officers";
    node.link = ctx.tr("network.to.officers");
    return node;
}

Node partners_node(const UiContext& ctx) {
    Node node = node_of(ctx, "partners");
    node.link_id = "network.to.partners";
    node.link = ctx.tr_plural("network.to.partners", static_cast<long>(ctx.data.network().partnerships.size()));
    return node;
}

void follow(UiContext& ctx, const Node& node) {
    if (node.link_id == "network.to.partners") {
        ctx.act(SetPart{"partners"});
    } else {
        ctx.scratch.scroll_to = node.link_id.substr(std::string_view("network.to.").size());
    }
    ctx.wishes.animating = true;
}

// ---- boxes ----

/// The way on at the foot of a box.
float draw_node_link(UiContext& ctx, const Node& node, ImVec2 at, float width) {
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, node.link, width);
    const float height = ctx.px(std::max(28.0, ctx.target() * 0.8));
    const ImVec2 text{at.x, std::round(at.y + (height - size.y) * 0.5F)}, max{at.x + size.x, at.y + height};
    ItemInfo info;
    info.role = "link";
    const Interaction on = hit_area(ctx, node.link_id, at, max, node.link, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    ctx.text.draw(list, text, TextStyle::SmallStrong, ctx.theme.accent, node.link, width);
    if (on.hovered)
        list->AddLine({text.x, text.y + size.y}, {text.x + size.x, text.y + size.y}, ctx.theme.accent,
                      std::max(1.0F, ctx.px(1)));
    if (on.focused) draw_focus_ring(ctx, list, {at.x, text.y}, {max.x, text.y + size.y}, ctx.px(3));
    if (on.pressed) follow(ctx, node);
    return height;
}

float node_height(UiContext& ctx, const Node& node, float width) {
    const float room = width - ctx.px(kPad * 2);
    float height = ctx.px(kPad * 2) + ctx.text.line(TextStyle::SmallStrong) + ctx.px(2);
    if (!node.holder.empty()) height += ctx.text.measure(TextStyle::Heading, node.holder, room).y + ctx.px(2);
    for (const std::string& person : node.people) height += ctx.text.measure(TextStyle::Body, person, room).y;
    height += ctx.text.measure(TextStyle::Small, node.role->text, room).y + ctx.px(6);
    if (!node.link.empty()) height += ctx.px(std::max(28.0, ctx.target() * 0.8));
    return std::ceil(height);
}

void draw_node(UiContext& ctx, const Node& node, const Rect& box) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float pad = ctx.px(kPad), room = box.max.x - box.min.x - pad * 2;
    list->AddRectFilled(box.min, box.max, ctx.theme.card, ctx.px(8));
    list->AddRect(box.min, box.max, ctx.theme.outline, ctx.px(8), 0, std::max(1.0F, ctx.px(1)));
    ImVec2 pen{box.min.x + pad, box.min.y + pad};
    const auto write = [&](TextStyle style, Color color, std::string_view text) {
        pen.y += ctx.text.draw(list, pen, style, color, text, room).y;
    };
    const ImVec2 mark_at{box.max.x - ctx.px(kMarkSide + 6), box.min.y + pad - ctx.px(3)};
    if (const Mark mark = source_mark(ctx, "network.role." + node.role->id, mark_at, node.role->name))
        mark.open(ctx, node.role->name, node.lines, node.sources);
    write(TextStyle::SmallStrong, ctx.theme.accent, node.role->name);
    pen.y += ctx.px(2);
    if (!node.holder.empty()) {
        write(TextStyle::Heading, ctx.theme.text, node.holder);
        pen.y += ctx.px(2);
    }
    for (const std::string& person : node.people) write(TextStyle::Body, ctx.theme.text, person);
    pen.y += ctx.px(6);
    write(TextStyle::Small, ctx.theme.muted, node.role->text);
    if (!node.link.empty()) draw_node_link(ctx, node, pen, room);
}

// ---- lines between them ----

/// A line with its head at `to`, straight up, down or to a side.
void draw_arrow(UiContext& ctx, ImVec2 from, ImVec2 to) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float head = ctx.px(5), dx = to.x - from.x, dy = to.y - from.y;
    const float length = std::max(1.0F, std::abs(dx) + std::abs(dy));
    const ImVec2 along{dx / length, dy / length}, across{-along.y, along.x};
    const ImVec2 base{to.x - along.x * head * 1.6F, to.y - along.y * head * 1.6F};
    list->AddLine(from, base, ctx.theme.muted, std::max(1.0F, ctx.px(1.5)));
    list->AddTriangleFilled(to, {base.x + across.x * head, base.y + across.y * head},
                            {base.x - across.x * head, base.y - across.y * head}, ctx.theme.muted);
}

/// An arrow upwards and beside it what it means. Returns the height.
float draw_up(UiContext& ctx, float x, float top, std::string_view text, float room) {
    const ImVec2 size = ctx.text.measure(TextStyle::Small, text, room);
    const float height = std::max(ctx.px(44), size.y + ctx.px(16));
    draw_arrow(ctx, {x, top + height}, {x, top});
    const ImVec2 at{x + ctx.px(14), std::round(top + (height - size.y) * 0.5F)};
    ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Small, ctx.theme.muted, text, room);
    return height;
}

/// An arrow to the left and above it what it means.
void draw_left(UiContext& ctx, ImVec2 from, float to_x, std::string_view text) {
    draw_arrow(ctx, from, {to_x, from.y});
    const float room = from.x - to_x - ctx.px(12);
    const ImVec2 size = ctx.text.measure(TextStyle::Caption, text, room);
    const ImVec2 at{std::round((from.x + to_x - size.x) * 0.5F), from.y - size.y - ctx.px(5)};
    ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Caption, ctx.theme.muted, text, room);
}

/// The bodies of ASEAN that the reports go on to, in one line, or one a line where they do not fit. Returns the height.
float draw_bodies(UiContext& ctx, ImVec2 at, float width) {
    constexpr const char* kBodies[] = {"network.body.committee", "network.body.council", "network.body.summit"};
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float height = ctx.px(34), pad = ctx.px(14), between = ctx.px(36);
    float whole = between * 2 + ctx.px(kMarkSide + 4);
    for (const char* key : kBodies) whole += ctx.text.measure(TextStyle::Body, ctx.tr(key)).x + pad * 2;
    const bool stacked = whole > width;
    ImVec2 pen = at;
    const float step = height + ctx.px(26);
    if (stacked) pen.y += step * 2;  // the reports go upwards
    for (const char* key : kBodies) {
        const ImVec2 size = ctx.text.measure(TextStyle::Body, ctx.tr(key));
        const ImVec2 max{pen.x + size.x + pad * 2, pen.y + height};
        list->AddRectFilled(pen, max, ctx.theme.tile, height * 0.5F);
        ctx.text.draw(list, {pen.x + pad, std::round(pen.y + (height - size.y) * 0.5F)}, TextStyle::Body,
                      ctx.theme.text, ctx.tr(key));
        const bool last = key == kBodies[2];
        if (!last && stacked) {
            const float x = at.x + ctx.px(28);
            draw_arrow(ctx, {x, pen.y - ctx.px(3)}, {x, pen.y - ctx.px(23)});
            pen.y -= step;
        } else if (!last) {
            draw_arrow(ctx, {max.x + ctx.px(6), pen.y + height * 0.5F},
                       {max.x + between - ctx.px(6), pen.y + height * 0.5F});
            pen.x = max.x + between;
        }
    }
    for (const Statement& rule : ctx.data.network().governance.rules) {
        if (rule.id != "reporting") continue;
        const float right = pen.x + ctx.text.measure(TextStyle::Body, ctx.tr(kBodies[2])).x + pad * 2;
        if (const Mark mark =
                source_mark(ctx, "network.role.reporting", {right + ctx.px(4), pen.y + ctx.px(5)}, rule.name))
            mark.open(ctx, rule.name, {rule.text}, rule.sources);
    }
    return stacked ? step * 2 + height : height;
}

// ---- the two arrangements ----

/// The frame around those who meet, with its words at the top. Returns where its content begins.
float draw_frame(UiContext& ctx, const Rect& frame) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(frame.min, frame.max, ctx.theme.tile, ctx.px(12));
    const ImVec2 at{frame.min.x + ctx.px(kPad), frame.min.y + ctx.px(10)};
    const float room = frame.max.x - frame.min.x - ctx.px(kPad * 2);
    return at.y + ctx.text.draw(list, at, TextStyle::Small, ctx.theme.muted, ctx.tr("network.annual"), room).y +
           ctx.px(8);
}

float frame_head(UiContext& ctx, float width) {
    return ctx.px(18) + ctx.text.measure(TextStyle::Small, ctx.tr("network.annual"), width - ctx.px(kPad * 2)).y;
}

struct Nodes {
    Node chair, shepherd, representatives, officers, secretariat, partners;
};

/// Those who meet, in their frame: two beside each other where that leaves room to read. Returns its height.
float draw_meeting(UiContext& ctx, const Nodes& n, ImVec2 at, float width) {
    const float inner = ctx.px(10), head = frame_head(ctx, width), whole = width - inner * 2;
    const bool beside = width >= ctx.px(520);
    const float pair = beside ? std::floor((whole - inner) * 0.5F) : whole;
    float chair = node_height(ctx, n.chair, pair), shepherd = node_height(ctx, n.shepherd, pair);
    if (beside) chair = shepherd = std::max(chair, shepherd);
    const float upper = beside ? chair : chair + inner + shepherd;
    const float lower = node_height(ctx, n.representatives, whole), height = head + upper + inner + lower + inner;
    const float left = at.x + inner, top = draw_frame(ctx, {at, {at.x + width, at.y + height}});
    draw_node(ctx, n.chair, {{left, top}, {left + pair, top + chair}});
    const ImVec2 second = beside ? ImVec2{left + pair + inner, top} : ImVec2{left, top + chair + inner};
    draw_node(ctx, n.shepherd, {second, {at.x + width - inner, second.y + shepherd}});
    draw_node(ctx, n.representatives, {{left, top + upper + inner}, {left + whole, top + upper + inner + lower}});
    return height;
}

/// Three rows: bodies above; the meeting and the Secretariat; cities and partners.
float draw_wide(UiContext& ctx, const Nodes& n, ImVec2 at, float width) {
    const float side = std::floor(width * 0.27F), between = std::floor(width * 0.11F);
    const float main = width - side - between;
    float y = at.y;
    y += draw_bodies(ctx, at, width);
    y += draw_up(ctx, at.x + ctx.px(60), y, ctx.tr("network.line.report"), main - ctx.px(80));
    const float top = y + frame_head(ctx, main);
    const Rect frame{{at.x, y}, {at.x + main, y + draw_meeting(ctx, n, {at.x, y}, main)}};
    const float side_x = at.x + width - side;
    const Rect secretariat{{side_x, top}, {at.x + width, top + node_height(ctx, n.secretariat, side)}};
    draw_node(ctx, n.secretariat, secretariat);
    draw_left(ctx, {side_x - ctx.px(4), secretariat.middle_y()}, frame.max.x + ctx.px(4), ctx.tr("network.line.serve"));
    y = std::max(frame.max.y, secretariat.max.y);
    y += draw_up(ctx, at.x + ctx.px(60), y + ctx.px(2), ctx.tr("network.line.city"), main - ctx.px(80)) + ctx.px(2);
    const float foot = std::max(node_height(ctx, n.officers, main), node_height(ctx, n.partners, side));
    draw_node(ctx, n.officers, {{at.x, y}, {at.x + main, y + foot}});
    const Rect partners{{side_x, y}, {at.x + width, y + foot}};
    draw_node(ctx, n.partners, partners);
    draw_left(ctx, {side_x - ctx.px(4), partners.middle_y()}, at.x + main + ctx.px(4), ctx.tr("network.line.pair"));
    return y + foot - at.y;
}

/// One below the other.
float draw_stack(UiContext& ctx, const Nodes& n, ImVec2 at, float width) {
    const float x = at.x + ctx.px(28);
    float y = at.y + draw_bodies(ctx, at, width);
    y += draw_up(ctx, x, y, ctx.tr("network.line.report"), width - ctx.px(46));
    y += draw_meeting(ctx, n, {at.x, y}, width);
    const auto below = [&](const char* key, const Node& node) {
        y += draw_up(ctx, x, y + ctx.px(2), ctx.tr(key), width - ctx.px(46)) + ctx.px(2);
        const float own = node_height(ctx, node, width);
        draw_node(ctx, node, {{at.x, y}, {at.x + width, y + own}});
        y += own;
    };
    below("network.line.city", n.officers);
    below("network.line.pair_up", n.partners);
    y += ctx.px(16);
    const float own = node_height(ctx, n.secretariat, width);
    draw_node(ctx, n.secretariat, {{at.x, y}, {at.x + width, y + own}});
    return y + own - at.y;
}

}  // namespace

void draw_governance_diagram(UiContext& ctx) {
    const Nodes nodes{chair_node(ctx),    shepherd_node(ctx),          representatives_node(ctx),
                      officers_node(ctx), node_of(ctx, "secretariat"), partners_node(ctx)};
    // a reader's own data may leave roles out
    for (const Node* node : {&nodes.chair, &nodes.shepherd, &nodes.representatives, &nodes.officers, &nodes.secretariat,
                             &nodes.partners}) {
        if (node->role == nullptr) return;
    }
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width();
    const float height = width >= ctx.px(820) ? draw_wide(ctx, nodes, at, width) : draw_stack(ctx, nodes, at, width);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, height});
}

}  // namespace ascn
