// SPDX-License-Identifier: EPL-2.0
/** The writer on real files, with readers in the same process and readers of Python in processes of their own. */
package org.mtlive.writer.tests;
