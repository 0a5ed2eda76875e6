// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The headless application {@code org.mtlive.console.mtlive}: runs one command and answers with its exit code. */
public final class MtliveApplication implements IApplication {

    private final Ending ending = new Ending();

    @Override
    public Object start(IApplicationContext application) {
        String[] arguments = (String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        application.applicationRunning();
        Bundle bundle = FrameworkUtil.getBundle(MtliveApplication.class);
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        InterruptSignals.install(ending);
        try {
            return Mtlive.run(new CommandContext(new OsgiServices(bundle.getBundleContext()), out, err, ending,
                    new ScriptCommand(), text(bundle.getVersion())), arguments);
        } finally {
            out.flush();
            err.flush();
            ending.done();
        }
    }

    @Override
    public void stop() {
        ending.request();
    }

    private static String text(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
