// What the tests of the exports share: the real data set, its file as it is, and exports of a state.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "model/export.h"

namespace ascn {

using nlohmann::json;

const Strings& english();
/// The data set as its file says it: what the export is measured against.
const json& published();
json exported(const ViewState& state);
/// The rows of the JSON, to walk along.
json rows_of(const ViewState& state);
std::string words(const json& value);
ViewState of(View view, const char* part = "");
std::string csv_of(const ViewState& state);
/// A CSV file read again: rows of named cells (RFC 4180).
std::vector<std::map<std::string, std::string>> parsed(std::string text);
/// A city of published().
const json& city_of(const std::string& id);

}  // namespace ascn
