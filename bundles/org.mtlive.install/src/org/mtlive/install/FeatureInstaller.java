// SPDX-License-Identifier: EPL-2.0
package org.mtlive.install;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Installs features into the product that runs, and removes them. What was changed is there at the next start. One
 * process at a time. Signatures are not checked: who names a repository trusts it.
 */
@ProviderType
public interface FeatureInstaller {

    /**
     * The features that were installed.
     *
     * @return those of vendors, not those of the product
     * @throws InstallException if the product cannot tell
     */
    List<InstalledFeature> installed() throws InstallException;

    /**
     * Installs a feature with all that it needs; an older version of it is replaced.
     *
     * @param repository a p2 repository: its folder, or a zip file of it
     * @param feature    its id
     * @return what is installed now
     * @throws InstallException if the repository is none or has no such feature, if something that it needs is missing,
     *                          or the product cannot be written
     */
    InstalledFeature install(Path repository, String feature) throws InstallException;

    /**
     * Removes a feature and what only it needed.
     *
     * @param feature its id
     * @return what was removed
     * @throws InstallException if it is not installed, or the product cannot be written
     */
    InstalledFeature uninstall(String feature) throws InstallException;
}
