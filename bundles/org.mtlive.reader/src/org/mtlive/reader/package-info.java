// SPDX-License-Identifier: EPL-2.0
/**
 * Following MTH5 files, live or closed, written by this program, by another process of it or by Python mth5.
 *
 * <p>{@link org.mtlive.reader.ReaderService} opens a file; {@link org.mtlive.reader.LiveReader} shows what is safely in
 * it: channels, samples, min/max columns, live summaries, and whether the writer lives. A reader holds no lock, writes
 * nothing and never waits for the writer. Nothing here knows the writer: what is known about it stands in the file.
 *
 * <p>No method takes or returns null. Arrays that are returned belong to the caller.
 */
@Version("0.1.0")
package org.mtlive.reader;

import org.osgi.annotation.versioning.Version;
