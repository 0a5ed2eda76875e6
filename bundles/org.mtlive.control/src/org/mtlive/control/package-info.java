// SPDX-License-Identifier: EPL-2.0
/**
 * Asking a running recording for its state, and telling it what to do, from another process of the same user.
 *
 * <p>Beside a live file {@code site.h5} stands {@code .site.h5.mtlive-control}: a Unix-domain socket that only its owner
 * may use, or, where a socket cannot be there (a path that is too long, a file system without sockets), a small text
 * file whose last line names the socket. The writer opens a {@link org.mtlive.control.ControlServer} over a
 * {@link org.mtlive.control.ControlHandler}; commands use a {@link org.mtlive.control.ControlClient}.
 *
 * <p>The protocol is lines of JSON in UTF-8, each with the version as {@code "mtlive": 1}:
 * <pre>
 * {"mtlive":1,"command":"note","author":"operator","text":"rain"}     a request
 * {"mtlive":1,"progress":"working"}                                    once a second while it lasts
 * {"mtlive":1,"ok":true,"result":{}}                                   the answer
 * {"mtlive":1,"ok":false,"kind":"refused","error":"..."}               or this one
 * </pre>
 * Commands are {@code status}, {@code add}, {@code note}, {@code flush} and {@code stop}, and {@code ask} with a
 * {@code name} and {@code arguments} for whoever holds the recording: {@code alarms}, {@code acknowledge}, {@code baton},
 * {@code baton-ask}, {@code baton-pass}, {@code baton-take}, {@code baton-release}, {@code instruments},
 * {@code add-instrument}, {@code pause}, {@code resume}, {@code stop-instrument}. A request may say {@code who} gives it,
 * and with {@code take} the reason to take control for it.
 */
@Version("0.1.0")
package org.mtlive.control;

import org.osgi.annotation.versioning.Version;
