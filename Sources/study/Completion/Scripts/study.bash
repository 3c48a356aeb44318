# Completion of study for bash. Everything is asked of study itself, so this
# stays true whatever commands it gets.

_study() {
  local line expected=
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $expected ]]; then expected=$line; else COMPREPLY+=("$line"); fi
  done < <(
    command study ---complete bash "${COMP_LINE:0:COMP_POINT}" "$2" "${COMP_TYPE:-9}" 2>/dev/null
  )
  case $expected in
  files | folders)
    # Without candidates, readline completes and quotes file names itself.
    compopt -o default 2>/dev/null && return
    while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$2")
    ;;
  esac
  # The name of a field goes on with its value.
  if [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *: ]]; then
    compopt -o nospace 2>/dev/null || :
  fi
}

# The order of the candidates is meant; bash before 4.4 cannot keep it.
complete -o nosort -F _study study 2>/dev/null || complete -F _study study
