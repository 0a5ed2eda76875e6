// SPDX-License-Identifier: EPL-2.0
/**
 * The MTH5 model without any file access: names and ids, metadata of the whole standard as typed values, filters with
 * their responses, the specification of what is to be recorded, and the rows of the summary tables with their byte
 * layout.
 *
 * <p>All types of this package are free of native code and may be used on any thread. Records are immutable;
 * {@link org.mtlive.mth5.Metadata} is mutable and belongs to one owner at a time. No method takes or returns null.
 */
@Version("0.1.0")
package org.mtlive.mth5;

import org.osgi.annotation.versioning.Version;
