# Prints what the completion script offers for each line of standard input.
source $argv[1]
while read -l line
    set -l words (complete -C "$line" | string split -f 1 \t)
    echo "$line|$words"
end
