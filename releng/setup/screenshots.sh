# SPDX-License-Identifier: EPL-2.0
# ./mtlive screenshots [FORM ...]: pictures of every perspective and dialog in both themes, in three forms of a window
# (size-scale), into target/screenshots; docs/screenshots gets some of them, with a palette: those the README shows.
# Look at them before they are committed. Sourced by mtlive.
need_maven
need_natives
install_packages import:imagemagick pngquant:pngquant
pictures=$root/target/screenshots
shown=$root/docs/screenshots
forms='1280x800-1 2560x1440-1 2560x1440-2'
wanted=${*:-$forms}
for form in $wanted; do
    case " $forms " in
        *" $form "*) ;;
        *) die "there are pictures of the forms $forms, none of '$form'" ;;
    esac
done
skipped=
for form in $forms; do
    case " $wanted " in
        *" $form "*) rm -rf "${pictures:?}/$form" ;;
        *) skipped="$skipped -Dmtlive.skip.$form=true" ;;
    esac
done
mkdir -p "$pictures" "$shown"
say "taking pictures: $wanted"
start_display 1280x800 2560x1440
forget_test_classes
# shellcheck disable=SC2086 # a list of options
build_log -P screenshots verify -DskipTests $skipped
stop_display
for picture in "$shown"/*.png; do
    taken=$pictures/1280x800-1/${picture##*/}
    [ ! -f "$taken" ] || pngquant --force --strip --speed 1 --output "$picture" "$taken"
done
say "made: $(find "$pictures" -name '*.png' | wc -l) pictures in ${pictures#"$root"/}; docs/screenshots has $(find "$shown" -name '*.png' | wc -l) of $(($(cat "$shown"/*.png | wc -c) / 1000)) kB"
