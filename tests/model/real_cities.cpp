#include "real_cities.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "data/dataset_json.h"

namespace ascn {

const Dataset& real_cities() {
    static const Dataset data = [] {
        std::ifstream file(std::string(ASCN_BUILD_DATA_DIR) + "/ascn.json");
        const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
        Result<Dataset> parsed = parse_dataset(bytes);
        EXPECT_TRUE(parsed.ok()) << "the data build makes build/data/ascn.json";
        return parsed.ok() ? std::move(parsed).value() : Dataset();
    }();
    return data;
}

}  // namespace ascn
