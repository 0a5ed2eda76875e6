// SPDX-License-Identifier: EPL-2.0
/** Commands that ask a running recording, or tell it what to do: add, note, status, flush, stop. */
package org.mtlive.console.live;
