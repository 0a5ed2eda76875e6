# SPDX-License-Identifier: EPL-2.0
# shellcheck shell=sh disable=SC2154 # root, tools, arch and workbench are mtlive's
# Sourced by mtlive: one archive with the window, the commands and a Java runtime of their own.

# The launcher keeps Java's classes, checked and laid out, for the next window. Made here, the first one opens soon too.
lay_out_classes() { # folder
    home=$(mktemp -d)
    start_display 1280x800
    MTLIVE_WORKSPACE=$home MTLIVE_JAVA_OPTIONS=-Dmtlive.startup=true \
        "$1/mtlive-workbench" > "$tools/standalone.log" 2>&1 &
    window=$!
    await standalone.log 'the window did not open' grep -qs '^window open' "$tools/standalone.log"
    kill "$window"
    await standalone.log 'Java did not lay out the classes' test -f "$home/window-1/classes.aot"
    mv "$home/window-1/classes.aot" "$1/jre/classes.aot"
    stop_display
    rm -rf "$home"
}

build
say "putting a Java runtime beside the product"
name=mtlive-$(sed -n 's/.*<version>\([0-9.]*\)-SNAPSHOT.*/\1/p' "$root/pom.xml" | head -n 1)-linux-$arch
folder=$root/product-workbench/target/standalone/$name
rm -rf "$root/product-workbench/target/standalone"
mkdir -p "$root/product-workbench/target/standalone"
cp -r "$(dirname "$workbench")" "$folder"
"$JAVA_HOME/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.xml.dom,jdk.zipfs,jdk.management,jdk.crypto.ec,jdk.localedata \
    --include-locales en --strip-debug --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive \
    --output "$folder/jre" > /dev/null ||
    die "the Java runtime could not be made; JAVA_HOME ($JAVA_HOME) must be a JDK with its modules (jmods)"
say "opening the window once, so that it opens soon where it is unpacked"
lay_out_classes "$folder"
archive=$root/product-workbench/target/$name.tar.gz
tar -C "$root/product-workbench/target/standalone" -czf "$archive" "$name"
say "made: ${archive#"$root"/} ($(($(wc -c < "$archive") / 1000000)) MB)"
