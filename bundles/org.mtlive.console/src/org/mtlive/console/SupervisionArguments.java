// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mtlive.acquisition.recording.AlarmLimits;
import org.mtlive.acquisition.recording.PreflightOverride;
import org.mtlive.acquisition.recording.RejoinPolicy;
import org.mtlive.acquisition.recording.Supervision;
import picocli.CommandLine.Option;

/** How a recording is watched over, before it starts and while it runs. */
final class SupervisionArguments {

    @Option(names = "--plan", paramLabel = "TIME", converter = DurationConverter.class,
            description = "How long it is to record, such as 12h: the disk must have room for it.")
    private Duration planned;

    @Option(names = "--required", paramLabel = "CHANNELS",
            description = "Channels without which it is not worth recording, separated by commas: ex,ey or"
                    + " survey/station/run/ex.")
    private String required;

    @Option(names = "--override", paramLabel = "REASON",
            description = "Record although something in the pre-flight list is red; the reason stands in the file.")
    private String override;

    @Option(names = "--no-rejoin",
            description = "An instrument that drops out has ended. Default: it is tried again after 1 s, 2 s, 4 s, ..."
                    + " up to every minute.")
    private boolean noRejoin;

    @Option(names = "--silence", paramLabel = "TIME|never", converter = IntervalConverter.class, defaultValue = "30s",
            description = "Alarm when nothing of an instrument has reached the disk for this time. Default: 30s.")
    private Duration silence;

    @Option(names = "--clipping", paramLabel = "TIME|now|never", defaultValue = "now",
            description = "Alarm when an instrument has clipped samples for this time. Default: now, at once.")
    private String clipping;

    @Option(names = "--flat", paramLabel = "TIME|never", converter = IntervalConverter.class, defaultValue = "1m",
            description = "Alarm when an electric or magnetic channel has had one and the same value for this time:"
                    + " a dead sensor, a shorted dipole. Default: 1m.")
    private Duration flat;

    @Option(names = "--low-volts", paramLabel = "VOLTS", defaultValue = "11",
            description = "Alarm when a supply that does not tell its charge has less. 0: never. Default: 11.")
    private double lowVolts;

    @Option(names = "--low-percent", paramLabel = "PERCENT", defaultValue = "20",
            description = "Alarm when a supply has less charge. 0: never. Default: 20.")
    private double lowPercent;

    @Option(names = "--tell", paramLabel = "ADDRESS|@FILE",
            description = "Also tell of alarms there: https://HOST/TOPIC (push), smtp://SERVER/NAME@PLACE (mail) or"
                    + " run:/PROGRAM; more than once for several. @FILE: addresses from the lines of a file, so that a"
                    + " password in one is not seen. 'mtlive tell' tries one.")
    private List<String> tell = List.of();

    @Option(names = "--calibrate", paramLabel = "TIME", arity = "0..1", fallbackValue = "5m",
            converter = DurationConverter.class,
            description = "Instruments that can calibrate themselves first; each may take this time, 5m where none is"
                    + " given. What came out is in the pre-flight list and in the notes of the file.")
    private Duration calibration;

    Supervision supervision() throws UsageException {
        if (override != null && override.isBlank()) {
            throw new UsageException("--override needs a reason; it stands in the file");
        }
        return new Supervision(
                Optional.ofNullable(override).map(reason -> new PreflightOverride(user(), reason)),
                Optional.ofNullable(planned), channels(), noRejoin ? RejoinPolicy.OFF : RejoinPolicy.DEFAULT, silence,
                limits(), Optional.ofNullable(calibration), MessageAddresses.of(tell));
    }

    private AlarmLimits limits() throws UsageException {
        Optional<Duration> time = switch (clipping) {
            case "never" -> Optional.empty();
            case "now" -> Optional.of(Duration.ZERO);
            default -> Optional.of(new DurationConverter().convert(clipping));
        };
        try {
            return new AlarmLimits(time, lowVolts, lowPercent,
                    flat.isZero() ? Optional.empty() : Optional.of(flat));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--low-volts must be 0 or more and --low-percent 0 to 100: " + lowVolts + ", "
                    + lowPercent, e);
        }
    }

    private static String user() {
        return System.getProperty("user.name", "unknown user");
    }

    private Set<String> channels() {
        return required == null ? Set.of() : Arrays.stream(required.split(",")).map(String::strip)
                .filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }
}
