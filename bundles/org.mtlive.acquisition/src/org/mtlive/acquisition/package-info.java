// SPDX-License-Identifier: EPL-2.0
/**
 * Recording sessions: knows the drivers, guards every call into them, and brings instruments and writer together.
 *
 * <p>Design note: vendor code runs in threads that can be given up. Whatever a driver does (throw, hang, answer
 * nothing, talk after its end) ends in the status of its instrument, and in nothing else.
 */
package org.mtlive.acquisition;
