// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules for names that are to be created.
 *
 * <p>Allowed is what the standard's patterns allow, so that every reader accepts the name: letters a-z and A-Z, digits
 * and '_', for surveys and stations also '-'. A blank becomes '_', as mth5 makes it. The lengths are the widths of the
 * columns in the stored {@code channel_summary}: a longer name would be cut there and no longer match.
 */
public final class Names {
    /** Most bytes in the name of a survey or a station. */
    public static final int MAX_PLACE_BYTES = 30;
    /** Most bytes in the name of a run or a component. */
    public static final int MAX_RUN_BYTES = 20;

    private static final Pattern WITH_DASH = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9_]+");
    private static final Set<String> BESIDE_RUNS = Set.of("Features", "Fourier_Coefficients", "Transfer_Functions");
    private static final int SHOWN = 40;

    private Names() {
    }

    /**
     * Checks the name of a survey.
     *
     * @param name the name
     * @return the name with '_' for blanks
     * @throws Mth5Exception if it is not allowed
     */
    public static String survey(String name) throws Mth5Exception {
        return check("survey", name, MAX_PLACE_BYTES, WITH_DASH, "letters a-z A-Z, digits, '_' and '-'");
    }

    /**
     * Checks the name of a station.
     *
     * @param name the name
     * @return the name with '_' for blanks
     * @throws Mth5Exception if it is not allowed
     */
    public static String station(String name) throws Mth5Exception {
        return check("station", name, MAX_PLACE_BYTES, WITH_DASH, "letters a-z A-Z, digits, '_' and '-'");
    }

    /**
     * Checks the name of a run.
     *
     * @param name the name
     * @return the name with '_' for blanks
     * @throws Mth5Exception if it is not allowed
     */
    public static String run(String name) throws Mth5Exception {
        String run = check("run", name, MAX_RUN_BYTES, PLAIN, "letters a-z A-Z, digits and '_'");
        if (BESIDE_RUNS.contains(run)) {
            throw refused("run", name, "is the name of a group that every station has; choose another");
        }
        return run;
    }

    /**
     * Checks the name of a component.
     *
     * @param name the name
     * @return the name in lower case with '_' for blanks
     * @throws Mth5Exception if it is not allowed
     */
    public static String component(String name) throws Mth5Exception {
        return check("component", name, MAX_RUN_BYTES, PLAIN, "letters a-z, digits and '_'").toLowerCase(Locale.ROOT);
    }

    /**
     * Makes the name of a filter as mth5 does: lower case, " per " for '/'.
     *
     * @param name the name
     * @return the name under which the filter is stored and looked up
     * @throws Mth5Exception if it is empty, '.' or '..', or holds a control character
     */
    public static String filter(String name) throws Mth5Exception {
        String made = filterKey(name);
        refuseUnsafe("filter", made);
        return made;
    }

    static String filterKey(String name) {
        return name.replace("/", " per ").toLowerCase(Locale.ROOT);
    }

    private static String check(String what, String given, int maxBytes, Pattern allowed, String allowedText)
            throws Mth5Exception {
        refuseUnsafe(what, given);
        String name = given.replace(' ', '_');
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > maxBytes) {
            throw refused(what, given, "has " + bytes + " bytes; at most " + maxBytes + " are allowed, the width "
                    + "of the column in channel_summary");
        }
        if (!allowed.matcher(name).matches()) {
            int at = 0;
            while (allowed.matcher(name.substring(at, name.offsetByCodePoints(at, 1))).matches()) {
                at++;
            }
            throw refused(what, given, "has '" + Character.toString(name.codePointAt(at)) + "' at position " + (at + 1)
                    + "; allowed are " + allowedText + " (a blank becomes '_')");
        }
        return name;
    }

    private static void refuseUnsafe(String what, String name) throws Mth5Exception {
        if (name.isBlank()) {
            throw refused(what, name, "is empty; give it at least one character");
        }
        if (name.equals(".") || name.equals("..")) {
            throw refused(what, name, "is a path of HDF5, not a name");
        }
        if (name.indexOf('/') >= 0) {
            throw refused(what, name, "has '/', which separates groups in a file; use '_' instead");
        }
        for (int i = 0; i < name.length(); i++) {
            if (Character.isISOControl(name.charAt(i))) {
                throw refused(what, name, String.format("has the control character U+%04X at position %d; remove it",
                        (int) name.charAt(i), i + 1));
            }
        }
    }

    private static Mth5Exception refused(String what, String name, String why) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(SHOWN)
                .forEach(c -> shown.append(Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c)));
        if (name.codePointCount(0, name.length()) > SHOWN) {
            shown.append("...");
        }
        return new Mth5Exception("The " + what + " name '" + shown + "' " + why + ".");
    }
}
