// SPDX-License-Identifier: EPL-2.0
/** Driver for files of numbers in columns, one line a sample: {@code ascii}. */
package org.mtlive.driver.ascii;
