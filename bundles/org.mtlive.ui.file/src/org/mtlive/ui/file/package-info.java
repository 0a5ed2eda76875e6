// SPDX-License-Identifier: EPL-2.0
/**
 * Views and dialogs about one file: opening, tree, metadata, checking, recovery, export.
 *
 * <p>Foreign files are looked at by processes of their own ({@code mtlive verify}, {@code recover}, {@code export}):
 * what a damaged file does to HDF5 must not reach a process that records.
 */
package org.mtlive.ui.file;
