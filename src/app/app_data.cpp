// The data set in use: the built-in one, or one that the reader gives in its place and can take back.
#include <utility>

#include "app/app.h"
#include "data/dataset_json.h"
#include "model/url_codec.h"

namespace ascn {

Problems App::load_dataset(std::string_view json) {
    Result<Dataset> parsed = parse_dataset(json);
    if (!parsed.ok()) return parsed.problems();
    use_data(std::move(parsed).value());
    return {};
}

Problems App::load_strings(std::string_view json) {
    Result<Strings> parsed = Strings::parse(json);
    if (!parsed.ok()) return parsed.problems();
    strings_ = std::move(parsed).value();
    redraw();
    return {};
}

bool App::give_data(std::string_view name, std::string_view json) {
    Result<Dataset> parsed = parse_dataset(json);
    if (!parsed.ok()) {
        refuse_data(name, parsed.problems());
        return false;
    }
    if (!built_in_) built_in_ = std::move(data_);
    use_data(std::move(parsed).value());
    scratch_.own_data = {};
    scratch_.own_data.name = name;
    scratch_.own_data.in_use = true;
    announce_ = strings_.format("own_data.in_use", {{"name", name}});
    return true;
}

void App::refuse_data(std::string_view name, Problems problems) {
    // what is in use stays, and stays named
    OwnData& own = scratch_.own_data;
    if (!own.in_use) own.name = name;
    own.refused = name;
    own.problems = std::move(problems);
    own.show_problems = true;
    announce_ = strings_.format("own_data.refused", {{"name", name}});
    redraw();
}

void App::use_built_in_data() {
    scratch_.own_data = {};
    if (!built_in_) return;
    use_data(std::move(*built_in_));
    built_in_.reset();
    announce_ = strings_.get("own_data.built_in_again");
}

/// The state goes on where the new data know its cities and indicators.
void App::use_data(Dataset data) {
    data_ = std::move(data);
    data_changed_ = true;
    search_.reset();
    hits_ = {};
    scene_ = {};  // its circles name cities by their position in the old data
    fade_.reset();
    hovered_.clear();
    reveal_.clear();
    scratch_.note.reset();
    scratch_.chooser.clear();
    scratch_.table.reset();
    scratch_.matrix.reset();
    scratch_.projects.reset();
    scratch_.matches.reset();
    scratch_.reports.reset();
    scratch_.compared.reset();
    if (started_) dispatch(ReplaceState{decode_address("", encode_fragment(state_), data_).state});
    redraw();
}

}  // namespace ascn
