// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.ChannelSpec;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.SampleType;
import picocli.CommandLine.Option;

/** Which channels a run gets, and how their samples are stored. */
public final class ChannelArguments {

    @Option(names = "--channels", paramLabel = "NAME,...", split = ",", hideParamSyntax = true,
            description = "New channels of the run: e.. electric, h.. and b.. magnetic, others auxiliary.")
    private List<String> channels = List.of();

    @Option(names = "--sample-rate", paramLabel = "HZ", description = "Samples a second of the channels.")
    private Double sampleRateHz;

    @Option(names = "--dtype", paramLabel = "TYPE", defaultValue = "float32",
            description = "How samples are stored: float32 (default), float64, int32 or int64.")
    private String sampleType;

    /** {@return whether any are named} */
    public boolean isAny() {
        return !channels.isEmpty();
    }

    /**
     * Checks the numbers and the sample type, also when no channel is named.
     *
     * @throws UsageException if one of them makes no sense, or channels have no sample rate
     */
    public void check() throws UsageException {
        if (isAny() && sampleRateHz == null) {
            throw new UsageException("--channels needs --sample-rate too");
        }
        Positive.check("--sample-rate", sampleRateHz);
        try {
            SampleType.of(sampleType);
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /**
     * The channels as they are to be made.
     *
     * @param run where
     * @param start time of sample 0
     * @return one each, with the chunk that fits its sample rate
     * @throws UsageException if {@link #check} finds something, a name is not allowed or stands twice
     */
    public List<ChannelSpec> specs(RunId run, Instant start) throws UsageException {
        check();
        List<ChannelSpec> specs = new ArrayList<>();
        try {
            for (String component : channels) {
                ChannelId id = ChannelId.of(run.survey(), run.station(), run.run(), component);
                if (specs.stream().anyMatch(spec -> spec.id().equals(id))) {
                    throw new UsageException("--channels names " + id.component() + " twice");
                }
                specs.add(ChannelSpec.of(id, SampleType.of(sampleType), sampleRateHz, start));
            }
        } catch (Mth5Exception e) {
            throw new UsageException(e.getMessage(), e);
        }
        return specs;
    }
}
