// SPDX-License-Identifier: EPL-2.0
/** Tests of the driver, with a simulated logger, inside an OSGi framework. */
package com.example.mtlive.driver.tests;
