// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.H5CallException;

/** A function whose result is an {@code int}; the types of the arguments choose the shape of the call. */
final class IntFunction extends NativeFunction {
    IntFunction(Libhdf5 library, String name) {
        super(library, name);
    }

    int call() throws H5CallException {
        try {
            return checked((int) Shapes.I.invokeExact(address()));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a) throws H5CallException {
        try {
            return checked((int) Shapes.I_J.invokeExact(address(), a));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(MemorySegment a) throws H5CallException {
        try {
            return checked((int) Shapes.I_P.invokeExact(address(), a));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, int b) throws H5CallException {
        try {
            return checked((int) Shapes.I_JI.invokeExact(address(), a, b));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, long b) throws H5CallException {
        try {
            return checked((int) Shapes.I_JJ.invokeExact(address(), a, b));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, MemorySegment b) throws H5CallException {
        try {
            return checked((int) Shapes.I_JP.invokeExact(address(), a, b));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, boolean b) throws H5CallException {
        try {
            return checked((int) Shapes.I_JB.invokeExact(address(), a, b));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, boolean b, boolean c) throws H5CallException {
        try {
            return checked((int) Shapes.I_JBB.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, long b, MemorySegment c, MemorySegment d) throws H5CallException {
        try {
            return checked((int) Shapes.I_JJPP.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, int b, int c) throws H5CallException {
        try {
            return checked((int) Shapes.I_JII.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, int b, MemorySegment c) throws H5CallException {
        try {
            return checked((int) Shapes.I_JIP.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, long b, MemorySegment c) throws H5CallException {
        try {
            return checked((int) Shapes.I_JJP.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, MemorySegment b, int c) throws H5CallException {
        try {
            return checked((int) Shapes.I_JPI.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, MemorySegment b, long c) throws H5CallException {
        try {
            return checked((int) Shapes.I_JPJ.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, MemorySegment b, MemorySegment c) throws H5CallException {
        try {
            return checked((int) Shapes.I_JPP.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(MemorySegment a, MemorySegment b, MemorySegment c) throws H5CallException {
        try {
            return checked((int) Shapes.I_PPP.invokeExact(address(), a, b, c));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, int b, boolean c, long d) throws H5CallException {
        try {
            return checked((int) Shapes.I_JIBJ.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, int b, MemorySegment c, MemorySegment d) throws H5CallException {
        try {
            return checked((int) Shapes.I_JIPP.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, int b, long c, long d, double e) throws H5CallException {
        try {
            return checked((int) Shapes.I_JIJJD.invokeExact(address(), a, b, c, d, e));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, long b, long c, double d) throws H5CallException {
        try {
            return checked((int) Shapes.I_JJJD.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, long b, long c, MemorySegment d) throws H5CallException {
        try {
            return checked((int) Shapes.I_JJJP.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, MemorySegment b, long c, long d) throws H5CallException {
        try {
            return checked((int) Shapes.I_JPJJ.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, MemorySegment b, MemorySegment c, MemorySegment d) throws H5CallException {
        try {
            return checked((int) Shapes.I_JPPP.invokeExact(address(), a, b, c, d));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, MemorySegment b, MemorySegment c, MemorySegment d, MemorySegment e) throws H5CallException {
        try {
            return checked((int) Shapes.I_JPPPP.invokeExact(address(), a, b, c, d, e));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, long b, MemorySegment c, long d, long e) throws H5CallException {
        try {
            return checked((int) Shapes.I_JJPJJ.invokeExact(address(), a, b, c, d, e));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(MemorySegment a, long b, MemorySegment c, int d, long e) throws H5CallException {
        try {
            return checked((int) Shapes.I_PJPIJ.invokeExact(address(), a, b, c, d, e));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, int b, int c, MemorySegment d, MemorySegment e, MemorySegment f) throws H5CallException {
        try {
            return checked((int) Shapes.I_JIIPPP.invokeExact(address(), a, b, c, d, e, f));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, int b, MemorySegment c, MemorySegment d, MemorySegment e, MemorySegment f) throws H5CallException {
        try {
            return checked((int) Shapes.I_JIPPPP.invokeExact(address(), a, b, c, d, e, f));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, long b, int c, MemorySegment d, long e, MemorySegment f) throws H5CallException {
        try {
            return checked((int) Shapes.I_JJIPJP.invokeExact(address(), a, b, c, d, e, f));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, long b, long c, long d, long e, MemorySegment f) throws H5CallException {
        try {
            return checked((int) Shapes.I_JJJJJP.invokeExact(address(), a, b, c, d, e, f));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, MemorySegment b, long c, MemorySegment d, long e, long f) throws H5CallException {
        try {
            return checked((int) Shapes.I_JPJPJJ.invokeExact(address(), a, b, c, d, e, f));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }

    int call(long a, int b, MemorySegment c, MemorySegment d, MemorySegment e, long f, MemorySegment g, MemorySegment h)
            throws H5CallException {
        try {
            return checked((int) Shapes.I_JIPPPJPP.invokeExact(address(), a, b, c, d, e, f, g, h));
        } catch (Throwable cause) {
            throw thrown(cause);
        }
    }
}
