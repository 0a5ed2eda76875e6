// SPDX-License-Identifier: EPL-2.0
package org.mtlive.reader.swmr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnExtremesTest {

    @Test
    void columnsCoverTheRangeWithoutAHole() {
        ColumnExtremes extremes = new ColumnExtremes(10, 4); // edges 0 2 5 7 10

        extremes.add(0, new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 10);

        assertArrayEquals(new double[] {0, 2, 5, 7}, extremes.min());
        assertArrayEquals(new double[] {1, 4, 6, 9}, extremes.max());
    }

    @Test
    void spikeNeverVanishesAndIsInItsColumn() {
        IntStream.range(0, 200).forEach(ColumnExtremesTest::checkSpike);
    }

    private static void checkSpike(int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(5000);
        int columns = 1 + random.nextInt(700);
        double[] values = random.doubles(count).toArray();
        int spike = random.nextInt(count);
        values[spike] = 1e9;

        double[] max = addInSlices(random, values, columns).max();

        int column = columnOf(spike, count, columns);
        assertEquals(1e9, max[column], () -> "seed " + seed);
        assertEquals(1, Arrays.stream(max).filter(v -> v == 1e9).count());
    }

    @Test
    void slicesMakeNoDifference() {
        IntStream.range(1000, 1200).forEach(ColumnExtremesTest::checkSlices);
    }

    private static void checkSlices(int seed) {
        Random random = new Random(seed);
        int count = 1 + random.nextInt(3000);
        int columns = 1 + random.nextInt(1000);
        double[] values = random.doubles(count).map(v -> v < 0.1 ? Double.NaN : v).toArray();

        ColumnExtremes sliced = addInSlices(random, values, columns);

        for (int c = 0; c < columns; c++) {
            double[] own = Arrays.copyOfRange(values, edge(c, count, columns), edge(c + 1, count, columns));
            double[] numbers = Arrays.stream(own).filter(v -> !Double.isNaN(v)).sorted().toArray();
            double min = numbers.length == 0 ? Double.NaN : numbers[0];
            double max = numbers.length == 0 ? Double.NaN : numbers[numbers.length - 1];
            assertEquals(min, sliced.min()[c], "seed " + seed + " column " + c);
            assertEquals(max, sliced.max()[c], "seed " + seed + " column " + c);
        }
    }

    @Test
    void columnWithOnlyNanIsNan() {
        ColumnExtremes extremes = new ColumnExtremes(4, 2);

        extremes.add(0, new double[] {Double.NaN, Double.NaN, Double.NaN, 5}, 4);

        assertArrayEquals(new double[] {Double.NaN, 5}, extremes.min());
        assertArrayEquals(new double[] {Double.NaN, 5}, extremes.max());
    }

    @Test
    void infiniteValuesAreValues() {
        ColumnExtremes extremes = new ColumnExtremes(3, 3);

        extremes.add(0, new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0}, 3);

        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0}, extremes.min());
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0}, extremes.max());
    }

    @Test
    void whatIsNotThereStaysNan() {
        ColumnExtremes extremes = new ColumnExtremes(6, 3);

        extremes.add(2, new double[] {7, 8}, 2);

        assertArrayEquals(new double[] {Double.NaN, 7, Double.NaN}, extremes.min());
        assertArrayEquals(new double[] {Double.NaN, 8, Double.NaN}, extremes.max());
    }

    @Test
    void edgesOfAHugeRangeDoNotOverflow() {
        long count = Long.MAX_VALUE / 2;
        ColumnExtremes extremes = new ColumnExtremes(count, 4000);

        extremes.add(count - 1, new double[] {3}, 1);

        assertEquals(3, extremes.max()[3999]);
        assertTrue(Double.isNaN(extremes.max()[3998]));
    }

    private static ColumnExtremes addInSlices(Random random, double[] values, int columns) {
        ColumnExtremes extremes = new ColumnExtremes(values.length, columns);
        for (int at = 0; at < values.length;) {
            int length = Math.min(values.length - at, 1 + random.nextInt(400));
            extremes.add(at, Arrays.copyOfRange(values, at, at + length), length);
            at += length;
        }
        return extremes;
    }

    private static int edge(int column, int count, int columns) {
        return (int) ((long) column * count / columns);
    }

    private static int columnOf(int sample, int count, int columns) {
        int c = 0;
        while (edge(c + 1, count, columns) <= sample) {
            c++;
        }
        return c;
    }
}
