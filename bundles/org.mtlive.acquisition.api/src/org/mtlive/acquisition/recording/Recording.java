// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.recording;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.mtlive.acquisition.driver.DriverException;
import org.mtlive.acquisition.writer.LiveWriter;
import org.mtlive.acquisition.writer.Registration;
import org.mtlive.mth5.Mth5Exception;
import org.osgi.annotation.versioning.ProviderType;

/** A recording that runs or has ended. Any thread. */
@ProviderType
public interface Recording extends AutoCloseable {

    /**
     * Where the recording stands.
     *
     * @return a snapshot
     */
    RecordingState state();

    /**
     * Where each instrument stands.
     *
     * @return a snapshot, in the order of the plan, then those that were added
     */
    List<InstrumentStatus> instruments();

    /**
     * What was checked before it started.
     *
     * @return the same list at every call
     */
    Preflight preflight();

    /**
     * The writer, for its state, statistics and listeners. Closed by this recording, not by the caller.
     *
     * @return the same object at every call
     */
    LiveWriter writer();

    /**
     * Who asked for the end from outside, such as by {@code mtlive stop}. Whoever holds the recording ends it.
     *
     * @return for people; empty when nobody did
     */
    Optional<String> stopRequest();

    /**
     * Waits until there is a reason to {@link #stop} and {@link #close}: no instrument delivers any more, the writer
     * failed, or somebody {@linkplain #stopRequest asked} for the end.
     *
     * @param limit the longest time to wait
     * @return true when there is one, false when the time is over
     * @throws InterruptedException if the caller was interrupted
     */
    boolean awaitEnd(Duration limit) throws InterruptedException;

    /**
     * Stops all instruments and waits for their ends. Instruments that do not obey are given up, and their status says
     * so; the file stays open until {@link #close()}.
     *
     * @param deadline for all instruments together
     * @throws DriverException if an instrument did not end as it should; all others were stopped all the same
     */
    void stop(Duration deadline) throws DriverException;

    /**
     * Records a further instrument while the others record: its survey, station, run and channels are added live.
     * Blocks until its samples flow.
     *
     * @param plan the instrument; a run that is there already is completed when its channels are new
     * @throws DriverException if the instrument cannot be described, armed or started; or this recording is closed
     * @throws Mth5Exception   if the file does not take its structure; all others go on
     */
    void add(InstrumentPlan plan) throws DriverException, Mth5Exception;

    /**
     * Ends one instrument; it is not tried again.
     *
     * @param index    its place in {@link #instruments()}
     * @param deadline for handing over what it still has
     * @throws DriverException           if it did not end as it should; it is given up then
     * @throws IndexOutOfBoundsException if there is no such instrument
     */
    void stopInstrument(int index, Duration deadline) throws DriverException;

    /**
     * Takes no samples of an instrument until {@link #resume}; the instrument itself goes on. What is missing becomes a
     * gap that is marked. Does nothing when it is paused or has ended.
     *
     * @param index its place in {@link #instruments()}
     * @throws IndexOutOfBoundsException if there is no such instrument
     */
    void pause(int index);

    /**
     * Takes samples again, at their right place in time. Does nothing when it is not paused.
     *
     * @param index its place in {@link #instruments()}
     * @throws IndexOutOfBoundsException if there is no such instrument
     */
    void resume(int index);

    /**
     * Alarms that are still shown.
     *
     * @return those that last, or that nobody has acknowledged, in the order in which they were raised
     */
    List<Alarm> alarms();

    /**
     * Somebody has seen an alarm.
     *
     * @param id   of the alarm
     * @param by   who
     * @param note what that person says to it; may be empty
     * @throws IllegalArgumentException if there is no such alarm standing: names those that are
     */
    void acknowledge(long id, String by, String note);

    /**
     * Tells people of alarms from now on: those at these addresses, and nobody else. Before, those of the plan are told.
     * Waits some seconds for messages that are on their way to others.
     *
     * @param addresses see {@link AlarmMessenger}
     */
    void tell(List<URI> addresses);

    /**
     * Who is in control.
     *
     * @return the same object at every call
     */
    Baton baton();

    /**
     * Writes a line into the notes of the file. Returns when it is there.
     *
     * @param author who says it
     * @param text   for people
     * @throws Mth5Exception if the writer failed or is closed
     */
    void note(String author, String text) throws Mth5Exception;

    /**
     * What the instruments last said about clock, supply, temperatures and contact resistances.
     *
     * @return one for each of {@link #instruments()}, in the same order
     */
    List<InstrumentReadings> readings();

    /**
     * How the samples of an instrument keep time.
     *
     * @param index its place in {@link #instruments()}
     * @return empty until there are points over a minute
     * @throws IndexOutOfBoundsException if there is no such instrument
     */
    Optional<ClockFit> timing(int index);

    /**
     * Tells a listener that something has changed.
     *
     * @param listener see there
     * @return close it to end the telling
     */
    Registration listen(RecordingListener listener);

    /**
     * Stops what still runs (5 s), closes the drivers and then the file. Does nothing the second time.
     *
     * @throws Mth5Exception if the file could not be written to its end
     */
    @Override
    void close() throws Mth5Exception;
}
