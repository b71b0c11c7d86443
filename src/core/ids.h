// Closed vocabularies of the network: the ids of docs/CONTRACT and of the address, in their one fixed order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ascn {

/// The six focus areas of the ASCN framework, in the framework's order.
enum class FocusArea : std::uint8_t {
    CivicSocial,
    HealthWellBeing,
    SafetySecurity,
    QualityEnvironment,
    BuiltInfrastructure,
    IndustryInnovation,
};
inline constexpr std::array kFocusAreas = {FocusArea::CivicSocial,         FocusArea::HealthWellBeing,
                                           FocusArea::SafetySecurity,      FocusArea::QualityEnvironment,
                                           FocusArea::BuiltInfrastructure, FocusArea::IndustryInnovation};

/// Status of a project as the monitoring reports use it.
enum class ProjectStatus : std::uint8_t { Planning, Ongoing, Completed };
inline constexpr std::array kProjectStatuses = {ProjectStatus::Planning, ProjectStatus::Ongoing,
                                                ProjectStatus::Completed};

/// Size classes of cities by population: small < 200,000; middleweight to 2,000,000; large above.
enum class SizeClass : std::uint8_t { Small, Middleweight, Large };
inline constexpr std::array kSizeClasses = {SizeClass::Small, SizeClass::Middleweight, SizeClass::Large};

/// A set over one of the enums above, or over positions in a short list (at most 32 members). The empty set means 'all'
/// where it filters.
template <class E>
class EnumSet {
public:
    constexpr EnumSet() = default;
    constexpr bool contains(E e) const { return (bits_ & bit(e)) != 0; }
    constexpr bool empty() const { return bits_ == 0; }
    constexpr void insert(E e) { bits_ |= bit(e); }
    constexpr void insert(EnumSet all) { bits_ |= all.bits_; }
    constexpr void erase(E e) { bits_ &= ~bit(e); }
    constexpr void toggle(E e) { bits_ ^= bit(e); }
    constexpr bool intersects(EnumSet o) const { return (bits_ & o.bits_) != 0; }
    /// What is in both.
    constexpr EnumSet common(EnumSet o) const {
        o.bits_ &= bits_;
        return o;
    }
    constexpr bool operator==(const EnumSet&) const = default;

private:
    static constexpr std::uint32_t bit(E e) { return std::uint32_t{1} << static_cast<std::uint32_t>(e); }
    std::uint32_t bits_ = 0;
};
using FocusAreaSet = EnumSet<FocusArea>;

/// Id as written in the data set and the address, e.g. "civic-social".
std::string_view to_id(FocusArea area);
std::string_view to_id(ProjectStatus status);
std::string_view to_id(SizeClass size);
/// The reverse of to_id; nullopt for text that is no id.
std::optional<FocusArea> focus_area_from_id(std::string_view id);
std::optional<ProjectStatus> project_status_from_id(std::string_view id);
std::optional<SizeClass> size_class_from_id(std::string_view id);

/// Size class of a population in persons.
SizeClass size_class_of(double population);

}  // namespace ascn
