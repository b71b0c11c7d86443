// What the data set's texts have to look like: the patterns of data/schema/, as code.
#pragma once

#include <string_view>

namespace ascn {

/// A rule and its wording for messages.
struct TextRule {
    bool (*holds)(std::string_view);
    std::string_view expected;
};

/// One line without space at its ends and without control characters; not empty, at most 2,000
/// characters.
extern const TextRule kPlainText;
/// Lower case letters, digits, single hyphens between them; at most 60.
extern const TextRule kSlug;
/// Of topics: lower case letters, single blanks between words; at most 60.
extern const TextRule kTopicWord;
/// ISO 3166-1 alpha-2.
extern const TextRule kCountryId;
/// ISO 8601 of the years 1900 to 2099, in the calendar: a day, or a day, month or year.
extern const TextRule kDay, kDate;
/// An https address, or empty.
extern const TextRule kAddress;
/// BCP 47: language, and script where it is not the usual one.
extern const TextRule kLanguage;
/// Name in the IANA database.
extern const TextRule kTimeZone;
/// Year, month, number: "2026.11.1".
extern const TextRule kVersion;
/// SHA-256, hexadecimal.
extern const TextRule kHash;

}  // namespace ascn
