// SPDX-License-Identifier: EPL-2.0
/** The window: application, perspectives, branding. */
package org.mtlive.workbench;
