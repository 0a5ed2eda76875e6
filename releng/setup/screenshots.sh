# SPDX-License-Identifier: EPL-2.0
# ./mtlive screenshots: pictures of every perspective and dialog in both themes, at three sizes, into target/screenshots.
# The few that README shows lie in docs/screenshots; they are copied from here by hand, after a look at them. Sourced by
# mtlive.
need_maven
need_natives
install_packages import:imagemagick
pictures=$root/target/screenshots
rm -rf "$pictures"
for shot in ${1:-1280x800-1 2560x1440-1 2560x1440-2}; do
    say "taking pictures at ${shot%-*}, scale ${shot#*-}"
    start_display "${shot%-*}"
    GDK_SCALE=${shot#*-}
    export GDK_SCALE
    mkdir -p "$pictures/$shot"
    build_log -P tests verify -Dtest=ScreenshotTour \
        -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false "-Dmtlive.screenshots=$pictures/$shot"
    stop_display
done
say "made: $(find "$pictures" -name '*.png' | wc -l) pictures in ${pictures#"$root"/}"
