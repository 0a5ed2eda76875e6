// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5;

import java.util.Arrays;
import java.util.List;

/** The value of an attribute. Two values are equal when their contents are. */
public sealed interface H5Value {
    /**
     * A string. In the file: of variable length, UTF-8, scalar.
     *
     * @param value without padding
     */
    record Text(String value) implements H5Value { }

    /**
     * A floating-point number. In the file: 8 bytes, little endian, scalar.
     *
     * @param value the number
     */
    record Real(double value) implements H5Value { }

    /**
     * An integer. In the file: 8 bytes, signed, little endian, scalar.
     *
     * @param value the number
     */
    record Whole(long value) implements H5Value { }

    /**
     * A truth value. In the file: an enumeration FALSE, TRUE of 1 byte, as NumPy's bool, scalar.
     *
     * @param value the truth
     */
    record Bool(boolean value) implements H5Value { }

    /**
     * An object reference.
     *
     * @param value the reference
     */
    record Reference(H5Reference value) implements H5Value { }

    /**
     * Strings; arrays of more than one dimension come row by row.
     *
     * @param values not to be changed
     */
    record TextArray(List<String> values) implements H5Value {
        /** Keeps a copy. */
        public TextArray {
            values = List.copyOf(values);
        }
    }

    /**
     * Floating-point numbers; arrays of more than one dimension come row by row.
     *
     * @param values shared, not copied
     */
    record RealArray(double... values) implements H5Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof RealArray(double[] theirs) && Arrays.equals(values, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "RealArray" + Arrays.toString(values);
        }
    }

    /**
     * Integers; arrays of more than one dimension come row by row.
     *
     * @param values shared, not copied
     */
    record WholeArray(long... values) implements H5Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof WholeArray(long[] theirs) && Arrays.equals(values, theirs);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return "WholeArray" + Arrays.toString(values);
        }
    }

    /**
     * A value of a kind that is not read. It cannot be written.
     *
     * @param typeDescription what it is
     */
    record Other(String typeDescription) implements H5Value { }
}
