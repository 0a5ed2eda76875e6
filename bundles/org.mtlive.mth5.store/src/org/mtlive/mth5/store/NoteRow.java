// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.time.Instant;

/**
 * A row of {@code /mtlive/notes}: something a person wrote down during the recording.
 *
 * @param time when
 * @param author who; cut to 63 bytes of UTF-8 in the file
 * @param text what; cut to 383 bytes of UTF-8 in the file
 */
public record NoteRow(Instant time, String author, String text) { }
