// SPDX-License-Identifier: EPL-2.0
/**
 * The writer of live MTH5 files: one thread, one file, a bounded queue in front.
 *
 * <p>A driver's batch goes through its {@code ChannelLane} (which refuses what is wrong in the driver's own call) into
 * the {@code BatchQueue}; the {@code WriterLoop} on the thread {@code mtlive-writer} takes it out, keeps the channel
 * continuous ({@code ChannelAppender}), and flushes when the {@code FlushTimer} says so. Not exported.
 */
package org.mtlive.writer;
