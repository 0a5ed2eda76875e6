// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import org.mtlive.hdf5.H5Frame;
import org.mtlive.hdf5.spi.H5CallException;

/**
 * One loaded copy of libhdf5 with the buffers for its calls. Not thread-safe.
 *
 * <p>Design note: the copy stays loaded until the process ends, because handles may be in use as long as that. The
 * buffers are reused from call to call; only those of large transfers are given back.
 */
final class Libhdf5 {
    /** {@code H5S_MAX_RANK}. */
    private static final int MAX_RANK = 32;
    private static final int TEXT_BUFFERS = 2;
    private static final long FIRST_TEXT_BYTES = 4096;
    private static final long FIRST_DATA_BYTES = 1 << 18;
    private static final long LARGEST_KEPT_BYTES = 1 << 24;
    private static final long ALIGNMENT = 64;
    private static final int DOWNWARD = 1;
    private static final long DEFAULT_STACK = 0;

    /** {@code H5E_error2_t}. */
    private static final StructLayout ERROR = MemoryLayout.structLayout(JAVA_LONG.withName("cls_id"),
            JAVA_LONG.withName("maj_num"), JAVA_LONG.withName("min_num"), JAVA_INT.withName("line"),
            MemoryLayout.paddingLayout(4), ADDRESS.withName("func_name"), ADDRESS.withName("file_name"),
            ADDRESS.withName("desc"));
    private static final long LINE = offset("line");
    private static final long FUNCTION_NAME = offset("func_name");
    private static final long DESCRIPTION = offset("desc");

    private final SymbolLookup symbols;
    private final MemorySegment frameVisitor;
    private final MemorySegment nameVisitor;
    private final MemorySegment chunkVisitor;
    private final MemorySegment walk;
    private final List<H5Frame> frames = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private LongStream.Builder chunks = LongStream.builder();
    private final MemorySegment[] numbers = new MemorySegment[4];
    private final MemorySegment[] texts = new MemorySegment[TEXT_BUFFERS];
    private MemorySegment data = Arena.ofAuto().allocate(FIRST_DATA_BYTES, ALIGNMENT);

    /** @param libraries what to load, in this order; the last is libhdf5 itself */
    Libhdf5(List<Path> libraries) throws H5CallException {
        Arena arena = Arena.global();
        SymbolLookup last = null;
        for (Path library : libraries) {
            last = SymbolLookup.libraryLookup(library, arena);
        }
        symbols = last;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = arena.allocate(MAX_RANK * JAVA_LONG.byteSize(), ALIGNMENT);
        }
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arena.allocate(FIRST_TEXT_BYTES);
        }
        frameVisitor = visitor("visitFrame", arena, JAVA_INT, ADDRESS.withTargetLayout(ERROR), ADDRESS);
        nameVisitor = visitor("visitName", arena, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        chunkVisitor = visitor("visitChunk", arena, ADDRESS, JAVA_INT, JAVA_LONG, JAVA_LONG, ADDRESS);
        walk = symbol("H5Ewalk2");
        new IntFunction(this, "H5dont_atexit").call();
        new IntFunction(this, "H5open").call();
        new IntFunction(this, "H5Eset_auto2").call(DEFAULT_STACK, MemorySegment.NULL, MemorySegment.NULL);
    }

    private static long offset(String field) {
        return ERROR.byteOffset(MemoryLayout.PathElement.groupElement(field));
    }

    private MemorySegment visitor(String method, Arena arena, ValueLayout... arguments) {
        FunctionDescriptor shape = FunctionDescriptor.of(JAVA_INT, arguments);
        try {
            MethodType type = shape.toMethodType();
            return Linker.nativeLinker().upcallStub(MethodHandles.lookup().bind(this, method, type), shape, arena);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    MemorySegment symbol(String name) {
        return symbols.find(name).orElseThrow(() -> new UnsatisfiedLinkError("libhdf5 has no " + name));
    }

    IntFunction intFunction(String name) {
        return new IntFunction(this, name);
    }

    LongFunction longFunction(String name) {
        return new LongFunction(this, name);
    }

    /** The exception of a call that has just failed; HDF5 keeps the error stack until the next call. */
    H5CallException failure(String call) {
        frames.clear();
        try {
            int unused = (int) Shapes.I_JIPP.invokeExact(walk, DEFAULT_STACK, DOWNWARD, frameVisitor,
                    MemorySegment.NULL);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        return new H5CallException(call, frames);
    }

    /** {@code H5E_walk2_t}; must not throw. */
    @SuppressWarnings("unused")
    private int visitFrame(int index, MemorySegment error, MemorySegment unused) {
        frames.add(new H5Frame(string(error.get(ADDRESS, FUNCTION_NAME)), string(error.get(ADDRESS, DESCRIPTION)),
                error.get(JAVA_INT, LINE)));
        return 0;
    }

    /** {@code H5L_iterate2_t} and {@code H5A_operator2_t}; must not throw. */
    @SuppressWarnings("unused")
    private int visitName(long location, MemorySegment name, MemorySegment info, MemorySegment unused) {
        names.add(string(name));
        return 0;
    }

    /** {@code H5D_chunk_iter_op_t}; must not throw. */
    @SuppressWarnings("unused")
    private int visitChunk(MemorySegment offset, int filters, long address, long bytes, MemorySegment unused) {
        chunks.add(address).add(bytes);
        return 0;
    }

    /** A callback that takes addresses and sizes of chunks in; afterwards {@link #chunks} has them. */
    MemorySegment chunkVisitor() {
        chunks = LongStream.builder();
        return chunkVisitor;
    }

    long[] chunks() {
        return chunks.build().toArray();
    }

    /** A callback that takes names in; afterwards {@link #names} has them. */
    MemorySegment nameVisitor() {
        names.clear();
        return nameVisitor;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    /** A string of C. */
    static String string(MemorySegment pointer) {
        return pointer.equals(MemorySegment.NULL) ? "" : pointer.reinterpret(Long.MAX_VALUE).getString(0);
    }

    /** Buffer of up to 32 numbers of 64 bits; there are four. */
    MemorySegment numbers(int which) {
        return numbers[which];
    }

    /** The same with values in it. */
    MemorySegment numbers(int which, long[] values) {
        MemorySegment.copy(values, 0, numbers[which], JAVA_LONG, 0, values.length);
        return numbers[which];
    }

    MemorySegment text(String value) {
        return text(0, value);
    }

    /** The string for C; there are two buffers. */
    MemorySegment text(int which, String value) {
        if (value.indexOf(0) >= 0) {
            throw new IllegalArgumentException("a name cannot hold a zero character: " + value.replace('\0', '?'));
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (texts[which].byteSize() <= bytes.length) {
            texts[which] = Arena.ofAuto().allocate(2L * bytes.length);
        }
        MemorySegment.copy(bytes, 0, texts[which], JAVA_BYTE, 0, bytes.length);
        texts[which].set(JAVA_BYTE, bytes.length, (byte) 0);
        return texts[which];
    }

    /** Buffer for values, valid until the next call of this. */
    MemorySegment data(long bytes) {
        if (bytes > LARGEST_KEPT_BYTES) {
            return Arena.ofAuto().allocate(bytes, ALIGNMENT);
        }
        if (data.byteSize() < bytes) {
            data = Arena.ofAuto().allocate(Long.highestOneBit(bytes) << 1, ALIGNMENT);
        }
        return data;
    }
}
