// SPDX-License-Identifier: EPL-2.0
/**
 * A simulated magnetotelluric station: {@code simulator}. Its magnetic fields look like nature's, its electric fields
 * follow from them through the impedance of a layered earth, so that everything downstream, up to the apparent
 * resistivity, can be checked against what was put in.
 */
package org.mtlive.driver.simulator;
