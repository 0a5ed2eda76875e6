// SPDX-License-Identifier: EPL-2.0
package org.mtlive.console.verify;

import java.util.List;
import java.util.Map;

import org.mtlive.mth5.FileVersion;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.mth5.store.RawView;

/** The groups and tables without which readers of MTH5 fail. */
final class StructureRule implements Rule {

    private static final List<String> TABLES = List.of("channel_summary", "tf_summary");
    private static final List<String> FILTER_GROUPS = List.of("coefficient", "fap", "fir", "time_delay", "zpk");

    @Override
    public String name() {
        return "structure";
    }

    @Override
    public void check(Inspected inspected, Findings findings) throws Mth5Exception {
        RawView raw = inspected.file().raw();
        FileVersion version = inspected.file().version();
        String root = version.rootPath();
        checkRoot(raw, findings);
        if (version == FileVersion.V0_2_0) {
            require(raw, root + "/Reports", findings);
            require(raw, root + "/Standards", findings);
        }
        for (String table : TABLES) {
            require(raw, root + "/" + table, findings);
        }
        List<String> surveys = version == FileVersion.V0_1_0 ? List.of("") : raw.groups(root + "/Surveys");
        for (String survey : surveys) {
            String path = version.surveyPath(survey);
            require(raw, path + "/Stations", findings);
            for (String kind : FILTER_GROUPS) {
                require(raw, path + "/Filters/" + kind, findings);
            }
        }
        if (inspected.channels().isEmpty()) {
            findings.info(root, "there is no channel yet");
        }
    }

    private static void checkRoot(RawView raw, Findings findings) throws Mth5Exception {
        Map<String, Object> attributes = raw.attributes("/");
        if (!"MTH5".equalsIgnoreCase(String.valueOf(attributes.get("file.type")))) {
            findings.error("/", "the attribute file.type is " + attributes.get("file.type") + ", expected MTH5");
        }
        if (!attributes.containsKey("data_level")) {
            findings.warning("/", "the attribute data_level is missing; the validator of mth5 expects 0 to 3");
        }
    }

    private static void require(RawView raw, String path, Findings findings) throws Mth5Exception {
        if (!raw.exists(path)) {
            findings.error(path, "is missing; readers of MTH5 fail without it. Copy the data into a file made by"
                    + " 'mtlive create'");
        }
    }
}
