// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/**
 * What is left of the room for structure that grows live.
 *
 * @param freeMetadataBytes free bytes for groups, links, attributes and indexes
 * @param freeHeapHoles free holes that hold a global heap collection (4096 bytes)
 */
public record ReserveLevel(long freeMetadataBytes, int freeHeapHoles) { }
