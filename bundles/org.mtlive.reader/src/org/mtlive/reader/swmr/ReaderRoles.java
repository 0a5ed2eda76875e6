// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives every reader of the same file a library of its own: "reader", "reader-2" and so on.
 *
 * <p>Design note: a library that opens a file twice shares what it knows of it, for instance where the file ended when
 * it was opened first. A reader that opens the file again to see more would then see as little as before, for as long
 * as another reader of the same library has it open. Readers of different files share a library.
 */
final class ReaderRoles {
    private record Place(Path file, int number) { }

    private final Set<Place> taken = new HashSet<>();

    /** A library's name, taken until closed. */
    final class Role implements AutoCloseable {
        private final Place place;

        private Role(Place place) {
            this.place = place;
        }

        String name() {
            return place.number() == 1 ? "reader" : "reader-" + place.number();
        }

        @Override
        public void close() {
            synchronized (taken) {
                taken.remove(place);
            }
        }
    }

    Role take(Path file) {
        Path key = keyOf(file);
        synchronized (taken) {
            int number = 1;
            while (!taken.add(new Place(key, number))) {
                number++;
            }
            return new Role(new Place(key, number));
        }
    }

    private static Path keyOf(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }
}
