// SPDX-License-Identifier: EPL-2.0
/**
 * Contract tests for drivers, in JUnit 5. The maker of a driver extends {@link org.mtlive.driver.tck.DriverContract},
 * gives the factory and what the driver records in the tests, and runs the class as any other test. What fails says
 * what is wrong and what to do; {@code docs/writing-a-driver.md} explains.
 *
 * <p>A test that needs what another one tests, such as a stop that returns, is skipped where that is missing: so one
 * fault fails one test, or the few that it concerns.
 */
@Version("0.1.0")
package org.mtlive.driver.tck;

import org.osgi.annotation.versioning.Version;
