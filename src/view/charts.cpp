#include "view/charts.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"

namespace ascn {
namespace {

constexpr double kBarsHeight = 36;  // CSS px
constexpr int kMonths = 12;

}  // namespace

bool has_course(const NumberFact& fact) { return fact.series.size() >= 3; }

void draw_sparkline(UiContext& ctx, ImVec2 min, ImVec2 max, std::span<const YearValue> series, Color color) {
    if (series.size() < 2) return;
    double low = series.front().value, high = low;
    for (const YearValue& v : series) {
        low = std::min(low, v.value);
        high = std::max(high, v.value);
    }
    const double first = series.front().year, years = std::max(1.0, series.back().year - first);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float dot = ctx.px(2.5), width = max.x - min.x - dot * 2, height = max.y - min.y - dot * 2;
    ImVec2 at{};
    for (const YearValue& v : series) {
        const double up = high > low ? (v.value - low) / (high - low) : 0.5;
        at = {min.x + dot + width * static_cast<float>((v.year - first) / years),
              max.y - dot - height * static_cast<float>(up)};
        list->PathLineTo(at);
    }
    list->PathStroke(color, 0, std::max(1.0F, ctx.px(1.5)));
    list->AddCircleFilled(at, dot, color);
}

float draw_months(UiContext& ctx, ImVec2 pos, float width, std::span<const double> monthly, Color color) {
    if (monthly.size() != kMonths) return 0;
    const auto peak = std::max_element(monthly.begin(), monthly.end());
    const double largest = std::max(*peak, 1e-9);
    const float line = ctx.text.line(TextStyle::Caption), height = ctx.px(kBarsHeight);
    const float step = width / kMonths, bar = std::floor(step * 0.62F), base = std::round(pos.y + line + height);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::string& initials = ctx.tr("month.initials");  // one letter a month
    for (std::size_t i = 0; i < kMonths; ++i) {
        const float x = std::round(pos.x + step * static_cast<float>(i) + (step - bar) * 0.5F);
        const float h = std::round(height * static_cast<float>(std::max(0.0, monthly[i]) / largest));
        if (h > 0) list->AddRectFilled({x, base - h}, {x + bar, base}, color, ctx.px(2), ImDrawFlags_RoundCornersTop);
        const auto centred = [&](std::string_view text, float y) {
            const float w = ctx.text.measure(TextStyle::Caption, text).x;
            const float left = std::clamp(x + bar * 0.5F - w * 0.5F, pos.x, pos.x + width - w);
            ctx.text.draw(list, {std::round(left), y}, TextStyle::Caption, ctx.theme.muted, text);
        };
        if (&monthly[i] == &*peak) centred(format_number(*peak), base - h - line);
        if (i < initials.size()) centred(std::string_view(initials).substr(i, 1), base + ctx.px(2));
    }
    list->AddRectFilled({pos.x, base}, {pos.x + width, base + std::max(1.0F, std::round(ctx.px(1)))},
                        ctx.theme.outline);
    return base + ctx.px(2) + line - pos.y;
}

}  // namespace ascn
