// SPDX-License-Identifier: EPL-2.0
/**
 * The drivers folder over Apache Felix File Install, which watches the folder and waits until a file is whole.
 *
 * <p>Design note: File Install could also start the bundles, but it tells only its log what went wrong, and a bundle that
 * hangs in its start would hold up all others. So it is given an installer that knows both.
 */
package org.mtlive.hotplug.fileinstall;
