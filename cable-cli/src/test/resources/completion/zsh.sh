# Prints what the completion script $1 offers for each line of standard input: an interactive zsh is sent the line and a TAB.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "source ${0:h}/zsh-probe.sh ${(q)1}"
zpty -r -m shell output '*<ready>*'
while IFS= read -r line; do
    zpty -w -n shell "$line"$'\t'
    zpty -r -m shell output '*<<*>>*'
    print -r -- "$line|${${output##*<<}%%>>*}"
done
zpty -d shell
