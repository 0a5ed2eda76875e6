// SPDX-License-Identifier: EPL-2.0
/**
 * The built product as a user meets it: its commands in processes of their own, against stock Python readers and
 * writers and against tools of older HDF5. Tests are named after the statements of the SWMR guide that they hold.
 */
package org.mtlive.acceptance;
