// SPDX-License-Identifier: EPL-2.0
/**
 * The service that owns a live MTH5 file: one thread, one file, a bounded queue in front.
 *
 * <p>Whoever records asks {@link org.mtlive.acquisition.writer.WriterService} for a {@link
 * org.mtlive.acquisition.writer.LiveWriter}, hands its sinks to the instruments, watches its state and statistics, and
 * closes it. The types here are implemented by the product, not by vendors.
 */
@Version("0.1.0")
package org.mtlive.acquisition.writer;

import org.osgi.annotation.versioning.Version;
