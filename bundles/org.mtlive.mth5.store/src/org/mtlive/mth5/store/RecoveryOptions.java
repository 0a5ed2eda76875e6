// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What is asked for when a file is recovered.
 *
 * @param target the recovered file; empty: beside the file, {@code site.recovered.h5} for {@code site.h5}
 * @param inPlace change the file itself, after its first 48 bytes were put beside it
 * @param force the caller vouches that a writer on another computer is dead, which cannot be proven from here
 */
public record RecoveryOptions(Optional<Path> target, boolean inPlace, boolean force) {

    /** Checks that there is one result. */
    public RecoveryOptions {
        Objects.requireNonNull(target);
        if (inPlace && target.isPresent()) {
            throw new IllegalArgumentException("a file recovered in place has no other target: " + target.get());
        }
    }

    /** {@return a copy beside the file is recovered, and the file itself stays as it is} */
    public static RecoveryOptions copy() {
        return new RecoveryOptions(Optional.empty(), false, false);
    }

    /**
     * {@return a copy is recovered, and the file itself stays as it is}
     *
     * @param target the copy
     */
    public static RecoveryOptions copyTo(Path target) {
        return new RecoveryOptions(Optional.of(target), false, false);
    }

    /** {@return the file itself is changed} */
    public static RecoveryOptions inTheFile() {
        return new RecoveryOptions(Optional.empty(), true, false);
    }

    /** {@return the same, and a writer on another computer is taken for dead} */
    public RecoveryOptions withForce() {
        return new RecoveryOptions(target, inPlace, true);
    }

    /** The file that will be there afterwards. */
    Path resultOf(Path file) {
        if (inPlace) {
            return file;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String beside = dot <= 0 ? name + ".recovered.h5" : name.substring(0, dot) + ".recovered.h5";
        return target.orElseGet(() -> file.resolveSibling(beside));
    }
}
