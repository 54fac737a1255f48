# Prints what the completion script $1 offers for each line of standard input.
source "$1"
# Without it, bash completes files where nothing is offered.
compopt() { case "$*" in '+o default') files= ;; esac; }
while IFS= read -r line; do
    read -ra COMP_WORDS <<<"$line"
    case $line in *' ') COMP_WORDS+=('') ;; esac
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) files=1
    _cables
    [ -z "$files" ] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
    printf '%s|%s\n' "$line" "${COMPREPLY[*]}"
done
