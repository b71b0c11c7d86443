// Readers of the bundle's parts, each of one list item or member; problems go to the context.
#pragma once

#include "data/network.h"
#include "data/read_context.h"
#include "data/schema.h"

namespace ascn {

Source read_source(JsonValue value, const ReadContext& context);
Indicator read_indicator(JsonValue value, const ReadContext& context);
Topic read_topic(JsonValue value, const ReadContext& context);
Country read_country_entry(JsonValue value, const ReadContext& context);
City read_city(JsonValue value, const ReadContext& context);
Project read_project(JsonValue value, const ReadContext& context);
Network read_network(JsonValue value, const ReadContext& context);

}  // namespace ascn
