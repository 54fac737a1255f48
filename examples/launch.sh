# Runs the command on the Java that JDK names. To be sourced by POSIX shell scripts.
#
#   CABLES_JAVA_OPTS   further options for the JVM, such as -Xmx4g

# The width of the terminal on standard input; 0 if unknown.
columns() {
    size=$(stty size 2>/dev/null) || size='0 0'
    printf '%s\n' "${COLUMNS:-${size#* }}"
}

# Replaces this process by the JVM: launch OPTIONS-FOLDER ARCHIVE ARCHIVE-OPTION SAMPLES CLASS-PATH MAIN ARGUMENT...
#
# Measured on JDK 25: an archive of loaded classes cuts the processor time of a search from 1.4 s to .9 s, and leaving out the
# second compiler, which pays off in long runs only, to .6 s. A batch of 8,000 queries is not long enough: 22 s instead of 41 s.
launch() {
    options=$1 archive=$2 archive_option=$3 samples=$4 classes=$5 main=$6
    shift 6

    # In a locale without UTF-8, Java would garble arguments beyond ASCII.
    case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in
        *UTF-8* | *UTF8* | *utf-8* | *utf8*) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac

    # Inside $( ) standard output is a pipe, so a copy of it becomes standard input.
    out=
    [ -t 1 ] && { out=$(columns <&3); } 3>&1
    err=
    [ -t 2 ] && err=$(columns <&2)

    compiler=-XX:TieredStopAtLevel=1
    case ${1-} in
        index | parse | rebuild) compiler=@$options/load.options ;;
        open | serve) compiler=-XX:+TieredCompilation ;;
    esac

    # shellcheck disable=SC2086  # options are words
    exec "$JDK/bin/java" $archive_option -XX:SharedArchiveFile="$archive" "$compiler" \
        -Xlog:disable --enable-native-access=ALL-UNNAMED ${CABLES_JAVA_OPTS-} \
        -Djava.util.logging.config.file="$options/logging.properties" \
        -Dcables.program="$PROGRAM" -Dcables.samples="$samples" \
        -Dcables.out.columns="$out" -Dcables.err.columns="$err" \
        -cp "$classes" "$main" "$@"
}
