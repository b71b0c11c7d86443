# Our own targets link ascn_warnings; dependencies do not.
add_library(ascn_warnings INTERFACE)
target_compile_options(ascn_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Werror
  # GCC 12 reports false positives of these two inside libstdc++ at -O2 and above
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict -Wno-maybe-uninitialized>)
if(ASCN_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
