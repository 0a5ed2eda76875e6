# SPDX-License-Identifier: EPL-2.0
# What the script mtlive needs to build, test and run, each fetched when it is missing. Sourced with $root set.
# Every function says plainly what is missing when it cannot get it.

maven_version=3.9.16
jdk_needed=25
tools=$root/.tools

say() { echo "mtlive: $*" >&2; }
die() { say "$*"; exit 1; }

jdk_version() { # prints the specification version of the JDK in $1, nothing when there is none
    [ -x "$1/bin/javac" ] || return 0
    "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'
}

need_jdk() {
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
        [ -n "$home" ] || continue
        version=$(jdk_version "$home")
        if [ -n "$version" ] && [ "$version" -ge "$jdk_needed" ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    die "no JDK $jdk_needed or newer found in JAVA_HOME or /usr/lib/jvm. Install one (for example Temurin $jdk_needed) and set JAVA_HOME."
}

maven_fits() { # is $1 a Maven 3.9 or newer?
    "$1" -B -v 2>/dev/null | sed 's/\x1b\[[0-9;]*m//g' |
        awk '/^Apache Maven/ { split($3, v, "."); exit !(v[1] > 3 || (v[1] == 3 && v[2] >= 9)) }'
}

need_maven() {
    need_jdk
    mvn=$(command -v mvn || true)
    [ -n "$mvn" ] || install_packages mvn:maven
    mvn=mvn
    maven_fits mvn && return 0
    mvn=$tools/apache-maven-$maven_version/bin/mvn
    if [ ! -x "$mvn" ]; then
        say "fetching Maven $maven_version (the installed one is too old for the build)"
        # the old Maven must not load the build's own parent: an empty project serves
        mkdir -p "$tools/bootstrap"
        cat > "$tools/bootstrap/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.mtlive</groupId>
  <artifactId>bootstrap</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
</project>
POM
        mvn -B -q -f "$tools/bootstrap/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
            -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin \
            -DoutputDirectory="$tools" -DmarkersDirectory="$tools/bootstrap/markers" \
            > "$tools/bootstrap/maven.log" 2>&1 || { # an old Maven warns of itself on a new JDK: only a failure is shown
            cat "$tools/bootstrap/maven.log" >&2
            die "Maven $maven_version could not be fetched. Install Maven 3.9 or newer, or check the network and ~/.m2/settings.xml."
        }
        chmod +x "$mvn"
    fi
}

# install_packages command:package ... : installs the Debian packages whose commands are missing
install_packages() {
    wanted=
    for pair in "$@"; do
        PATH=$PATH:/usr/sbin command -v "${pair%%:*}" >/dev/null 2>&1 || wanted="$wanted ${pair#*:}"
    done
    [ -n "$wanted" ] || return 0
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        die "missing:$wanted. Install with: sudo apt-get install$wanted"
    fi
    say "installing Debian packages:$wanted"
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    # shellcheck disable=SC2086 # a list of names
    { apt-get update -q && apt-get install -q -y --no-install-recommends $wanted; } >"$tools/apt.log" 2>&1 ||
        die "apt-get could not install$wanted; see .tools/apt.log"
}

need_natives() { # "" for this machine's platform, --all for every platform
    install_packages python3:python3
    python3 -m pip --version >/dev/null 2>&1 || install_packages pip3:python3-pip
    python3 "$root/releng/natives/natives.py" "$@" ||
        die "the HDF5 libraries could not be fetched (pip download of h5py, pinned in releng/natives). Check the network and pip's configuration."
}

# need_python NAME : a Python environment from releng/python/NAME.txt; its interpreter is then in $python
need_python() {
    home=$tools/python/$1
    list=$root/releng/python/$1.txt
    python=$home/bin/python
    if [ -x "$python" ] && cmp -s "$list" "$home/installed.txt"; then
        return 0
    fi
    install_packages python3:python3
    python3 -c 'import ensurepip, venv' 2>/dev/null || install_packages venv-is-missing:python3-venv
    say "making the Python environment '$1' ($(grep -v '^#' "$list" | tr '\n' ' '))"
    rm -rf "$home"
    mkdir -p "$tools/python"
    { python3 -m venv "$home" && "$python" -m pip install --disable-pip-version-check -q -r "$list"; } >"$tools/python/$1.log" 2>&1 ||
        die "the Python environment '$1' could not be made; see .tools/python/$1.log"
    cp "$list" "$home/installed.txt"
}

# need_python_h5py110 : the system's Python with h5py on HDF5 1.10; its interpreter is then in $python_h5py110
need_python_h5py110() {
    python_h5py110=/usr/bin/python3
    "$python_h5py110" -c 'import h5py' 2>/dev/null || install_packages h5py-is-missing:python3-h5py
}

# need_seedlink_server : the SeedLink server of the tests, built from releng/seedlink-server; then in $seedlink_server
need_seedlink_server() {
    seedlink_server=$tools/cargo/release/seedlink-server
    source=$root/releng/seedlink-server
    [ -z "$(find "$source" -newer "$seedlink_server" 2>&1)" ] && return 0
    cargo_fits || install_packages cargo-is-missing-or-too-old:cargo-web # Debian's newer Rust; its "cargo" is too old
    cargo_fits || die "no Rust 1.85 or newer found. Install one (on Debian 12: apt-get install cargo-web)."
    say "building the SeedLink server of the tests"
    CARGO_TARGET_DIR=$tools/cargo cargo build --release --manifest-path "$source/Cargo.toml" \
        >"$tools/cargo.log" 2>&1 || die "the SeedLink server of the tests could not be built; see .tools/cargo.log"
    touch "$seedlink_server"
}

cargo_fits() { # is there a cargo that knows the edition 2024?
    command -v cargo >/dev/null 2>&1 &&
        cargo --version 2>/dev/null | awk '{ split($2, v, "."); exit !(v[1] > 1 || v[2] >= 85) }'
}

need_c() { # a C compiler with the headers of the C library; the fault laboratory and the benchmarks need it
    install_packages cc:gcc
    echo '#include <stdio.h>' | cc -E - >/dev/null 2>&1 || install_packages headers-are-missing:libc6-dev
}

need_window() { # what the workbench needs of the system: GTK 3
    [ "$(uname -s)" = Linux ] || return 0
    ldconfig -p 2>/dev/null | grep -q 'libgtk-3\.so\.0' || install_packages gtk-is-missing:libgtk-3-0
}

# await LOG WORDS COMMAND ... : waits until the command succeeds; after five minutes it says the words and the log's name
await() {
    log=$1
    what=$2
    shift 2
    tries=600
    until "$@"; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] || die "$what; see .tools/$log"
        sleep 0.5
    done
}

display_is_up() {
    kill -0 "$display_process" 2>/dev/null || die "no display could be started; see .tools/display.log"
    [ -e "/tmp/.X11-unix/X$number" ]
}

# start_display SIZE ... : a display of our own, so that nothing shows up on, or waits for, the one of whoever runs this,
# with a screen of each size, such as 1280x800. It ends with the script.
start_display() {
    need_window
    install_packages Xvfb:xvfb
    number=90
    while [ -e "/tmp/.X$number-lock" ]; do number=$((number + 1)); done
    screens=
    count=0
    for size in "$@"; do
        screens="$screens -screen $count ${size}x24"
        count=$((count + 1))
    done
    # It must not begin anew when the last window goes, for the next one may come just then.
    # shellcheck disable=SC2086 # a list of options
    Xvfb ":$number" $screens -nolisten tcp -noreset >"$tools/display.log" 2>&1 &
    display_process=$!
    trap 'kill "$display_process" 2>/dev/null || true' EXIT
    trap 'exit 1' INT TERM
    await display.log 'the display did not come up' display_is_up
    DISPLAY=:$number
    GDK_BACKEND=x11
    NO_AT_BRIDGE=1 # no accessibility bus here
    export DISPLAY GDK_BACKEND NO_AT_BRIDGE
}

stop_display() {
    kill "$display_process" 2>/dev/null || true
    wait "$display_process" 2>/dev/null || true
}
