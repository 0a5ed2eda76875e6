// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.writer;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears what a {@link LiveWriter} does, on the writer's thread: return fast, throw nothing, do not call back. */
@ConsumerType
public interface WriterListener {

    /**
     * The state changed.
     *
     * @param state the new one
     */
    default void stateChanged(WriterState state) {
    }

    /**
     * Samples of one channel can now be seen by readers. Called after the flush, for each channel that grew.
     *
     * @param extent which samples
     */
    default void flushed(FlushedExtent extent) {
    }

    /**
     * Structure was added; readers can see it.
     *
     * @param addition what
     */
    default void added(Addition addition) {
    }

    /**
     * The disk will be full soon; told once, and again after there was room for long.
     *
     * @param disk how much is left
     */
    default void diskLow(DiskSpace disk) {
    }

    /**
     * Something went wrong, or soon will, that does not end the recording. On any thread.
     *
     * @param text for people
     */
    default void warned(String text) {
    }

    /**
     * Somebody outside wants the recording to end in order, as by Ctrl-C. Whoever opened the writer ends it; the writer
     * itself does nothing. On any thread; may be told several times.
     *
     * @param by who, for people
     */
    default void stopRequested(String by) {
    }
}
