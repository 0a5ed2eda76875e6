// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

/**
 * The checksum of HDF5 metadata: Bob Jenkins' public-domain hash "lookup3" (function hashlittle), initial value 0.
 *
 * @see <a href="https://burtleburtle.net/bob/c/lookup3.c">lookup3.c</a>
 */
final class Lookup3 {
    private int a;
    private int b;
    private int c;

    private Lookup3(int length) {
        a = 0xdeadbeef + length;
        b = a;
        c = a;
    }

    /** {@return the checksum of the first {@code length} bytes} */
    static int of(byte[] bytes, int length) {
        Lookup3 hash = new Lookup3(length);
        int at = 0;
        while (length - at > 12) {
            hash.add(bytes, at);
            hash.mix();
            at += 12;
        }
        if (at == length) {
            return hash.c;
        }
        byte[] last = new byte[12];
        System.arraycopy(bytes, at, last, 0, length - at);
        hash.add(last, 0);
        hash.finish();
        return hash.c;
    }

    private void add(byte[] bytes, int at) {
        a += word(bytes, at);
        b += word(bytes, at + 4);
        c += word(bytes, at + 8);
    }

    private void mix() {
        a -= c;
        a ^= Integer.rotateLeft(c, 4);
        c += b;
        b -= a;
        b ^= Integer.rotateLeft(a, 6);
        a += c;
        c -= b;
        c ^= Integer.rotateLeft(b, 8);
        b += a;
        a -= c;
        a ^= Integer.rotateLeft(c, 16);
        c += b;
        b -= a;
        b ^= Integer.rotateLeft(a, 19);
        a += c;
        c -= b;
        c ^= Integer.rotateLeft(b, 4);
        b += a;
    }

    private void finish() {
        c ^= b;
        c -= Integer.rotateLeft(b, 14);
        a ^= c;
        a -= Integer.rotateLeft(c, 11);
        b ^= a;
        b -= Integer.rotateLeft(a, 25);
        c ^= b;
        c -= Integer.rotateLeft(b, 16);
        a ^= c;
        a -= Integer.rotateLeft(c, 4);
        b ^= a;
        b -= Integer.rotateLeft(a, 14);
        c ^= b;
        c -= Integer.rotateLeft(b, 24);
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 255 | (bytes[at + 1] & 255) << 8 | (bytes[at + 2] & 255) << 16 | (bytes[at + 3] & 255) << 24;
    }
}
