// SPDX-License-Identifier: EPL-2.0
/** What the tests of all bundles share: HDF5 providers, child processes, Python, sample data. Not part of a product. */
package org.mtlive.testing;
