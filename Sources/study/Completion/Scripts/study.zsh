#compdef study
# Completion of study for zsh. Everything is asked of study itself, so this
# stays true whatever commands it gets.

_study() {
  local tab=$'\t' line expected typed="${(Q)IPREFIX}${(Q)PREFIX}"
  local -a before lines texts shown how
  (( CURRENT > 2 )) && before=("${(@Q)words[2,CURRENT-1]}")
  lines=("${(@f)$(
    command study ---complete zsh "${before[@]}" "$typed" 2>/dev/null
  )}")
  expected=${lines[1]}
  shift lines
  case $expected in
  files) _files ;;
  folders) _files -/ ;;
  words)
    for line in "${lines[@]}"; do
      texts+=("${line%%$tab*}")
      shown+=("${line/$tab/  }")
    done
    # Titles keep their own case.
    how=(-M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}')
    # The name of a field goes on with its value.
    [[ ${#texts} == 1 && ${texts[1]} == *: ]] && how+=(-S '')
    # A value that gets quotes does not begin as typed: by itself it goes into the
    # line, and several are listed.
    for line in "${texts[@]}"; do
      [[ ${(L)line} == "${(L)typed}"* ]] && continue
      how+=(-U)
      (( ${#texts} > 1 && ${+compstate} )) && compstate[insert]=
      break
    done
    [[ "${lines[*]}" == *$tab* ]] && how+=(-l -d shown)
    compadd -V study "${how[@]}" -a texts
    ;;
  esac
}

# Either autoloaded by its name, or read by hand.
if [[ ${funcstack[1]} == _study ]]; then _study "$@"; else compdef _study study; fi
