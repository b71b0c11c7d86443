// The cache before the browser's uniforms. Header alone: what it stands before is built for the web.
#include "render/uniform_cache.h"

#include <gtest/gtest.h>

namespace ascn {
namespace {

TEST(UniformCache, OneNameIsOneUniformWhereverItIsWritten) {
    const char here[] = "u_color", there[] = "u_color";
    ASSERT_NE(static_cast<const void*>(here), static_cast<const void*>(there));
    UniformCache cache;
    EXPECT_EQ(cache.find(here), nullptr);
    cache.add(here, 3);
    ASSERT_NE(cache.find(there), nullptr);
    EXPECT_EQ(cache.find(there)->location, 3);
    EXPECT_EQ(cache.find("u_colors"), nullptr);
    EXPECT_EQ(cache.find("u_colo"), nullptr);
}

TEST(UniformCache, TellsOfChangesAlone) {
    UniformCache cache;
    UniformCache::Uniform& u = cache.add("u_size", 0);
    const float one[] = {1, 2}, other[] = {1, 3};
    EXPECT_TRUE(change(u, one, 2)) << "not set yet";
    EXPECT_FALSE(change(u, one, 2));
    EXPECT_TRUE(change(u, other, 2));
    EXPECT_TRUE(change(u, one, 2)) << "back again";
    EXPECT_TRUE(change(u, one, 1)) << "fewer";
    cache.clear();
    EXPECT_EQ(cache.find("u_size"), nullptr);
}

}  // namespace
}  // namespace ascn
