#include "core/text.h"

#include <gtest/gtest.h>

namespace ascn {
namespace {

TEST(Utf8, WellFormed) {
    for (std::string_view text : {"", "Da Nang", "Đà Nẵng", "ភ្នំពេញ", "新加坡", "\U0001F30F", "\uFFFD", "\U0010FFFF"})
        EXPECT_TRUE(is_valid_utf8(text)) << text;
    EXPECT_TRUE(is_valid_utf8(std::string_view("a\0b", 3)));
}

// The classes of ill-formed sequences in section 3.9 of The Unicode Standard.
TEST(Utf8, Malformed) {
    for (std::string_view text : {
             "\x80",              // lone continuation
             "\xC0\x80",          // overlong NUL
             "\xC1\xBF",          // overlong
             "\xE0\x9F\xBF",      // overlong, three bytes
             "\xF0\x8F\xBF\xBF",  // overlong, four bytes
             "\xED\xA0\x80",      // surrogate
             "\xF4\x90\x80\x80",  // above U+10FFFF
             "\xF5\x80\x80\x80",  // no such lead
             "\xFF",
             "\xC3",          // cut short
             "\xE1\x80",      // cut short
             "\xF0\x9F\x8C",  // cut short
             "\xC3(",         // no continuation
             "ok\xE1\x80x",
         })
        EXPECT_FALSE(is_valid_utf8(text));
}

TEST(Utf8, CodePoints) {
    const std::string_view text = "aĐក\U0001F30F";
    std::size_t pos = 0;
    EXPECT_EQ(next_code_point(text, pos), U'a');
    EXPECT_EQ(next_code_point(text, pos), U'Đ');
    EXPECT_EQ(next_code_point(text, pos), U'ក');
    EXPECT_EQ(next_code_point(text, pos), U'\U0001F30F');
    EXPECT_EQ(pos, text.size());

    pos = 0;
    EXPECT_EQ(next_code_point("\xE1\x80x", pos), kBadUtf8);
    EXPECT_EQ(pos, 1u) << "a malformed sequence costs one byte";
}

TEST(Utf8, IsCountedAndCutInCodePoints) {
    EXPECT_EQ(count_code_points(""), 0u);
    EXPECT_EQ(count_code_points("ภูเก็ต"), 6u) << "vowels and tones above and below are code points too";
    EXPECT_EQ(count_code_points("Đà \U0001F30F"), 4u);
    EXPECT_EQ(first_code_points("ระยอง", 3), "ระย");
    EXPECT_EQ(first_code_points("ระยอง", 5), "ระยอง");
    EXPECT_EQ(first_code_points("ระยอง", 9), "ระยอง");
    EXPECT_EQ(first_code_points("aĐ\U0001F30Fb", 3), "aĐ\U0001F30F");
    EXPECT_EQ(first_code_points("ab", 0), "");
}

TEST(Fold, NamesOfTheRegion) {
    EXPECT_EQ(search_fold("Đà Nẵng"), "da nang");
    EXPECT_EQ(search_fold("Hà Nội"), "ha noi");
    EXPECT_EQ(search_fold("Thành phố Hồ Chí Minh"), "thanh pho ho chi minh");
    EXPECT_EQ(search_fold("Kuala Lumpur"), "kuala lumpur");
    EXPECT_EQ(search_fold("DKI Jakarta"), "dki jakarta");
    EXPECT_EQ(search_fold("Dakbayan sa Sugbo"), "dakbayan sa sugbo");
    EXPECT_EQ(search_fold("Parañaque"), "paranaque");
    EXPECT_EQ(search_fold("Timor-Leste"), "timor leste");
}

// Every letter that Vietnamese writes, by its base letter.
TEST(Fold, VietnameseAlphabet) {
    struct Row {
        std::string_view letters, base;
    };
    for (const Row& row : {Row{"aàảãáạăằẳẵắặâầẩẫấậAÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ", "a"}, Row{"eèẻẽéẹêềểễếệEÈẺẼÉẸÊỀỂỄẾỆ", "e"},
                           Row{"iìỉĩíịIÌỈĨÍỊ", "i"}, Row{"oòỏõóọôồổỗốộơờởỡớợOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ", "o"},
                           Row{"uùủũúụưừửữứựUÙỦŨÚỤƯỪỬỮỨỰ", "u"}, Row{"yỳỷỹýỵYỲỶỸÝỴ", "y"}, Row{"dđDĐ", "d"}}) {
        for (std::size_t pos = 0; pos < row.letters.size();) {
            const std::size_t start = pos;
            next_code_point(row.letters, pos);
            const std::string_view letter = row.letters.substr(start, pos - start);
            EXPECT_EQ(search_fold(letter), row.base) << letter;
        }
    }
}

TEST(Fold, EuropeanLatin) {
    EXPECT_EQ(search_fold("ÀÁÂÃÄÅ ÇÈÉÊË ÌÍÎÏ ÐÑ ÒÓÔÕÖØ ÙÚÛÜ Ý"), "aaaaaa ceeee iiii dn oooooo uuuu y");
    EXPECT_EQ(search_fold("àáâãäå çèéêë ìíîï ðñ òóôõöø ùúûü ýÿ"), "aaaaaa ceeee iiii dn oooooo uuuu yy");
    EXPECT_EQ(search_fold("Æ æ Œ œ ß Þ þ Ĳ"), "ae ae oe oe ss th th ij");
    EXPECT_EQ(search_fold("ĀąĆčĎđĒěĜģĤħĨıĴĵĶĸĹłŃŋŌőŔřŚšŢŧŨųŴŵŶŸŹžſ"), "aaccddeegghhiijjkkllnnoorrssttuuwwyyzzs");
}

TEST(Fold, CombiningMarksAreDropped) {
    EXPECT_EQ(search_fold("Da\u0300 Na\u0306\u0303ng"), "da nang");
    EXPECT_EQ(search_fold("\u0301"), "");
}

TEST(Fold, PunctuationAndBlanks) {
    EXPECT_EQ(search_fold(""), "");
    EXPECT_EQ(search_fold("  \t\n .,- "), "");
    EXPECT_EQ(search_fold("  Ho  Chi\u00A0Minh – City! "), "ho chi minh city");
    EXPECT_EQ(search_fold("km²"), "km2");
    EXPECT_EQ(search_fold("ASEAN 2026"), "asean 2026");
    EXPECT_EQ(search_fold("Da\u200BNang\uFEFF"), "danang");
}

TEST(Fold, OtherScriptsStay) {
    for (std::string_view name : {"ភ្នំពេញ", "ວຽງຈັນ", "ရန်ကုန်", "กรุงเทพมหานคร", "新加坡", "சிங்கப்பூர்", "بندر سري بڬاوان",
                                  "ᨆᨀᨔᨑ", "ꦑꦧꦸꦥꦠꦺꦤ꧀ꦨꦪꦸꦮꦔꦶ", "\U0001F30F"})
        EXPECT_EQ(search_fold(name), name);
}

TEST(Fold, MalformedBytesAreBreaks) {
    EXPECT_EQ(search_fold("Da\xFFNang\xC3"), "da nang");
    EXPECT_EQ(search_fold("\xED\xA0\x80"), "");
}

TEST(Fold, IsItsOwnFixedPoint) {
    for (std::string_view name : {"Đà Nẵng", "Straße — Œuvre", "กรุงเทพมหานคร", " x\xFFy "}) {
        const std::string once = search_fold(name);
        EXPECT_EQ(search_fold(once), once);
        EXPECT_TRUE(is_valid_utf8(once));
    }
}

std::string found(std::string_view text, std::string_view word) {
    const TextRange range = find_folded(text, word);
    return std::string(text.substr(range.from, range.to - range.from));
}

TEST(FindFolded, GivesTheBytesAsWritten) {
    EXPECT_EQ(found("Đà Nẵng", "nang"), "Nẵng");
    EXPECT_EQ(found("Đà Nẵng", "d"), "Đ");
    EXPECT_EQ(found("Straße", "strass"), "Straß");
    EXPECT_EQ(found("Smart-Water project", "water"), "Water");
    EXPECT_EQ(found("Da\u200BNang", "dan"), "Da\u200BN");
    EXPECT_EQ(found("กรุงเทพมหานคร", "กรุง"), "กรุง");
}

TEST(FindFolded, AWordsStartGoesBeforeItsMiddle) {
    EXPECT_EQ(find_folded("kasar Makassar sar", "sar"), (TextRange{15, 18}));
    EXPECT_EQ(find_folded("Makassar", "kas"), (TextRange{2, 5}));
}

TEST(FindFolded, NothingWhereItIsNot) {
    EXPECT_EQ(find_folded("Da Nang", "dan"), TextRange{}) << "a blank ends a word";
    EXPECT_EQ(find_folded("Da", "dan"), TextRange{});
    EXPECT_EQ(find_folded("", "a"), TextRange{});
    EXPECT_EQ(find_folded("a", ""), TextRange{});
    EXPECT_EQ(find_folded("\xFF\xC3", "a"), TextRange{});
}

TEST(OneEdit, WrongMissingAddedAndSwappedLetters) {
    EXPECT_TRUE(within_one_edit("bangkok", "bangkok"));
    EXPECT_TRUE(within_one_edit("bangkok", "bengkok"));
    EXPECT_TRUE(within_one_edit("bangkok", "bangko"));
    EXPECT_TRUE(within_one_edit("bangkok", "bbangkok"));
    EXPECT_TRUE(within_one_edit("bangkok", "bagnkok"));
    EXPECT_TRUE(within_one_edit("", "a"));
    EXPECT_TRUE(within_one_edit("", ""));
}

TEST(OneEdit, TwoAreTooMany) {
    EXPECT_FALSE(within_one_edit("bangkok", "bengkak"));
    EXPECT_FALSE(within_one_edit("bangkok", "bangk"));
    EXPECT_FALSE(within_one_edit("ab", "cd"));
    EXPECT_FALSE(within_one_edit("", "ab"));
    EXPECT_FALSE(within_one_edit("abc", "cab")) << "a letter moved by two places";
}

TEST(OneEdit, CountsLettersNotBytes) {
    EXPECT_TRUE(within_one_edit("ยะลา", "ยะลำ"));      // the same first byte of three
    EXPECT_TRUE(within_one_edit("新加坡", "新坡加"));  // swapped
    EXPECT_TRUE(within_one_edit("加", "坡"));
    EXPECT_TRUE(within_one_edit("é", "e"));
    EXPECT_FALSE(within_one_edit("新加坡", "新"));
}

}  // namespace
}  // namespace ascn
