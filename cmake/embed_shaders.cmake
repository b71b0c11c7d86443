# ascn_embed_shaders(OUT DIR NAMES...): at build time writes the shaders DIR/NAME.vert and .frag, and the prelude, as
# string constants of src/render/shaders.h; OUT is the generated source. Comments and indentation are left out, lines
# stay, so that a compiler's line numbers are those of the file.
if(CMAKE_SCRIPT_MODE_FILE)
  function(shader_text out file)
    file(READ "${file}" text)
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REGEX REPLACE "[ \t]+\n" "\n" text "${text}")
    string(REGEX REPLACE "\n[ \t]+" "\n" text "${text}")
    set(${out} "${text}" PARENT_SCOPE)
  endfunction()

  shader_text(prelude "${DIR}/prelude.glsl")
  shader_text(constants "${DIR}/constants.glsl")
  string(REGEX REPLACE "\n+" "\n" prelude "${prelude}${constants}")
  set(source "// Made by cmake/embed_shaders.cmake from shaders/.\n#include \"render/shaders.h\"\n\nnamespace ascn::shaders {\n")
  string(APPEND source "const char* const kPrelude = R\"glsl(${prelude}#line 1\n)glsl\";\n")
  foreach(name IN LISTS NAMES)
    shader_text(vert "${DIR}/${name}.vert")
    shader_text(frag "${DIR}/${name}.frag")
    string(SUBSTRING "${name}" 0 1 initial)
    string(SUBSTRING "${name}" 1 -1 rest)
    string(TOUPPER "${initial}" initial)
    string(APPEND source "const ShaderSource k${initial}${rest} = {\"${name}\", R\"glsl(${vert})glsl\", R\"glsl(${frag})glsl\"};\n")
  endforeach()
  string(APPEND source "}  // namespace ascn::shaders\n")
  file(WRITE "${OUTPUT}" "${source}")
  return()
endif()

set(ASCN_EMBED_SHADERS_SCRIPT "${CMAKE_CURRENT_LIST_FILE}")
function(ascn_embed_shaders out dir)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/shaders.cpp")
  set(inputs "${dir}/prelude.glsl" "${dir}/constants.glsl")
  foreach(name IN LISTS ARGN)
    list(APPEND inputs "${dir}/${name}.vert" "${dir}/${name}.frag")
  endforeach()
  add_custom_command(OUTPUT "${generated}"
    COMMAND ${CMAKE_COMMAND} "-DDIR=${dir}" "-DNAMES=${ARGN}" "-DOUTPUT=${generated}" -P "${ASCN_EMBED_SHADERS_SCRIPT}"
    DEPENDS ${inputs} "${ASCN_EMBED_SHADERS_SCRIPT}"
    COMMENT "Embedding shaders" VERBATIM)
  set(${out} "${generated}" PARENT_SCOPE)
endfunction()
