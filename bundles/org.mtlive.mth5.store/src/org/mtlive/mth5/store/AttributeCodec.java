// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mtlive.hdf5.H5Exception;
import org.mtlive.hdf5.H5Object;
import org.mtlive.hdf5.H5Value;
import org.mtlive.mth5.Metadata;
import org.mtlive.mth5.MetadataClass;
import org.mtlive.mth5.Mth5Exception;

/** Attributes of an object in the file to and from values of the model. */
final class AttributeCodec {
    static final String TYPE = "mth5_type";
    static final String REFERENCE = "hdf5_reference";
    /** What mth5 writes there: the name of the class, not a reference. */
    static final String REFERENCE_TEXT = "<HDF5 object reference>";
    /** A longer string does not fit a global heap collection of 4096 bytes, of which the reserve is made. */
    static final int MAX_TEXT_BYTES = 4064;

    private static final Set<String> NOT_METADATA = Set.of(TYPE, REFERENCE);

    private AttributeCodec() { }

    /** All attributes of an object, unknown types as {@link H5Value}. */
    static Map<String, Object> read(H5Object object) throws H5Exception {
        Map<String, Object> values = new TreeMap<>();
        object.attributes().forEach((name, value) -> values.put(name, decode(value)));
        return values;
    }

    static Metadata metadata(H5Object object, MetadataClass type) throws H5Exception {
        Map<String, Object> values = read(object);
        values.keySet().removeAll(NOT_METADATA);
        return Metadata.fromAttributes(type, values);
    }

    /** Attributes of metadata as they go to the file, without those that describe the object and not its content. */
    static Map<String, Object> fileAttributes(Metadata metadata) {
        Map<String, Object> values = new TreeMap<>(metadata.toAttributes());
        values.keySet().removeAll(NOT_METADATA);
        return values;
    }

    static Optional<String> text(H5Object object, String name) throws H5Exception {
        return object.attribute(name).filter(H5Value.Text.class::isInstance).map(v -> ((H5Value.Text) v).value());
    }

    static String text(Map<String, Object> values, String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    /** 0 when there is none, as mth5 has it. */
    static double real(H5Object object, String name) throws H5Exception {
        return object.attribute(name).map(AttributeCodec::decode).filter(Number.class::isInstance)
                .map(v -> ((Number) v).doubleValue()).orElse(0.0);
    }

    static double real(Map<String, Object> values, String name) {
        return values.get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    /** Writes values; those that are in the file already are left alone, so that their strings are not stored twice. */
    static void write(H5Object object, Map<String, ?> values) throws IOException {
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            H5Value value = encode(object, entry.getKey(), entry.getValue());
            if (!Optional.of(value).equals(object.attribute(entry.getKey()))) {
                object.setAttribute(entry.getKey(), value);
            }
        }
    }

    private static Object decode(H5Value value) {
        return switch (value) {
            case H5Value.Text text -> text.value();
            case H5Value.Real real -> real.value();
            case H5Value.Whole whole -> whole.value();
            case H5Value.Bool bool -> bool.value();
            case H5Value.TextArray texts -> texts.values();
            case H5Value.RealArray reals -> reals.values();
            case H5Value.WholeArray wholes -> wholes.values();
            case H5Value.Reference reference -> reference;
            case H5Value.Other other -> other;
        };
    }

    private static H5Value encode(H5Object object, String name, Object value) throws Mth5Exception {
        return switch (value) {
            case String text -> new H5Value.Text(checked(object, name, text));
            case Double real -> new H5Value.Real(real);
            case Float real -> new H5Value.Real(real);
            case Long whole -> new H5Value.Whole(whole);
            case Integer whole -> new H5Value.Whole(whole);
            case Boolean bool -> new H5Value.Bool(bool);
            case double[] reals -> new H5Value.RealArray(reals);
            case long[] wholes -> new H5Value.WholeArray(wholes);
            case H5Value asRead -> asRead;
            default -> new H5Value.Text(checked(object, name, value.toString()));
        };
    }

    private static String checked(H5Object object, String name, String text) throws Mth5Exception {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_TEXT_BYTES || text.indexOf('\0') >= 0) {
            throw new Mth5Exception("Cannot write attribute " + name + " of " + object.path() + ": "
                    + (bytes > MAX_TEXT_BYTES ? "its text has " + bytes + " bytes, at most " + MAX_TEXT_BYTES
                            + " are allowed. Shorten it." : "its text contains a NUL character. Remove it."));
        }
        return text;
    }
}
