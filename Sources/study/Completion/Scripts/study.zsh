#compdef study
# Completion of study for zsh. Everything is asked of study itself, so this
# stays true whatever commands it gets.

_study() {
  local tab=$'\t' line expected
  local -a before lines texts shown
  (( CURRENT > 2 )) && before=("${(@Q)words[2,CURRENT-1]}")
  lines=("${(@f)$(
    command study ---complete zsh "${before[@]}" "${(Q)IPREFIX}${(Q)PREFIX}" 2>/dev/null
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
    if [[ ${lines[1]} == *$tab* ]]; then
      compadd -V study -l -d shown -a texts
    else
      compadd -V study -a texts
    fi
    ;;
  esac
}

# Either autoloaded by its name, or read by hand.
if [[ ${funcstack[1]} == _study ]]; then _study "$@"; else compdef _study study; fi
