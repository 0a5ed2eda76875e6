// SPDX-License-Identifier: EPL-2.0
package org.mtlive.install.p2;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.IQuery;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.mtlive.install.FeatureInstaller;
import org.mtlive.install.InstallException;
import org.mtlive.install.InstalledFeature;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes the product's own installation. */
@Component(service = FeatureInstaller.class)
public final class P2FeatureInstaller implements FeatureInstaller {

    /** What p2 calls a feature with all its bundles. */
    private static final String GROUP = ".feature.group";
    /** Features of the product itself. */
    private static final String OURS = "org.mtlive.";

    private final BundleContext context;
    private final IProvisioningAgentProvider agents;

    /**
     * Made by declarative services.
     *
     * @param context tells where the product is
     * @param agents  give access to installations
     */
    @Activate
    public P2FeatureInstaller(BundleContext context, @Reference IProvisioningAgentProvider agents) {
        this.context = context;
        this.agents = agents;
    }

    @Override
    public List<InstalledFeature> installed() throws InstallException {
        try (Installation product = open()) {
            return product.profile().query(new UserVisibleRootQuery(), new NullProgressMonitor()).toUnmodifiableSet()
                    .stream().filter(unit -> unit.getId().endsWith(GROUP) && !unit.getId().startsWith(OURS))
                    .map(P2FeatureInstaller::told).toList();
        }
    }

    @Override
    public InstalledFeature install(Path place, String feature) throws InstallException {
        try (Repository repository = Repository.open(place); Installation product = open()) {
            IQueryable<IInstallableUnit> offered = product.load(repository.uri());
            IInstallableUnit unit = find(offered, feature).stream().findFirst()
                    .orElseThrow(() -> new InstallException(place + " has no feature '" + feature + "'; it has "
                            + names(offered)));
            Set<IInstallableUnit> older = find(product.profile(), feature);
            if (older.contains(unit)) {
                throw new InstallException("the feature " + feature + " " + unit.getVersion()
                        + " is installed already");
            }
            product.change(Set.of(unit), older, List.of(repository.uri()));
            return told(unit);
        } catch (ProvisionException e) {
            throw new InstallException(place + " cannot be read as a p2 repository: " + e.getMessage(), e);
        }
    }

    @Override
    public InstalledFeature uninstall(String feature) throws InstallException {
        try (Installation product = open()) {
            IInstallableUnit unit = find(product.profile(), feature).stream()
                    .filter(found -> product.isRoot(found) && !found.getId().startsWith(OURS)).findFirst()
                    .orElseThrow(() -> new InstallException("no feature '" + feature + "' was installed"));
            product.change(Set.of(), Set.of(unit), List.of());
            return told(unit);
        }
    }

    private Installation open() throws InstallException {
        String area = context.getProperty("osgi.install.area");
        Path product = Path.of(URI.create(String.valueOf(area)));
        if (!Files.isDirectory(product.resolve("p2"))) {
            throw new InstallException("the product in " + product + " was not made by p2: it has no folder p2");
        }
        if (!Files.isWritable(product)) {
            throw new InstallException("the product in " + product + " cannot be written; ask who installed it");
        }
        return Installation.open(agents, product);
    }

    private static Set<IInstallableUnit> find(IQueryable<IInstallableUnit> units, String feature) {
        IQuery<IInstallableUnit> query = QueryUtil.createLatestQuery(QueryUtil.createIUQuery(feature + GROUP));
        return units.query(query, new NullProgressMonitor()).toUnmodifiableSet();
    }

    private static String names(IQueryable<IInstallableUnit> units) {
        String names = units.query(QueryUtil.createIUGroupQuery(), new NullProgressMonitor()).toUnmodifiableSet()
                .stream().map(IInstallableUnit::getId).filter(id -> id.endsWith(GROUP)).map(P2FeatureInstaller::plain)
                .distinct().sorted().collect(Collectors.joining(", "));
        return names.isEmpty() ? "none" : names;
    }

    private static String plain(String id) {
        return id.substring(0, id.length() - GROUP.length());
    }

    private static InstalledFeature told(IInstallableUnit unit) {
        String title = unit.getProperty(IInstallableUnit.PROP_NAME, null);
        return new InstalledFeature(plain(unit.getId()), unit.getVersion().toString(), title == null ? "" : title);
    }
}
