// SPDX-License-Identifier: EPL-2.0
/**
 * Recording sessions: instruments, chosen by the id of their driver, are recorded together into one live MTH5 file.
 *
 * <p>{@link org.mtlive.acquisition.recording.RecordingService} takes a
 * {@link org.mtlive.acquisition.recording.RecordingPlan} and answers a {@link
 * org.mtlive.acquisition.recording.Recording}.
 * A driver that fails, hangs or is removed ends its own channels only, and its status says why.
 */
@Version("0.1.0")
package org.mtlive.acquisition.recording;

import org.osgi.annotation.versioning.Version;
