// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.H5Calls;

/** The attributes of one open object, from memory where the file keeps them. */
final class ObjectAttributes {
    private final H5Object object;
    private Optional<Map<String, H5Value>> kept = Optional.empty();

    ObjectAttributes(H5Object object) {
        this.object = object;
    }

    /** The object was made this moment: it has none, whatever lay at its address before. */
    void fresh() throws H5Exception {
        if (object.file().keptAttributes().isPresent()) {
            kept = Optional.of(object.file().keptAttributes().get().keep(address(), Map.of()));
        }
    }

    Optional<H5Value> get(String name) throws H5Exception {
        if (object.file().keptAttributes().isPresent()) {
            return Optional.ofNullable(kept().get(name));
        }
        return object.call(c -> c.attributes().exists(object.id(), name)
                ? Optional.of(value(c, name)) : Optional.empty());
    }

    Map<String, H5Value> all() throws H5Exception {
        return object.file().keptAttributes().isPresent() ? new LinkedHashMap<>(kept()) : read();
    }

    void set(String name, H5Value value) throws H5Exception {
        boolean isNew = object.file().keptAttributes().isPresent() && !kept().containsKey(name);
        object.run(c -> {
            if (!isNew && c.attributes().exists(object.id(), name)) {
                c.attributes().delete(object.id(), name);
            }
            H5Attribute.create(c, object.file().library().attributeParts(), object.id(), name, value);
        });
        object.file().attributeWritten(value);
        keep(name, value);
    }

    void overwrite(String name, H5Value value) throws H5Exception {
        object.run(c -> {
            try (H5Attribute attribute = H5Attribute.open(c, object.id(), name)) {
                attribute.overwrite(value);
            }
        });
        keep(name, value);
    }

    void delete(String name) throws H5Exception {
        object.run(c -> c.attributes().delete(object.id(), name));
        if (object.file().keptAttributes().isPresent()) {
            kept().remove(name);
        }
    }

    private void keep(String name, H5Value value) throws H5Exception {
        if (object.file().keptAttributes().isPresent()) {
            kept().put(name, value);
        }
    }

    private Map<String, H5Value> kept() throws H5Exception {
        object.requireOpen();
        if (kept.isEmpty()) {
            KeptAttributes memory = object.file().keptAttributes().orElseThrow();
            Optional<Map<String, H5Value>> known = memory.of(address());
            kept = Optional.of(known.isPresent() ? known.get() : memory.keep(address(), read()));
        }
        return kept.get();
    }

    private long address() throws H5Exception {
        return object.reference().address();
    }

    private Map<String, H5Value> read() throws H5Exception {
        return object.call(c -> {
            Map<String, H5Value> all = new LinkedHashMap<>();
            for (String name : c.attributes().names(object.id())) {
                all.put(name, value(c, name));
            }
            return all;
        });
    }

    private H5Value value(H5Calls c, String name) throws H5CallException {
        try (H5Attribute attribute = H5Attribute.open(c, object.id(), name)) {
            return attribute.read();
        }
    }
}
