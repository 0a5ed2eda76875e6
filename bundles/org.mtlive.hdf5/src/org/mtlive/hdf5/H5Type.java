// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.List;

/** What a datatype is: a value, not a handle. Numbers are little endian; others are {@link Other}. */
public sealed interface H5Type {
    /** 1-byte signed integer. */
    H5Type INT8 = new Whole(1, true);
    /** 2-byte signed integer. */
    H5Type INT16 = new Whole(2, true);
    /** 4-byte signed integer. */
    H5Type INT32 = new Whole(4, true);
    /** 8-byte signed integer. */
    H5Type INT64 = new Whole(8, true);
    /** 1-byte unsigned integer. */
    H5Type UINT8 = new Whole(1, false);
    /** IEEE 754 single. */
    H5Type FLOAT32 = new Real(4);
    /** IEEE 754 double. */
    H5Type FLOAT64 = new Real(8);
    /** Truth value as NumPy's. */
    H5Type BOOL = new Bool();
    /** Object reference. */
    H5Type REFERENCE = new ObjectReference();
    /** String of variable length, UTF-8. */
    H5Type TEXT = new VariableText();

    /** {@return bytes of one element in the file; of a string of variable length, of the pointer to it} */
    int sizeBytes();

    /** {@return whether an element holds something of variable length, so that its bytes mean nothing by themselves} */
    default boolean isVariable() {
        return switch (this) {
            case VariableText v -> true;
            case Compound c -> c.members().stream().anyMatch(m -> m.type().isVariable());
            case Other o -> o.variable();
            case Whole w -> false;
            case Real r -> false;
            case FixedText f -> false;
            case Bool b -> false;
            case ObjectReference o -> false;
        };
    }

    /**
     * An integer.
     *
     * @param sizeBytes 1, 2, 4 or 8
     * @param signed whether it can be negative
     */
    record Whole(int sizeBytes, boolean signed) implements H5Type {
        /** Checks the size. */
        public Whole {
            if (sizeBytes != 1 && sizeBytes != 2 && sizeBytes != 4 && sizeBytes != 8) {
                throw new IllegalArgumentException("an integer has 1, 2, 4 or 8 bytes: " + sizeBytes);
            }
        }
    }

    /**
     * A floating-point number, IEEE 754.
     *
     * @param sizeBytes 4 or 8
     */
    record Real(int sizeBytes) implements H5Type {
        /** Checks the size. */
        public Real {
            if (sizeBytes != 4 && sizeBytes != 8) {
                throw new IllegalArgumentException("a floating-point number has 4 or 8 bytes: " + sizeBytes);
            }
        }
    }

    /**
     * A string in a field of fixed length, ASCII when written, filled up with zeros.
     *
     * @param sizeBytes length of the field
     */
    record FixedText(int sizeBytes) implements H5Type {
        /** Checks the size. */
        public FixedText {
            if (sizeBytes < 1) {
                throw new IllegalArgumentException("a string field has at least 1 byte: " + sizeBytes);
            }
        }
    }

    /** A string of variable length, UTF-8. */
    record VariableText() implements H5Type {
        @Override
        public int sizeBytes() {
            return Long.BYTES;
        }
    }

    /** A truth value: an enumeration FALSE = 0, TRUE = 1 of 1 byte. */
    record Bool() implements H5Type {
        @Override
        public int sizeBytes() {
            return 1;
        }
    }

    /** An object reference: 8 bytes, see {@link H5Reference}. */
    record ObjectReference() implements H5Type {
        @Override
        public int sizeBytes() {
            return H5Reference.SIZE_BYTES;
        }
    }

    /**
     * A row of a table.
     *
     * @param sizeBytes length of a row
     * @param members the columns, in the order of the file
     */
    record Compound(int sizeBytes, List<Member> members) implements H5Type {
        /** Checks that the members lie inside and keeps a copy. */
        public Compound {
            members = List.copyOf(members);
            for (Member m : members) {
                if (m.offset() < 0 || m.offset() + m.type().sizeBytes() > sizeBytes) {
                    throw new IllegalArgumentException("member " + m + " lies outside of " + sizeBytes + " bytes");
                }
            }
        }

        /**
         * The column of a name.
         *
         * @param name of the column
         * @return the column
         * @throws IllegalArgumentException if there is none
         */
        public Member member(String name) {
            return members.stream().filter(m -> m.name().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no member " + name + " in " + this));
        }
    }

    /**
     * A column of a table.
     *
     * @param name of the column
     * @param offset first byte in the row
     * @param type of the column
     */
    record Member(String name, int offset, H5Type type) { }

    /**
     * A type that only its name is known of. Datasets cannot be made with it.
     *
     * @param description what it is
     * @param sizeBytes bytes of one element
     * @param variable whether it holds something of variable length
     */
    record Other(String description, int sizeBytes, boolean variable) implements H5Type { }
}
