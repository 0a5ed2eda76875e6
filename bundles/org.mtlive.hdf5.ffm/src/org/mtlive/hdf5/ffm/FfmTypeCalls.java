// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.TypeCalls;

final class FfmTypeCalls implements TypeCalls {
    private static final int SIGNED = 1;

    private final Libhdf5 library;
    private final LongFunction copy;
    private final IntFunction close;
    private final IntFunction equal;
    private final IntFunction getClass;
    private final LongFunction getSize;
    private final IntFunction setSize;
    private final IntFunction getOrder;
    private final IntFunction getSign;
    private final IntFunction isVariableStr;
    private final IntFunction getCset;
    private final IntFunction setCset;
    private final IntFunction setStrpad;
    private final LongFunction create;
    private final IntFunction insert;
    private final LongFunction enumCreate;
    private final IntFunction enumInsert;
    private final LongFunction getSuper;
    private final IntFunction getNmembers;
    private final MemberNames memberNames;
    private final LongFunction getMemberOffset;
    private final LongFunction getMemberType;

    FfmTypeCalls(Libhdf5 library) {
        this.library = library;
        copy = library.longFunction("H5Tcopy");
        close = library.intFunction("H5Tclose");
        equal = library.intFunction("H5Tequal");
        getClass = library.intFunction("H5Tget_class");
        getSize = library.longFunction("H5Tget_size");
        setSize = library.intFunction("H5Tset_size");
        getOrder = library.intFunction("H5Tget_order");
        getSign = library.intFunction("H5Tget_sign");
        isVariableStr = library.intFunction("H5Tis_variable_str");
        getCset = library.intFunction("H5Tget_cset");
        setCset = library.intFunction("H5Tset_cset");
        setStrpad = library.intFunction("H5Tset_strpad");
        create = library.longFunction("H5Tcreate");
        insert = library.intFunction("H5Tinsert");
        enumCreate = library.longFunction("H5Tenum_create");
        enumInsert = library.intFunction("H5Tenum_insert");
        getSuper = library.longFunction("H5Tget_super");
        getNmembers = library.intFunction("H5Tget_nmembers");
        memberNames = new MemberNames(library);
        getMemberOffset = library.longFunction("H5Tget_member_offset");
        getMemberType = library.longFunction("H5Tget_member_type");
    }

    @Override
    public long copy(long type) throws H5CallException {
        return copy.call(type);
    }

    @Override
    public void close(long type) throws H5CallException {
        close.call(type);
    }

    @Override
    public boolean equal(long a, long b) throws H5CallException {
        return equal.call(a, b) > 0;
    }

    @Override
    public int typeClass(long type) throws H5CallException {
        return getClass.call(type);
    }

    @Override
    public long size(long type) throws H5CallException {
        long size = getSize.call(type);
        if (size == 0) {
            throw library.failure("H5Tget_size");
        }
        return size;
    }

    @Override
    public void setSize(long type, long bytes) throws H5CallException {
        setSize.call(type, bytes);
    }

    @Override
    public int order(long type) throws H5CallException {
        return getOrder.call(type);
    }

    @Override
    public boolean signed(long type) throws H5CallException {
        return getSign.call(type) == SIGNED;
    }

    @Override
    public boolean isVariableText(long type) throws H5CallException {
        return isVariableStr.call(type) > 0;
    }

    @Override
    public int characterSet(long type) throws H5CallException {
        return getCset.call(type);
    }

    @Override
    public void setCharacterSet(long type, int set) throws H5CallException {
        setCset.call(type, set);
    }

    @Override
    public void setPadding(long type, int padding) throws H5CallException {
        setStrpad.call(type, padding);
    }

    @Override
    public long createCompound(long bytes) throws H5CallException {
        return create.call(COMPOUND, bytes);
    }

    @Override
    public void insert(long compound, String name, long offset, long member) throws H5CallException {
        insert.call(compound, library.text(name), offset, member);
    }

    @Override
    public long createEnum(long base) throws H5CallException {
        return enumCreate.call(base);
    }

    @Override
    public void insertEnum(long enumeration, String name, byte value) throws H5CallException {
        MemorySegment number = library.numbers(0);
        number.set(JAVA_BYTE, 0, value);
        enumInsert.call(enumeration, library.text(name), number);
    }

    @Override
    public long superType(long type) throws H5CallException {
        return getSuper.call(type);
    }

    @Override
    public int memberCount(long type) throws H5CallException {
        return getNmembers.call(type);
    }

    @Override
    public String memberName(long type, int member) throws H5CallException {
        return memberNames.get(type, member);
    }

    @Override
    public long memberOffset(long type, int member) throws H5CallException {
        return getMemberOffset.call(type, member);
    }

    @Override
    public long memberType(long type, int member) throws H5CallException {
        return getMemberType.call(type, member);
    }
}
