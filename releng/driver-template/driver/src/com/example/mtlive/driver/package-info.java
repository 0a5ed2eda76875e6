// SPDX-License-Identifier: EPL-2.0
/** A driver for loggers that send text over TCP: a pattern to copy. */
package com.example.mtlive.driver;
