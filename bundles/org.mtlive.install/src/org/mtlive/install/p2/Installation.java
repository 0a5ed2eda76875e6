// SPDX-License-Identifier: EPL-2.0
package org.mtlive.install.p2;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.query.IQueryable;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.mtlive.install.InstallException;

/** A product on the disk, open for changes. */
final class Installation implements AutoCloseable {

    private final IProvisioningAgent agent;
    private final IProfile profile;

    private Installation(IProvisioningAgent agent, IProfile profile) {
        this.agent = agent;
        this.profile = profile;
    }

    /** Opens the product in a folder; it may have been moved since it was made. */
    static Installation open(IProvisioningAgentProvider agents, Path product) throws InstallException {
        try {
            IProvisioningAgent agent = agents.createAgent(product.resolve("p2").toUri());
            IProfile[] profiles = agent.getService(IProfileRegistry.class).getProfiles();
            if (profiles.length != 1) {
                agent.stop();
                throw new InstallException("the product in " + product + " has " + profiles.length
                        + " p2 profiles instead of one");
            }
            Installation installation = new Installation(agent, profiles[0]);
            installation.moveTo(product.toString());
            return installation;
        } catch (ProvisionException e) {
            throw new InstallException("the product in " + product + " cannot be changed: " + e.getMessage(), e);
        }
    }

    private void moveTo(String folder) throws InstallException {
        if (!folder.equals(profile.getProperty(IProfile.PROP_INSTALL_FOLDER))) {
            IProvisioningPlan plan = agent.getService(IEngine.class).createPlan(profile, new ProvisioningContext(agent));
            plan.setProfileProperty(IProfile.PROP_INSTALL_FOLDER, folder);
            plan.setProfileProperty(IProfile.PROP_CACHE, folder);
            perform(plan);
        }
    }

    IQueryable<IInstallableUnit> profile() {
        return profile;
    }

    boolean isRoot(IInstallableUnit unit) {
        return Boolean.parseBoolean(profile.getInstallableUnitProperty(unit, IProfile.PROP_PROFILE_ROOT_IU));
    }

    /** Reads a repository anew, whatever is remembered of it. */
    IQueryable<IInstallableUnit> load(URI repository) throws ProvisionException {
        agent.getService(IArtifactRepositoryManager.class).loadRepository(repository, new NullProgressMonitor());
        return agent.getService(IMetadataRepositoryManager.class).loadRepository(repository, new NullProgressMonitor());
    }

    /** Adds and removes, all or nothing. */
    void change(Collection<IInstallableUnit> added, Collection<IInstallableUnit> removed, List<URI> repositories)
            throws InstallException {
        IPlanner planner = agent.getService(IPlanner.class);
        var request = planner.createChangeRequest(profile);
        request.addAll(added);
        request.removeAll(removed);
        added.forEach(unit -> request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, "true"));
        ProvisioningContext context = new ProvisioningContext(agent);
        context.setMetadataRepositories(repositories.toArray(URI[]::new));
        context.setArtifactRepositories(repositories.toArray(URI[]::new));
        IProvisioningPlan plan = planner.getProvisioningPlan(request, context, new NullProgressMonitor());
        check(plan.getStatus());
        perform(plan);
        forget(repositories);
    }

    private void perform(IProvisioningPlan plan) throws InstallException {
        check(agent.getService(IEngine.class).perform(plan,
                PhaseSetFactory.createDefaultPhaseSetExcluding(new String[] {PhaseSetFactory.PHASE_CHECK_TRUST}),
                new NullProgressMonitor()));
    }

    /** The product keeps no memory of repositories: their places are of this moment. */
    private void forget(List<URI> repositories) {
        for (URI repository : repositories) {
            agent.getService(IArtifactRepositoryManager.class).removeRepository(repository);
            agent.getService(IMetadataRepositoryManager.class).removeRepository(repository);
        }
    }

    private static void check(IStatus status) throws InstallException {
        if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
            throw new InstallException(leaves(status).map(IStatus::getMessage).distinct().limit(5)
                    .collect(Collectors.joining("; ")), status.getException());
        }
    }

    private static Stream<IStatus> leaves(IStatus status) {
        return status.getChildren().length == 0 ? Stream.of(status)
                : Stream.of(status.getChildren()).filter(child -> !child.isOK()).flatMap(Installation::leaves);
    }

    @Override
    public void close() {
        agent.stop();
    }
}
