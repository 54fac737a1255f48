# In an interactive zsh: a TAB prints what would be offered, between << and >>, and empties the line.
stty cols 10000
autoload -Uz compinit && compinit -D -u
eval "$(<$1)"
compadd() {
    # With these options it adds nothing, but fills arrays.
    if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
        local -a hits
        builtin compadd -A hits "$@"
        offered+=($hits)
    fi
    builtin compadd "$@"
}
probe() {
    typeset -gaU offered=()
    _main_complete
    compstate[insert]= compstate[list]=
}
probe-line() {
    zle probe
    print -r -- "<<$offered>>"
    BUFFER=
}
zle -C probe complete-word probe
zle -N probe-line
bindkey '^I' probe-line
print '<'ready'>'
