// Decodes the baked map: delta-coded outlines, and triangulations stored as two bits a vertex that a stack turns back
// into triangles. scripts/build-map.mjs documents the bytes. Every vertex costs at least one byte and every triangle at
// least one bit of the input, so memory is bounded by the blob's length whatever its header claims.
#include "data/map_mesh.h"

#include <bit>
#include <cstddef>
#include <cstring>
#include <optional>
#include <string>

namespace ascn {
namespace {

constexpr std::uint32_t kMagic = 0x4d435341;  // "ASCM"
constexpr std::uint8_t kVersion = 2;
constexpr std::size_t kHeaderBytes = 40;
constexpr std::uint8_t kMaxShift = 8, kMaxCountries = 15;
constexpr std::uint8_t kUnusedLine = 2, kNoLine = 3, kLandBit = 4, kClosedBit = 8;

/// First failure: where and what. Later ones are ignored, the first is the cause.
struct Failure {
    std::size_t offset = 0;
    const char* what = nullptr;
    const char* expected = nullptr;
};

/// Reads one stream; positions are offsets in the whole blob, so that a failure can name them.
class Reader {
public:
    Reader(std::span<const std::uint8_t> bytes, std::size_t begin, std::size_t end)
        : bytes_(bytes), at_(begin), end_(end) {}

    std::size_t offset() const { return at_; }
    std::size_t left() const { return end_ - at_; }

    std::optional<std::uint8_t> byte() {
        if (at_ == end_) return std::nullopt;
        return bytes_[at_++];
    }
    /// LEB128 of at most 32 bits.
    std::optional<std::uint32_t> varint() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            const std::optional<std::uint8_t> b = byte();
            if (!b) return std::nullopt;
            const std::uint32_t bits = *b & 0x7fu;
            if (shift == 28 && bits > 0xfu) return std::nullopt;
            value |= bits << shift;
            if ((*b & 0x80u) == 0) return value;
        }
        return std::nullopt;
    }
    std::optional<std::int64_t> signed_varint() {
        const std::optional<std::uint32_t> v = varint();
        if (!v) return std::nullopt;
        return unzigzag(*v);
    }
    static std::int64_t unzigzag(std::uint32_t v) {
        const auto half = static_cast<std::int64_t>(v >> 1);
        return (v & 1u) != 0 ? -half - 1 : half;
    }
    /// Cuts the next `size` bytes off as a stream of their own.
    std::optional<Reader> take(std::size_t size) {
        if (size > left()) return std::nullopt;
        const std::size_t begin = at_;
        at_ += size;
        return Reader(bytes_, begin, at_);
    }

private:
    std::span<const std::uint8_t> bytes_;
    std::size_t at_, end_;
};

/// Bits of the triangulations, least significant first.
class BitReader {
public:
    BitReader(std::span<const std::uint8_t> bytes, std::size_t begin, std::size_t bits)
        : bytes_(bytes), begin_(begin), bits_(bits) {}
    std::optional<bool> next() {
        if (at_ == bits_) return std::nullopt;
        const unsigned byte = bytes_[begin_ + at_ / 8];
        const bool bit = ((byte >> (at_ % 8)) & 1u) != 0;
        ++at_;
        return bit;
    }
    std::size_t offset() const { return begin_ + at_ / 8; }
    bool at_end() const { return at_ == bits_; }

private:
    std::span<const std::uint8_t> bytes_;
    std::size_t begin_, bits_, at_ = 0;
};

struct Piece {
    std::uint8_t kind = 0;
    std::uint32_t first = 0, count = 0;
    bool closed() const { return (kind & kClosedBit) != 0; }
    std::uint8_t line() const { return static_cast<std::uint8_t>(kind & 3u); }
    LandClass land() const { return (kind & kLandBit) != 0 ? LandClass::Member : LandClass::Other; }
};

class Parser {
public:
    explicit Parser(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    Result<MapMesh> parse() {
        while (read_header() && read_pieces() && read_vertices() && read_rings()) {
            collect_lines();
            if (following_ == 0) return std::move(mesh_);
            lakes_ = true;
        }
        return Problems{{"byte " + std::to_string(failure_.offset), failure_.what, failure_.expected}};
    }

private:
    bool fail(std::size_t offset, const char* what, const char* expected) {
        failure_ = {offset, what, expected};
        return false;
    }

    std::uint64_t little_endian(std::size_t at, std::size_t size) const {
        std::uint64_t v = 0;
        for (std::size_t i = 0; i < size; ++i) v |= std::uint64_t{bytes_[at + i]} << (8 * i);
        return v;
    }

    /// Of the land at first, then of each mesh of lakes behind it.
    bool read_header() {
        if (bytes_.size() - start_ < kHeaderBytes)
            return fail(bytes_.size(), "the map ends in its header", "a map of build-map");
        if (little_endian(start_, 4) != kMagic) return fail(start_, "is no map", "the letters ASCM");
        if (bytes_[start_ + 4] != kVersion) return fail(start_ + 4, "has an unknown version", "version 2");
        shift_ = bytes_[start_ + 5];
        if (shift_ > kMaxShift) return fail(start_ + 5, "has an impossible grid shift", "0 to 8");
        const unsigned following = bytes_[start_ + 6];
        if (lakes_ && following + 1 != following_) return fail(start_ + 6, "has a wrong number of meshes", "");
        following_ = following;
        country_count_ = bytes_[start_ + 7];
        if (country_count_ > kMaxCountries) return fail(start_ + 7, "has too many countries", "0 to 15");
        double box[4];
        for (std::size_t i = 0; i < 4; ++i) {
            const std::size_t at = start_ + 8 + 8 * i;
            box[i] = std::bit_cast<double>(little_endian(at, 8));
            if (!(box[i] >= 0 && box[i] <= 1)) return fail(at, "has a box outside the world", "0 to 1");
        }
        const Box whole{{box[0], box[1]}, {box[2], box[3]}};
        if (!(whole.width() > 0 && whole.height() > 0)) return fail(start_ + 24, "has an empty box", "max above min");
        if (lakes_ && !(whole == mesh_.box)) return fail(start_ + 8, "has another box", "that of the land");
        mesh_.box = whole;
        return read_countries() && read_sizes();
    }

    bool read_countries() {
        const std::size_t at = start_ + kHeaderBytes;
        if (bytes_.size() - at < country_count_ * std::size_t{2})
            return fail(at, "the map ends in its countries", "two letters each");
        if (lakes_) return true;
        for (std::size_t i = 0; i < country_count_; ++i)
            mesh_.countries.push_back(
                {static_cast<char>(bytes_[at + 2 * i]), static_cast<char>(bytes_[at + 2 * i + 1])});
        return true;
    }

    bool read_sizes() {
        Reader r(bytes_, start_ + kHeaderBytes + country_count_ * std::size_t{2}, bytes_.size());
        std::uint32_t n[8];
        for (std::uint32_t& v : n) {
            const std::size_t at = r.offset();
            const auto read = r.varint();
            if (!read) return fail(at, "has a broken size", "a number below 2^32");
            v = *read;
        }
        ring_count_ = n[2];
        vertex_count_ = n[1];
        const std::size_t bit_bytes = n[7] / 8 + (n[7] % 8 != 0 ? 1 : 0);  // n + 7 would wrap where size_t has 32 bits
        const std::size_t sizes[5] = {n[0], n[3], n[4], n[5], n[6]};
        for (std::size_t i = 0; i < 5; ++i) {
            const std::size_t at = r.offset();
            const auto stream = r.take(sizes[i]);
            if (!stream) return fail(at, "ends inside a stream", "the length that its header gives");
            streams_[i] = *stream;
        }
        if (following_ == 0 ? r.left() != bit_bytes : r.left() < bit_bytes)
            return fail(r.offset(), "has the wrong length", "triangle bits to the end");
        bits_ = BitReader(bytes_, r.offset(), n[7]);
        if (vertex_count_ > streams_[2].left()) return fail(start_, "claims more vertices than it has", "");
        if (ring_count_ > streams_[4].left()) return fail(start_, "claims more rings than it has", "");
        start_ = r.offset() + bit_bytes;
        return true;
    }

    bool read_pieces() {
        Reader &kinds = streams_[0], &counts = streams_[1];
        pieces_.clear();
        pieces_.reserve(kinds.left());
        const auto begin = static_cast<std::uint32_t>(mesh_.fill_vertices.size());
        std::uint32_t first = 0;
        while (kinds.left() > 0) {
            Piece p;
            const std::size_t kind_at = kinds.offset(), count_at = counts.offset();
            p.kind = *kinds.byte();
            if (p.kind > 15 || p.line() == kUnusedLine)
                return fail(kind_at, "has an unknown kind of line", "0 to 15, bits 0-1 not 2");
            const auto count = counts.varint();
            if (!count || *count < (p.closed() ? 3u : 1u) || *count > vertex_count_ - first)
                return fail(count_at, "has a broken line length", "1 to the vertices that are left; closed lines 3");
            p.first = begin + first;
            p.count = *count;
            first += p.count;
            pieces_.push_back(p);
        }
        if (first != vertex_count_ || counts.left() > 0)
            return fail(counts.offset(), "has line lengths that do not add up", "the number of vertices");
        return true;
    }

    bool read_vertices() {
        const std::size_t begin = mesh_.fill_vertices.size();
        mesh_.fill_vertices.resize(begin + vertex_count_);
        for (std::size_t axis = 0; axis < 2; ++axis) {
            Reader& stream = streams_[2 + axis];
            std::int64_t value = 0;
            for (MeshVertex& v : std::span(mesh_.fill_vertices).subspan(begin)) {
                const std::size_t at = stream.offset();
                const auto delta = stream.signed_varint();
                if (!delta) return fail(at, "has a broken coordinate", "a varint");
                value += *delta;
                if (value < 0 || value > (65535 >> shift_)) return fail(at, "has a vertex off the grid", "0 to 65535");
                (axis == 0 ? v.x : v.y) = static_cast<std::uint16_t>(value << shift_);
            }
            if (stream.left() > 0) return fail(stream.offset(), "has coordinates left over", "one for each vertex");
        }
        return true;
    }

    bool read_rings() {
        Reader& rings = streams_[4];
        std::int64_t expected = 0;
        for (std::uint32_t r = 0; r < ring_count_; ++r) {
            const std::size_t at = rings.offset();
            const auto head = rings.varint();
            if (!head) return fail(at, "has a broken ring", "a number of lines");
            ring_.clear();
            for (std::uint32_t i = 0; i < *head >> 4; ++i) {
                const std::size_t ref_at = rings.offset();
                const auto ref = rings.varint();
                if (!ref) return fail(ref_at, "has a broken ring", "a line");
                const std::int64_t piece = expected + Reader::unzigzag(*ref >> 1);
                if (piece < 0 || piece >= static_cast<std::int64_t>(pieces_.size()))
                    return fail(ref_at, "has a ring of a line that is not there", "a line's position");
                append_piece(pieces_[static_cast<std::size_t>(piece)], (*ref & 1u) != 0);
                // each vertex of a ring takes at least one bit: a longer ring is broken, and may not eat the memory
                if (ring_.size() > bits_left_bound()) return fail(ref_at, "has a ring without triangles", "");
                expected = piece + 1;
            }
            while (ring_.size() > 1 && same_place(ring_.front(), ring_.back())) ring_.pop_back();
            if (ring_.size() < 3) return fail(at, "has a ring without an area", "at least three vertices");
            const std::uint32_t country = *head & 15u;
            if (country > country_count_) return fail(at, "has a ring of an unknown country", "one of its own");
            if (!cut_triangles(static_cast<std::uint8_t>(country))) return false;
        }
        if (rings.left() > 0 || !bits_.at_end())
            return fail(rings.offset(), "has rings left over", "as many as it says");
        return true;
    }

    std::size_t bits_left_bound() const { return (bytes_.size() - bits_.offset()) * 8 + 8; }

    bool same_place(std::uint32_t a, std::uint32_t b) const {
        const MeshVertex &p = mesh_.fill_vertices[a], &q = mesh_.fill_vertices[b];
        return p.x == q.x && p.y == q.y;
    }

    void append_piece(const Piece& p, bool reversed) {
        for (std::uint32_t i = 0; i < p.count; ++i) {
            const std::uint32_t v = p.first + (reversed ? p.count - 1 - i : i);
            if (i == 0 && !ring_.empty() && same_place(ring_.back(), v)) continue;
            ring_.push_back(v);
        }
    }

    bool cut_triangles(std::uint8_t country) {
        const auto before = static_cast<std::uint32_t>(mesh_.indices.size());
        stack_.clear();
        for (std::size_t k = 0; k < ring_.size(); ++k) {
            stack_.push_back(ring_[k]);
            const bool last = k + 1 == ring_.size();
            while (k >= 2 && (!last || stack_.size() > 2)) {
                if (!last) {
                    const std::size_t at = bits_.offset();
                    const auto bit = bits_.next();
                    if (!bit) return fail(at, "ends inside its triangles", "bits for every ring");
                    if (!*bit) break;
                    if (stack_.size() < 3) return fail(at, "has a triangle of two vertices", "three vertices");
                }
                const std::size_t n = stack_.size();
                mesh_.indices.insert(mesh_.indices.end(), {stack_[n - 3], stack_[n - 2], stack_[n - 1]});
                stack_[n - 2] = stack_[n - 1];
                stack_.pop_back();
            }
        }
        const auto count = static_cast<std::uint32_t>(mesh_.indices.size()) - before;
        const FillRange range{lakes_         ? LandClass::Lake
                              : country != 0 ? LandClass::Member
                                             : LandClass::Other,
                              static_cast<std::uint8_t>(country - (country != 0 ? 1 : 0)), before, count};
        if (mesh_.fills.empty() || mesh_.fills.back().land != range.land || mesh_.fills.back().country != range.country)
            mesh_.fills.push_back(range);
        else
            mesh_.fills.back().count += count;
        return true;
    }

    void collect_lines() {
        for (const Piece& p : pieces_) {
            if (p.line() == kNoLine || p.count < 2) continue;
            const auto first = static_cast<std::uint32_t>(mesh_.line_vertices.size());
            const MeshVertex* begin = mesh_.fill_vertices.data() + p.first;
            mesh_.line_vertices.insert(mesh_.line_vertices.end(), begin, begin + p.count);
            if (p.closed()) mesh_.line_vertices.push_back(*begin);
            const auto count = static_cast<std::uint32_t>(mesh_.line_vertices.size()) - first;
            mesh_.lines.push_back(
                {static_cast<LineClass>(p.line()), lakes_ ? LandClass::Lake : p.land(), first, count});
        }
    }

    std::span<const std::uint8_t> bytes_;
    Failure failure_;
    std::size_t start_ = 0;   // of the mesh that is read
    bool lakes_ = false;      // whether that is one of lakes
    unsigned following_ = 0;  // meshes after it
    std::uint8_t shift_ = 0, country_count_ = 0;
    std::uint32_t vertex_count_ = 0, ring_count_ = 0;
    Reader streams_[5] = {{{}, 0, 0}, {{}, 0, 0}, {{}, 0, 0}, {{}, 0, 0}, {{}, 0, 0}};  // kinds, counts, x, y, rings
    BitReader bits_{{}, 0, 0};
    std::vector<Piece> pieces_;
    std::vector<std::uint32_t> ring_, stack_;
    MapMesh mesh_;
};

}  // namespace

Result<MapMesh> parse_map_mesh(std::span<const std::uint8_t> bytes) { return Parser(bytes).parse(); }

}  // namespace ascn
