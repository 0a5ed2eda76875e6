# SPDX-License-Identifier: EPL-2.0
# ./mtlive screenshots [SIZE-SCALE ...]: pictures of every perspective and dialog in both themes, at three sizes, into
# target/screenshots; docs/screenshots gets all of 1280x800, and Acquire and Monitor of the large ones, with a palette.
# Look at them before they are committed. Sourced by mtlive.
need_maven
need_natives
install_packages import:imagemagick pngquant:pngquant
pictures=$root/target/screenshots
shown=$root/docs/screenshots
for shot in ${*:-1280x800-1 2560x1440-1 2560x1440-2}; do
    say "taking pictures at ${shot%-*}, scale ${shot#*-}"
    rm -rf "${pictures:?}/$shot"
    mkdir -p "$pictures/$shot" "$shown"
    start_display "${shot%-*}"
    GDK_SCALE=${shot#*-}
    export GDK_SCALE
    forget_test_classes
    build_log -P tests verify -Dtest=ScreenshotTour \
        -DfailIfNoTests=false -Dsurefire.failIfNoSpecifiedTests=false "-Dmtlive.screenshots=$pictures/$shot"
    stop_display
    case "$shot" in
        1280x800-1) kept='*.png' end=.png ;;
        *) kept='acquire-*.png monitor-*.png' end=-$shot.png ;;
    esac
    # shellcheck disable=SC2086 # patterns
    (cd "$pictures/$shot" && for picture in $kept; do
        pngquant --force --strip --speed 1 --output "$shown/${picture%.png}$end" "$picture"
    done)
done
say "made: $(find "$pictures" -name '*.png' | wc -l) pictures in ${pictures#"$root"/}; docs/screenshots has $(find "$shown" -name '*.png' | wc -l) of $(($(cat "$shown"/*.png | wc -c) / 1000)) kB"
