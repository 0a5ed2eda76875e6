// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import org.mtlive.acquisition.recording.RecordingService;
import org.mtlive.acquisition.writer.WriterService;
import org.mtlive.hotplug.DriverFolder;
import org.mtlive.install.FeatureInstaller;
import org.mtlive.mth5.store.Mth5Store;
import org.mtlive.reader.ReaderService;

/**
 * The services that commands stand on. Each is looked up when a command asks for it, so that none is needed for help.
 */
public interface Services {

    /**
     * @return opens and creates files
     * @throws CommandFailure if the service is missing; names the bundle that brings it
     */
    Mth5Store store() throws CommandFailure;

    /**
     * @return follows and reads files
     * @throws CommandFailure if the service is missing; names the bundle that brings it
     */
    ReaderService reader() throws CommandFailure;

    /**
     * @return writes live files
     * @throws CommandFailure if the service is missing; names the bundle that brings it
     */
    WriterService writer() throws CommandFailure;

    /**
     * @return knows the drivers and runs recordings
     * @throws CommandFailure if the service is missing; names the bundle that brings it
     */
    RecordingService recordings() throws CommandFailure;

    /**
     * @return brings drivers that people drop into a folder
     * @throws CommandFailure if the service is missing; names the bundle that brings it
     */
    DriverFolder driverFolder() throws CommandFailure;

    /**
     * @return installs features into the product
     * @throws CommandFailure if the service is missing; names the bundle that brings it
     */
    FeatureInstaller installer() throws CommandFailure;
}
