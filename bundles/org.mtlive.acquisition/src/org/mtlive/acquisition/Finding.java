// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition;

import java.util.Optional;

/**
 * What came of asking an instrument for something that it can do.
 *
 * @param value   the answer; empty when it failed
 * @param failure why it failed; empty when it did not
 */
record Finding<T>(Optional<T> value, String failure) {
}
