# ascn_split_program(program PAGES library OTHERS libraries...): cuts the linked program in two, <program>.wasm and
# <program>-pages.wasm (scripts/lib/split_program.mjs). OTHERS: all else that it is made of, beside its own sources.
find_program(ASCN_NODE NAMES node nodejs REQUIRED)

function(ascn_split_program program)
  cmake_parse_arguments(ARG "" "PAGES" "OTHERS" ${ARGN})
  foreach(root BINARYEN LLVM)
    execute_process(COMMAND "${EMSCRIPTEN_ROOT_PATH}/em-config" ${root}_ROOT
      OUTPUT_VARIABLE ${root} OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  endforeach()
  set(script "${PROJECT_SOURCE_DIR}/scripts/lib/split_program.mjs")
  set(others "")
  foreach(library IN LISTS ARG_OTHERS)
    list(APPEND others "$<TARGET_FILE:${library}>")
  endforeach()
  set(folder "$<TARGET_FILE_DIR:${program}>/${program}")
  add_custom_command(TARGET ${program} POST_BUILD
    COMMAND "${ASCN_NODE}" "${script}" --binaryen "${BINARYEN}" --llvm "${LLVM}" --program "${folder}.wasm"
      --second "${folder}-pages.wasm" --pages "$<TARGET_FILE:${ARG_PAGES}>" ${others} "$<TARGET_OBJECTS:${program}>"
    COMMAND_EXPAND_LISTS VERBATIM)
  set_property(TARGET ${program} APPEND PROPERTY LINK_DEPENDS "${script}")
endfunction()
