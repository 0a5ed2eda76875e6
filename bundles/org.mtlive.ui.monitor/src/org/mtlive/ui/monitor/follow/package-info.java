// SPDX-License-Identifier: EPL-2.0
/** Follows the shown file on a thread of its own; what the views of this bundle show comes from here. */
package org.mtlive.ui.monitor.follow;
