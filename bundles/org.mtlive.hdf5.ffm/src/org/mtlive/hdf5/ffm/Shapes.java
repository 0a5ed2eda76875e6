// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BOOLEAN;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;

/**
 * One method handle per shape of call. The address of the function is its first argument, so the handles are constants,
 * which the compiler inlines, and serve every copy of the library.
 *
 * <p>Letters: I int, J 64-bit integer ({@code hid_t}, {@code hsize_t}, {@code size_t}), P pointer, B bool, D double;
 * the first is the result. Never {@code Linker.Option.critical}: it holds up the garbage collector for the whole call.
 */
final class Shapes {
    static final MethodHandle I = handle("I");
    static final MethodHandle I_J = handle("IJ");
    static final MethodHandle I_P = handle("IP");
    static final MethodHandle I_JI = handle("IJI");
    static final MethodHandle I_JJ = handle("IJJ");
    static final MethodHandle I_JP = handle("IJP");
    static final MethodHandle I_JB = handle("IJB");
    static final MethodHandle I_JBB = handle("IJBB");
    static final MethodHandle I_JII = handle("IJII");
    static final MethodHandle I_JIP = handle("IJIP");
    static final MethodHandle I_JJP = handle("IJJP");
    static final MethodHandle I_JJPP = handle("IJJPP");
    static final MethodHandle I_JPI = handle("IJPI");
    static final MethodHandle I_JPJ = handle("IJPJ");
    static final MethodHandle I_JPP = handle("IJPP");
    static final MethodHandle I_PPP = handle("IPPP");
    static final MethodHandle I_JIBJ = handle("IJIBJ");
    static final MethodHandle I_JIPP = handle("IJIPP");
    static final MethodHandle I_JJJD = handle("IJJJD");
    static final MethodHandle I_JIJJD = handle("IJIJJD");
    static final MethodHandle I_JJJP = handle("IJJJP");
    static final MethodHandle I_JPJJ = handle("IJPJJ");
    static final MethodHandle I_JPPP = handle("IJPPP");
    static final MethodHandle I_JPPPP = handle("IJPPPP");
    static final MethodHandle I_JJPJJ = handle("IJJPJJ");
    static final MethodHandle I_PJPIJ = handle("IPJPIJ");
    static final MethodHandle I_JIIPPP = handle("IJIIPPP");
    static final MethodHandle I_JIPPPP = handle("IJIPPPP");
    static final MethodHandle I_JJIPJP = handle("IJJIPJP");
    static final MethodHandle I_JJJJJP = handle("IJJJJJP");
    static final MethodHandle I_JPJPJJ = handle("IJPJPJJ");
    static final MethodHandle I_JIPPPJPP = handle("IJIPPPJPP");
    static final MethodHandle J_I = handle("JI");
    static final MethodHandle J_J = handle("JJ");
    static final MethodHandle J_IJ = handle("JIJ");
    static final MethodHandle J_JI = handle("JJI");
    static final MethodHandle J_IPP = handle("JIPP");
    static final MethodHandle J_JJJ = handle("JJJJ");
    static final MethodHandle J_JPJ = handle("JJPJ");
    static final MethodHandle J_PIJ = handle("JPIJ");
    static final MethodHandle J_JIJP = handle("JJIJP");
    static final MethodHandle J_JJIP = handle("JJJIP");
    static final MethodHandle J_PIJJ = handle("JPIJJ");
    static final MethodHandle J_JJJJJ = handle("JJJJJJ");
    static final MethodHandle J_JPJJJ = handle("JJPJJJ");
    static final MethodHandle J_JPJJJJ = handle("JJPJJJJ");
    static final MethodHandle J_JPJJJJJ = handle("JJPJJJJJ");
    static final MethodHandle P_JI = handle("PJI");

    private Shapes() { }

    private static MethodHandle handle(String shape) {
        MemoryLayout[] arguments = shape.substring(1).chars().mapToObj(Shapes::layout).toArray(MemoryLayout[]::new);
        return Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(layout(shape.charAt(0)), arguments));
    }

    private static MemoryLayout layout(int letter) {
        return switch (letter) {
            case 'I' -> JAVA_INT;
            case 'J' -> JAVA_LONG;
            case 'P' -> ADDRESS;
            case 'B' -> JAVA_BOOLEAN;
            case 'D' -> JAVA_DOUBLE;
            default -> throw new IllegalArgumentException(Character.toString(letter));
        };
    }
}
