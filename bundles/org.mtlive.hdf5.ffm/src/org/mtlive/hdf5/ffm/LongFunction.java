// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.H5CallException;

/** A function whose result has 64 bits; the types of the arguments choose the shape of the call. */
final class LongFunction extends NativeFunction {
    LongFunction(Libhdf5 library, String name) {
        super(library, name);
    }

    long call(int a) throws H5CallException {
        try {
            return checked((long) Shapes.J_I.invokeExact(address(), a));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a) throws H5CallException {
        try {
            return checked((long) Shapes.J_J.invokeExact(address(), a));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(int a, long b) throws H5CallException {
        try {
            return checked((long) Shapes.J_IJ.invokeExact(address(), a, b));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a, int b) throws H5CallException {
        try {
            return checked((long) Shapes.J_JI.invokeExact(address(), a, b));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(int a, MemorySegment b, MemorySegment c) throws H5CallException {
        try {
            return checked((long) Shapes.J_IPP.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a, long b, long c) throws H5CallException {
        try {
            return checked((long) Shapes.J_JJJ.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a, MemorySegment b, long c) throws H5CallException {
        try {
            return checked((long) Shapes.J_JPJ.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(MemorySegment a, int b, long c) throws H5CallException {
        try {
            return checked((long) Shapes.J_PIJ.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a, int b, long c, MemorySegment d) throws H5CallException {
        try {
            return checked((long) Shapes.J_JIJP.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a, long b, int c, MemorySegment d) throws H5CallException {
        try {
            return checked((long) Shapes.J_JJIP.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(MemorySegment a, int b, long c, long d) throws H5CallException {
        try {
            return checked((long) Shapes.J_PIJJ.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a, long b, long c, long d, long e) throws H5CallException {
        try {
            return checked((long) Shapes.J_JJJJJ.invokeExact(address(), a, b, c, d, e));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a, MemorySegment b, long c, long d, long e) throws H5CallException {
        try {
            return checked((long) Shapes.J_JPJJJ.invokeExact(address(), a, b, c, d, e));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a, MemorySegment b, long c, long d, long e, long f) throws H5CallException {
        try {
            return checked((long) Shapes.J_JPJJJJ.invokeExact(address(), a, b, c, d, e, f));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    long call(long a, MemorySegment b, long c, long d, long e, long f, long g) throws H5CallException {
        try {
            return checked((long) Shapes.J_JPJJJJJ.invokeExact(address(), a, b, c, d, e, f, g));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }
}
