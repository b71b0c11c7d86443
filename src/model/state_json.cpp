// state_json of url_codec.h: a fixed, flat object.
#include "core/json_text.h"
#include "model/url_codec.h"
#include "model/url_text.h"

namespace ascn {
namespace {

class ObjectWriter {
public:
    void text(std::string_view key, std::string_view value) {
        begin(key);
        json_ += json_string(value);
    }
    void text_or_null(std::string_view key, std::string_view value) {
        begin(key);
        if (value.empty()) {
            json_ += "null";
        } else {
            json_ += json_string(value);
        }
    }
    void list(std::string_view key, const std::vector<std::string>& values) {
        begin(key);
        json_ += '[';
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i > 0) json_ += ',';
            json_ += json_string(values[i]);
        }
        json_ += ']';
    }
    template <class E, std::size_t N>
    void set(std::string_view key, EnumSet<E> members, const std::array<E, N>& order) {
        std::vector<std::string> ids;
        for (const E member : order) {
            if (members.contains(member)) ids.emplace_back(to_id(member));
        }
        list(key, ids);
    }
    void raw(std::string_view key, std::string_view json) {
        begin(key);
        json_ += json;
    }
    std::string finish() { return json_ + '}'; }

private:
    void begin(std::string_view key) {
        json_ += json_.size() > 1 ? ",\"" : "\"";
        json_ += key;
        json_ += "\":";
    }

    std::string json_ = "{";
};

std::string cam_json(const MapView& cam) {
    return "{\"lon\":" + short_decimal(cam.lon, 4) + ",\"lat\":" + short_decimal(cam.lat, 4) +
           ",\"zoom\":" + short_decimal(cam.zoom, 2) + "}";
}

}  // namespace

std::string state_json(const ViewState& state) {
    ObjectWriter json;
    json.text("view", to_id(state.view));
    json.text_or_null("city", state.city);
    json.list("compare", state.compare);
    json.text("ind", state.indicator);
    json.text("color", to_id(state.color));
    json.text_or_null("nat", state.nation);
    json.set("layer", state.layers, kMapLayers);
    json.text_or_null("x", state.scatter_x);
    json.text_or_null("y", state.scatter_y);
    json.list("country", state.countries);
    json.set("area", state.areas, kFocusAreas);
    json.text("cohort", to_id(state.cohort));
    json.set("size", state.sizes, kSizeClasses);
    json.set("status", state.statuses, kProjectStatuses);
    json.text("q", state.query);
    json.text("sort", state.sort);
    json.text_or_null("part", state.part);
    json.list("cols", state.columns);
    json.raw("shade", state.shade ? "true" : "false");
    json.set("rows", state.rows, kRowOptions);
    json.raw("year", state.year == 0 ? "null" : std::to_string(state.year));
    json.text("group", to_id(state.grouping));
    json.text_or_null("pcity", state.project_city);
    json.set("parea", state.project_areas, kFocusAreas);
    json.text("partner", state.partner);
    json.set("kind", state.events, kEventCategories);
    json.raw("cam", state.cam ? cam_json(*state.cam) : "null");
    json.text_or_null("lang", state.lang);
    json.text("theme", to_id(state.theme));
    return json.finish();
}

}  // namespace ascn
