# Dear ImGui, nlohmann/json and GoogleTest: from the folder of scripts/get-toolchain where there is one (TOOLCHAIN_DIR,
# set by its env.sh), else upstream's archives, each pinned by its SHA-256. Only their sources are used: we say how they
# are built, so an archive's own CMakeLists.txt is not read (SOURCE_SUBDIR names a folder that does not exist).
include(FetchContent)
set(ASCN_TOOLCHAIN_DIR "$ENV{TOOLCHAIN_DIR}" CACHE PATH "Folder made by scripts/get-toolchain; empty: fetch from upstream")

if(ASCN_TOOLCHAIN_DIR AND EXISTS "${ASCN_TOOLCHAIN_DIR}/imgui/imgui.h")
  set(ASCN_IMGUI_DIR "${ASCN_TOOLCHAIN_DIR}/imgui")
  set(ASCN_JSON_INCLUDE "${CMAKE_BINARY_DIR}/include")
  # only json's own headers, not the rest of that folder
  file(MAKE_DIRECTORY "${ASCN_JSON_INCLUDE}")
  file(CREATE_LINK "${ASCN_TOOLCHAIN_DIR}/host/usr/include/nlohmann" "${ASCN_JSON_INCLUDE}/nlohmann" SYMBOLIC)
  set(ASCN_GTEST_DIR "${ASCN_TOOLCHAIN_DIR}/host/usr/src/googletest")
else()
  # 1.92.2b, the commit of that tag
  FetchContent_Declare(imgui
    URL https://codeload.github.com/ocornut/imgui/tar.gz/45acd5e0e82f4c954432533ae9985ff0e1aad6d5
    URL_HASH SHA256=97484925aec2f4d3e913d6644d46b234f8d6d8d98c6aa9c50109e0f0df772090
    DOWNLOAD_EXTRACT_TIMESTAMP OFF SOURCE_SUBDIR none)
  FetchContent_Declare(json
    URL https://github.com/nlohmann/json/releases/download/v3.11.2/json.tar.xz
    URL_HASH SHA256=8c4b26bf4b422252e13f332bc5e388ec0ab5c3443d24399acb675e68278d341f
    DOWNLOAD_EXTRACT_TIMESTAMP OFF SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(imgui json)
  set(ASCN_IMGUI_DIR "${imgui_SOURCE_DIR}")
  set(ASCN_JSON_INCLUDE "${json_SOURCE_DIR}/include")
endif()

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE "${ASCN_JSON_INCLUDE}")
target_compile_definitions(nlohmann_json INTERFACE
  JSON_NO_IO JSON_DISABLE_ENUM_SERIALIZATION=1 JSON_USE_IMPLICIT_CONVERSIONS=0)

# ImGui's freetype switch only takes stb_truetype out: our own font loader (src/view/font_loader.cpp) stands in its place.
set(ASCN_IMGUI_DEFINITIONS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT IMGUI_ENABLE_FREETYPE)
add_library(imgui STATIC
  "${ASCN_IMGUI_DIR}/imgui.cpp" "${ASCN_IMGUI_DIR}/imgui_draw.cpp"
  "${ASCN_IMGUI_DIR}/imgui_widgets.cpp" "${CMAKE_CURRENT_LIST_DIR}/imgui_without_tables.cpp")
target_include_directories(imgui SYSTEM PUBLIC "${ASCN_IMGUI_DIR}")
target_compile_definitions(imgui PUBLIC ${ASCN_IMGUI_DEFINITIONS})
set_source_files_properties("${ASCN_IMGUI_DIR}/imgui.cpp" PROPERTIES COMPILE_DEFINITIONS sscanf=ascn_no_sscanf)

if(NOT EMSCRIPTEN)
  if(ASCN_GTEST_DIR)
    set(gtest_source SOURCE_DIR "${ASCN_GTEST_DIR}")
  else()
    set(gtest_source URL https://github.com/google/googletest/archive/refs/tags/v1.14.0.tar.gz
      URL_HASH SHA256=8ad598c73ad796e0d8280b082cebd82a630d73e73cd3c70057938a6501bba5d7 DOWNLOAD_EXTRACT_TIMESTAMP OFF)
  endif()
  FetchContent_Declare(googletest ${gtest_source})
  set(INSTALL_GTEST OFF CACHE BOOL "" FORCE)
  FetchContent_MakeAvailable(googletest)
endif()
