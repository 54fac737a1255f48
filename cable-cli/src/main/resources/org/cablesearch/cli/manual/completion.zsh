#compdef cables
# Completes the command cables in zsh.
_cables() {
    local context state state_descr line
    typeset -A opt_args
    _arguments -C -S \
{common}
            '1:command:->command' '*::argument:->arguments'
    case $state in
    command)
        local -a commands
        commands=(
{commands}
        )
        _describe command commands ;;
    arguments)
        case $words[1] in
{arguments}
        esac ;;
    esac
}
if [ "${funcstack[1]-}" = _cables ]; then
    _cables "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
    compdef _cables cables
fi
