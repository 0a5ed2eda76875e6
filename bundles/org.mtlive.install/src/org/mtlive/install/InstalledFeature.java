// SPDX-License-Identifier: EPL-2.0
package org.mtlive.install;

import java.util.Objects;

/**
 * A feature of a vendor, in a repository or in the product.
 *
 * @param id      such as {@code com.example.mtlive.feature}
 * @param version with its qualifier
 * @param title   for people; may be empty
 */
public record InstalledFeature(String id, String version, String title) {

    /** Checks that nothing is missing. */
    public InstalledFeature {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(title, "title");
    }
}
