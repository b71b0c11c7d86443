// The program without a browser: reads a data set and a script of events, prints what a host would see.
//   ascn_headless ascn.json en.json < script
// Script, one command a line: size W H DPR | address FRAGMENT | click X Y | key NAME | activate ID | search TEXT |
// choose CITY | settle | state | url | items | text | frames
#include <imgui.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>

#include "app/app.h"
#include "model/url_codec.h"
#include "platform/headless/session.h"
#include "view/fixed_glyphs.h"

namespace {

std::string read_file(const char* path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

int report(const ascn::Problems& problems, const char* file) {
    for (const ascn::Problem& p : problems)
        std::cerr << file << p.path << ": " << p.what << " (expected " << p.expected << ")\n";
    return problems.empty() ? 0 : 1;
}

ascn::Key key_of(const std::string& name) {
    if (name == "left") return ascn::Key::Left;
    if (name == "right") return ascn::Key::Right;
    if (name == "up") return ascn::Key::Up;
    if (name == "down") return ascn::Key::Down;
    if (name == "plus") return ascn::Key::Plus;
    if (name == "minus") return ascn::Key::Minus;
    if (name == "zero") return ascn::Key::Zero;
    return name == "escape" ? ascn::Key::Escape : ascn::Key::None;
}

void run_line(ascn::HeadlessSession& session, const std::string& line) {
    std::istringstream in(line);
    std::string command, rest;
    in >> command;
    ascn::App& app = session.app();
    if (command == "size") {
        double w = 0, h = 0, dpr = 1;
        in >> w >> h >> dpr;
        app.resize(w, h, dpr);
    } else if (command == "click") {
        double x = 0, y = 0;
        in >> x >> y;
        session.click({x, y});
    } else {
        std::getline(in >> std::ws, rest);
    }
    if (command == "address") app.set_address("", rest);
    if (command == "key") app.key({key_of(rest), 0});
    if (command == "activate") app.activate_item(rest);
    if (command == "search") app.search(rest);
    if (command == "choose") app.choose(static_cast<std::size_t>(std::strtoul(rest.c_str(), nullptr, 10)));
    session.settle();
    if (command == "state") std::cout << state_json(app.state()) << '\n';
    if (command == "url") std::cout << encode_fragment(app.state()) << '\n';
    if (command == "items") std::cout << app.items_json() << '\n';
    if (command == "text") std::cout << app.drawn_text_json() << '\n';
    if (command == "frames") std::cout << app.frames_drawn() << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: ascn_headless ascn.json en.json < script\n";
        return 2;
    }
    ascn::HeadlessSession session;
    if (report(session.app().load_dataset(read_file(argv[1])), argv[1]) != 0) return 1;
    if (report(session.app().load_strings(read_file(argv[2])), argv[2]) != 0) return 1;
    session.app().resize(1440, 900, 1);
    session.app().set_address("", "");
    session.settle();
    for (std::string line; std::getline(std::cin, line);) {
        if (!line.empty() && line[0] != '#') run_line(session, line);
    }
    return 0;
}
