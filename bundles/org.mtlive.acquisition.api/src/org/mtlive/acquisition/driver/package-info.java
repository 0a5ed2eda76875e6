// SPDX-License-Identifier: EPL-2.0
/**
 * What the maker of an instrument implements: a {@link org.mtlive.acquisition.driver.DriverFactory} offered as an OSGi
 * service, and the {@link org.mtlive.acquisition.driver.InstrumentDriver} it creates.
 *
 * <p>The life of a driver: {@code create -> describe -> arm -> start -> (batches, status) -> end -> close}. Every call
 * is made under a time limit, from a thread that is not the driver's. A driver delivers its samples from a thread of
 * its own to the {@link org.mtlive.acquisition.driver.SampleSink} it was given, never waits in {@code offer}, and
 * always says {@code end} with a reason. The sample index is the truth about time: sample {@code n} of a channel was
 * taken at {@code arm() + n / sampleRateHz}; samples that were lost are skipped indices, and the first batch after them
 * carries {@link org.mtlive.acquisition.driver.QualityBit#GAP_BEFORE}.
 *
 * <p>What only some instruments can do is a capability, an interface that a driver implements beside
 * {@code InstrumentDriver}: {@link org.mtlive.acquisition.driver.SelfTest},
 * {@link org.mtlive.acquisition.driver.ContactResistance}, {@link org.mtlive.acquisition.driver.Calibration},
 * {@link org.mtlive.acquisition.driver.ClockSource}, {@link org.mtlive.acquisition.driver.PowerSource},
 * {@link org.mtlive.acquisition.driver.PositionSource}. What an instrument says about itself while it records goes to
 * the sink as {@link org.mtlive.acquisition.driver.InstrumentReading}.
 *
 * <p>No method of this package takes or returns {@code null}. Types that vendors implement grow by default methods
 * only; types that vendors only use may gain methods, and enumerations may gain constants: keep a {@code default}
 * branch.
 */
@Version("0.1.0")
package org.mtlive.acquisition.driver;

import org.osgi.annotation.versioning.Version;
