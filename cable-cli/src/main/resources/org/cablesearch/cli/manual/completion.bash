# Completes the command cables in bash.
_cables() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= words= before= i
    # bash splits --option=value into three words.
    if [ "$cur" = = ]; then
        cur=
    elif [ "$prev" = = ]; then
        prev=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            {pattern}) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    COMPREPLY=()
    case "$command $prev" in
{values}
    *) case $cur in
        -*) case $command in
{options}
            *) words='{common}' ;;
            esac ;;
        *) case $command in
            '') words='{commands}' ;;
{parameters}
            esac ;;
        esac ;;
    esac
    # Do not complete file names here.
    compopt +o default 2>/dev/null
    COMPREPLY=($(compgen -P "$before" -W "$words" -- "${cur#"$before"}"))
    case ${COMPREPLY-} in *=) compopt -o nospace 2>/dev/null ;; esac
}
complete -o default -F _cables cables
