# Finds a JDK 21 or newer, and runs Maven on it. POSIX shell scripts source this file; their ROOT, by default the current
# folder, is that of the checkout.

NEEDED=21

# Prints the feature version of the JDK in a folder (25), from its release file if it has one.
java_version() {
    version=
    [ -x "$1/bin/java" ] || return 1
    if [ -r "$1/release" ]; then
        while IFS='"' read -r key value _; do
            [ "$key" = "JAVA_VERSION=" ] && version=$value
        done <"$1/release"
    else
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    fi
    version=${version%%[!0-9]*}
    [ -n "$version" ] && printf '%s\n' "$version"
}

# Chooses the JDK in a folder if it is new enough and newer than the one chosen so far.
consider() {
    LOOKED="$LOOKED
  $1"
    version=$(java_version "$1") || return 0
    LOOKED="$LOOKED (Java $version)"
    if [ "$version" -ge "$NEEDED" ] && [ "$version" -gt "$JDK_VERSION" ]; then
        JDK=$1
        JDK_VERSION=$version
    fi
}

# JAVA_HOME and the PATH come first, since the user chose them; otherwise the newest JDK found is used.
find_java() {
    LOOKED=
    JDK=
    JDK_VERSION=0
    [ -n "${JAVA_HOME-}" ] && consider "$JAVA_HOME"
    [ -n "$JDK" ] && return
    on_path=$(command -v java) && consider "$(dirname "$(dirname "$(readlink -f "$on_path")")")"
    [ -n "$JDK" ] && return
    for home in /usr/lib/jvm/* /usr/java/* /usr/local/openjdk-* /opt/*jdk* /opt/java/* /opt/jdk/* \
        "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
        "${HOME-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -d "$home" ] && consider "$home"
    done
    [ -n "$JDK" ]
}

# Sets JDK and JDK_VERSION; if there is no JDK, ends the script with a message that says what to install.
need_java() {
    find_java && return
    printf 'cables: %s\n' "no JDK $NEEDED or newer was found. Install one (Debian, Ubuntu:
apt install openjdk-21-jdk; macOS: brew install openjdk; or https://adoptium.net), or set JAVA_HOME to it.
Looked at JAVA_HOME, the PATH, and in /usr/lib/jvm, /usr/java, /opt, SDKMAN, asdf, mise, ~/.jdks, Homebrew, /Library:${LOOKED:-
  nothing there}" >&2
    exit 2
}

# Runs Maven on the same JDK, without the warnings that newer JDKs print about Maven's own libraries. If it is not installed,
# the wrapper downloads it once.
run_maven() {
    maven=mvn
    command -v mvn >/dev/null || maven=${ROOT:-.}/mvnw
    quiet=
    [ "$JDK_VERSION" -ge 24 ] && quiet='--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'
    JAVA_HOME=$JDK MAVEN_OPTS="$quiet ${MAVEN_OPTS-}" "$maven" -q -B "$@"
}
