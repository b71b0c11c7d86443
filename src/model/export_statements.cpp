// What the network's sections of words say: the framework, why cities join up, what critics and documents say.
#include "model/export_rows.h"

namespace ascn {
namespace {

ExportRows statement_rows(const Dataset& data, const Strings& strings) {
    return {data,
            strings,
            {"section", "name", "id", "text", "goals", "sub_areas", "by", "answer", "as_of", "note", "confidence",
             "source", "source_url"}};
}

void begin(ExportRows& rows, const char* section, std::string_view id, std::string_view name) {
    rows.out.table.begin_row();
    rows.word("section", section);
    rows.text("name", name);
    rows.text("id", id);
}

void add_all(ExportRows& rows, const char* section, const std::vector<Statement>& statements) {
    for (const Statement& statement : statements) {
        begin(rows, section, statement.id, statement.name);
        rows.text("text", statement.text);
        rows.text("as_of", statement.as_of);
        rows.text("note", statement.note);
        rows.text("confidence", statement.confidence);
        rows.sources(statement.sources);
    }
}

}  // namespace

ViewExport export_framework(const Dataset& data, const Strings& strings) {
    ExportRows rows = statement_rows(data, strings);
    const Framework& framework = data.network().framework;
    add_all(rows, "network.outcomes", framework.outcomes);
    add_all(rows, "network.systems", framework.systems);
    for (const FrameworkArea& area : framework.focus_areas) {
        begin(rows, "network.areas", to_id(area.id), strings.get("area." + std::string(to_id(area.id))));
        for (const std::string& goal : area.goals) rows.add("goals", goal);
        for (const std::string& part : area.subareas) rows.add("sub_areas", part);
        rows.text("note", area.note);
        rows.sources(area.sources);
    }
    add_all(rows, "network.enablers", framework.enablers);
    add_all(rows, "network.framework.about", framework.about);
    return std::move(rows.out);
}

ViewExport export_urbanisation(const Dataset& data, const Strings& strings) {
    ExportRows rows = statement_rows(data, strings);
    add_all(rows, "part.network.urbanisation", data.network().context);
    return std::move(rows.out);
}

ViewExport export_criticism(const Dataset& data, const Strings& strings) {
    ExportRows rows = statement_rows(data, strings);
    for (const Criticism& criticism : data.network().criticisms) {
        begin(rows, "part.network.criticism", criticism.id, "");
        rows.text("text", criticism.text);
        rows.text("by", criticism.by);
        rows.text("answer", criticism.answer);
        rows.text("confidence", criticism.confidence);
        rows.sources(criticism.sources);
    }
    add_all(rows, "network.documents", data.network().documents);
    return std::move(rows.out);
}

}  // namespace ascn
