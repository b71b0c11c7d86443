// What must hold for the loader's answer to any bytes at all. Both the fuzzer and the replay of its corpus call it.
#pragma once

#include <string_view>

namespace ascn {

/// Ends the program where the answer breaks a promise: a data set that is not whole, a refusal without a reason.
/// A capital letter before the JSON makes it a part of a data set, read by that part's reader, which takes a fraction
/// of the time: C city, I indicator, N country, P project, S source, W network.
void check_answer_for(std::string_view bytes);

}  // namespace ascn
