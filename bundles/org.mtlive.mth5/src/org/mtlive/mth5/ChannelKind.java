// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a channel measures; the attributes {@code type} and {@code mth5_type} of its dataset. */
public enum ChannelKind {
    /** Electric field. */
    ELECTRIC,
    /** Magnetic field. */
    MAGNETIC,
    /** Everything else: temperature, battery, tilt. */
    AUXILIARY;

    private static final Pattern ELECTRIC_NAME = Pattern.compile("e([xyz0-9_].*)?");
    private static final Pattern MAGNETIC_NAME = Pattern.compile("[hb]([xyz0-9_].*)?");

    /**
     * The text of the attribute {@code type} and of the column {@code measurement_type}.
     *
     * @return "electric", "magnetic" or "auxiliary"
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The text of the attribute {@code mth5_type}.
     *
     * @return "Electric", "Magnetic" or "Auxiliary"
     */
    public String mth5Type() {
        return name().charAt(0) + text().substring(1);
    }

    /**
     * The class of metadata that belongs to this kind.
     *
     * @return the class
     */
    public MetadataClass metadataClass() {
        return MetadataClass.valueOf(name());
    }

    /**
     * Finds the kind of an attribute's text, in any case ("electric", "Electric").
     *
     * @param text the attribute's text
     * @return the kind, empty when the text names none
     */
    public static Optional<ChannelKind> ofText(String text) {
        for (ChannelKind kind : values()) {
            if (kind.text().equalsIgnoreCase(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * Guesses the kind from a component's name: {@code ex e1} are electric, {@code hx bz h2} magnetic, all other names
     * (also {@code battery}, {@code elevation}) auxiliary.
     *
     * @param component the component in any case
     * @return the kind
     */
    public static ChannelKind ofComponent(String component) {
        String name = component.toLowerCase(Locale.ROOT);
        if (ELECTRIC_NAME.matcher(name).matches()) {
            return ELECTRIC;
        }
        return MAGNETIC_NAME.matcher(name).matches() ? MAGNETIC : AUXILIARY;
    }
}
