// SPDX-License-Identifier: EPL-2.0
package org.mtlive.hdf5.jni;

import org.mtlive.hdf5.spi.H5CallException;
import org.mtlive.hdf5.spi.TypeCalls;

import hdf.hdf5lib.H5;
import hdf.hdf5lib.HDF5Constants;

final class JniTypeCalls implements TypeCalls {
    @Override
    public long copy(long type) throws H5CallException {
        return Jni.longOf("H5Tcopy", () -> H5.H5Tcopy(type));
    }

    @Override
    public void close(long type) throws H5CallException {
        Jni.run("H5Tclose", () -> H5.H5Tclose(type));
    }

    @Override
    public boolean equal(long a, long b) throws H5CallException {
        return Jni.booleanOf("H5Tequal", () -> H5.H5Tequal(a, b));
    }

    @Override
    public int typeClass(long type) throws H5CallException {
        return Jni.intOf("H5Tget_class", () -> H5.H5Tget_class(type));
    }

    @Override
    public long size(long type) throws H5CallException {
        return Jni.longOf("H5Tget_size", () -> H5.H5Tget_size(type));
    }

    @Override
    public void setSize(long type, long bytes) throws H5CallException {
        Jni.run("H5Tset_size", () -> H5.H5Tset_size(type, bytes));
    }

    @Override
    public int order(long type) throws H5CallException {
        return Jni.intOf("H5Tget_order", () -> H5.H5Tget_order(type));
    }

    @Override
    public boolean signed(long type) throws H5CallException {
        return Jni.booleanOf("H5Tget_sign", () -> H5.H5Tget_sign(type) == HDF5Constants.H5T_SGN_2);
    }

    @Override
    public boolean isVariableText(long type) throws H5CallException {
        return Jni.booleanOf("H5Tis_variable_str", () -> H5.H5Tis_variable_str(type));
    }

    @Override
    public int characterSet(long type) throws H5CallException {
        return Jni.intOf("H5Tget_cset", () -> H5.H5Tget_cset(type));
    }

    @Override
    public void setCharacterSet(long type, int set) throws H5CallException {
        Jni.run("H5Tset_cset", () -> H5.H5Tset_cset(type, set));
    }

    @Override
    public void setPadding(long type, int padding) throws H5CallException {
        Jni.run("H5Tset_strpad", () -> H5.H5Tset_strpad(type, padding));
    }

    @Override
    public long createCompound(long bytes) throws H5CallException {
        return Jni.longOf("H5Tcreate", () -> H5.H5Tcreate(COMPOUND, bytes));
    }

    @Override
    public void insert(long compound, String name, long offset, long member) throws H5CallException {
        Jni.run("H5Tinsert", () -> H5.H5Tinsert(compound, name, offset, member));
    }

    @Override
    public long createEnum(long base) throws H5CallException {
        return Jni.longOf("H5Tenum_create", () -> H5.H5Tenum_create(base));
    }

    @Override
    public void insertEnum(long enumeration, String name, byte value) throws H5CallException {
        Jni.run("H5Tenum_insert", () -> H5.H5Tenum_insert(enumeration, name, new byte[] {value}));
    }

    @Override
    public long superType(long type) throws H5CallException {
        return Jni.longOf("H5Tget_super", () -> H5.H5Tget_super(type));
    }

    @Override
    public int memberCount(long type) throws H5CallException {
        return Jni.intOf("H5Tget_nmembers", () -> H5.H5Tget_nmembers(type));
    }

    @Override
    public String memberName(long type, int member) throws H5CallException {
        return Jni.get("H5Tget_member_name", () -> H5.H5Tget_member_name(type, member));
    }

    @Override
    public long memberOffset(long type, int member) throws H5CallException {
        return Jni.longOf("H5Tget_member_offset", () -> H5.H5Tget_member_offset(type, member));
    }

    @Override
    public long memberType(long type, int member) throws H5CallException {
        return Jni.longOf("H5Tget_member_type", () -> H5.H5Tget_member_type(type, member));
    }
}
