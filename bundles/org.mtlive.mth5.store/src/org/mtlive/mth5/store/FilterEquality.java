// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5.store;

import java.util.Arrays;
import java.util.List;
import org.mtlive.mth5.FilterTable;
import org.mtlive.mth5.ResponseFilter;

/** Whether two filters do the same; remarks and dates do not count, nor what 32-bit storage rounds away. */
final class FilterEquality {
    private static final double RELATIVE = 1e-6;

    private FilterEquality() { }

    static boolean same(ResponseFilter a, ResponseFilter b) {
        return a.kind() == b.kind() && a.unitsIn().equals(b.unitsIn()) && a.unitsOut().equals(b.unitsOut())
                && close(a.gain(), b.gain()) && a.ownAttributes().equals(b.ownAttributes())
                && sameTables(a.tables(), b.tables());
    }

    private static boolean sameTables(List<FilterTable> a, List<FilterTable> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            double[][] left = a.get(i).values();
            double[][] right = b.get(i).values();
            for (int column = 0; column < left.length; column++) {
                if (!Arrays.equals(left[column], right[column]) && !close(left[column], right[column])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean close(double[] a, double[] b) {
        boolean same = a.length == b.length;
        for (int i = 0; same && i < a.length; i++) {
            same = close(a[i], b[i]);
        }
        return same;
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b));
    }
}
