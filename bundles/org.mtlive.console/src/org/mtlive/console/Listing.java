// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.util.List;
import java.util.stream.Collectors;

/** Names the things that are there, in messages about things that are not. */
final class Listing {

    private static final int MOST = 12;

    private Listing() {
    }

    static String some(List<?> things) {
        String text = things.stream().limit(MOST).map(Object::toString).collect(Collectors.joining(", "));
        return things.size() > MOST ? text + " and " + (things.size() - MOST) + " more" : text;
    }
}
