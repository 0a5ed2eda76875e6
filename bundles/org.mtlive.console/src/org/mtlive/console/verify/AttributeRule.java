// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.util.List;
import java.util.Map;

import org.mtlive.mth5.ChannelId;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.RunId;
import org.mtlive.mth5.StationId;
import org.mtlive.mth5.store.Mth5File;

/**
 * Attributes: those without which an object cannot be found or drops out of the tables, and all values against the
 * standard.
 */
final class AttributeRule implements Rule {

    private static final List<String> CHANNEL = List.of("mth5_type", "type", "component", "measurement_azimuth",
            "measurement_tilt",
            "sample_rate", "time_period.start", "time_period.end", "units");
    private static final List<String> STATION = List.of("id", "location.latitude", "location.longitude",
            "location.elevation");
    private static final List<String> ID = List.of("id");

    @Override
    public String name() {
        return "attributes";
    }

    @Override
    public void check(Inspected inspected, Findings findings) throws Mth5Exception {
        Mth5File file = inspected.file();
        for (String survey : file.surveyNames()) {
            check(file, file.version().surveyPath(survey), ID, file.getSurvey(survey).metadata(), findings);
        }
        for (StationId station : inspected.stations()) {
            check(file, file.version().path(station), STATION,
                    file.getStation(station.station(), station.survey()).metadata(), findings);
        }
        for (RunId run : inspected.runs()) {
            check(file, file.version().path(run), ID, file.getRun(run).metadata(), findings);
        }
        for (ChannelId channel : inspected.channels()) {
            check(file, file.version().path(channel), CHANNEL, file.getChannel(channel).metadata(), findings);
        }
    }

    private static void check(Mth5File file, String path, List<String> needed, Metadata metadata, Findings findings)
            throws Mth5Exception {
        Map<String, Object> attributes = file.raw().attributes(path);
        for (String name : needed) {
            if (!attributes.containsKey(name)) {
                findings.error(path, "the attribute " + name
                        + " is missing; readers of MTH5 fail or leave the object out");
            }
        }
        metadata.validate().forEach(problem -> findings.warning(path, problem.toString()));
    }
}
