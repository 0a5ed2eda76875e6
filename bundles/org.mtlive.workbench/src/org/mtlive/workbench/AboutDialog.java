// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.Version;

/** What this is, in which version, and under which licence. */
final class AboutDialog extends MessageDialog {
    private final Image image;

    AboutDialog(Shell parent) {
        super(parent, "About MTLive", null, text(), NONE, 0, IDialogConstants.CLOSE_LABEL);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
        image = resources.create(ResourceLocator.imageDescriptorFromBundle("org.mtlive.workbench", "icons/mtlive64.png")
                .orElseThrow());
    }

    @Override
    public Image getImage() {
        return image;
    }

    private static String text() {
        Version version = Platform.getBundle("org.mtlive.workbench").getVersion();
        return "MTLive " + version + "\n\nRecords magnetotelluric instruments live into MTH5 files.\n\n"
                + "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + "\n\nEclipse Public License 2.0. What is shipped beside MTLive's own"
                + " code is told in the file NOTICE of the installation.";
    }
}
