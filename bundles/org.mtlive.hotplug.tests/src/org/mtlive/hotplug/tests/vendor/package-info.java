// SPDX-License-Identifier: EPL-2.0
/** What the tests pack into the jars of a vendor; it uses nothing but the API for drivers. */
package org.mtlive.hotplug.tests.vendor;
