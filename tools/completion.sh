# Completes commands, facts and values for bash and zsh:
#   source tools/completion.sh; then type: macros guide ori<Tab>
# It defines `macros`, short for `.venv/bin/python -m macros` of this folder.

if [ -n "${ZSH_VERSION:-}" ]; then
  _macros_root=${${(%):-%x}:A:h:h}
  autoload -U +X bashcompinit && bashcompinit
else
  _macros_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
fi

macros() { "$_macros_root/.venv/bin/python" -m macros "$@"; }

_macros() {
  local line="${COMP_LINE:0:COMP_POINT}" word IFS=$'\n'
  word="${line##* }"
  COMPREPLY=($(macros complete "$line"))
  # bash takes what stands behind "=" for a word of its own.
  case "${COMP_WORDBREAKS:-}" in
    *=*) COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*=}"}"}") ;;
  esac
}

complete -o nospace -F _macros macros
