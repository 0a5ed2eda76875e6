// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The headless application {@code org.mtlive.console.mtlive}: runs one command and answers with its exit code. */
public final class MtliveApplication implements IApplication {

    private static final Duration END_LIMIT = Duration.ofSeconds(15);

    private final Ending ending = new Ending();

    @Override
    public Object start(IApplicationContext application) {
        String[] arguments = (String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        application.applicationRunning();
        Bundle bundle = FrameworkUtil.getBundle(MtliveApplication.class);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        InterruptSignals.install(ending);
        int code = ExitCode.FAILED;
        try {
            code = Mtlive.run(new CommandContext(new OsgiServices(bundle.getBundleContext()), out, err, ending,
                    new ScriptCommand(), text(bundle.getVersion())), arguments);
            return code;
        } finally {
            out.flush();
            err.flush();
            ending.done();
            endFor(code);
        }
    }

    /** A bundle that hangs in its start or stop keeps the framework from ending: then the process ends without it. */
    private static void endFor(int code) {
        Thread.ofPlatform().daemon().name("mtlive-end").start(() -> {
            try {
                Thread.sleep(END_LIMIT); // the process is gone by then, or it hangs
            } catch (InterruptedException e) {
                return;
            }
            System.err.println("mtlive: a bundle does not let the program end; ending without it");
            Runtime.getRuntime().halt(code);
        });
    }

    @Override
    public void stop() {
        ending.request();
    }

    private static String text(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
