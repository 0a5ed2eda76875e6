// SPDX-License-Identifier: EPL-2.0
/** Drivers that come and go as jars while recordings run, good ones and hostile ones. */
package org.mtlive.hotplug.tests;
