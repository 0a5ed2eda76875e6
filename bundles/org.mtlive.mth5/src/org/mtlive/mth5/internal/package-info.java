// SPDX-License-Identifier: EPL-2.0
/** How the standard is read, and how values are parsed, checked and written. Not for others. */
package org.mtlive.mth5.internal;
