// SPDX-License-Identifier: EPL-2.0
package org.mtlive.mth5;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mtlive.mth5.internal.Deconvolution;

/**
 * The filters of a channel in the order from the physical quantity to the stored samples, and the way back.
 *
 * <p>As in mth5, the way back undoes the stages that are marked as applied, except delays (the time stamps stay as they
 * are) and the FIR filters of a decimation. Making a chain never fails, so that the counts of a file stay readable
 * whatever its filters are; {@link #check()} and {@link #toPhysical} say what is wrong. Immutable, any thread.
 */
public final class FilterChain {
    private final List<AppliedFilter> entries;
    private final List<ResponseFilter> filters;
    private final List<ResponseFilter> undone;
    private final List<String> missing;
    private final String unitsStored;

    private FilterChain(List<AppliedFilter> entries, Collection<? extends ResponseFilter> known, String unitsStored) {
        this.entries = entries.stream().sorted(Comparator.comparingInt(AppliedFilter::stage)).toList();
        this.unitsStored = Units.longName(unitsStored).orElse(unitsStored);
        List<ResponseFilter> found = new ArrayList<>();
        List<ResponseFilter> toUndo = new ArrayList<>();
        List<String> notFound = new ArrayList<>();
        for (AppliedFilter entry : this.entries) {
            Optional<? extends ResponseFilter> filter =
                    known.stream().filter(f -> f.name().equals(entry.name())).findFirst();
            filter.ifPresent(found::add);
            filter.filter(f -> entry.applied() && f.kind() != FilterKind.TIME_DELAY && !f.isDecimating())
                    .ifPresent(toUndo::add);
            if (filter.isEmpty()) {
                notFound.add(entry.name());
            }
        }
        filters = List.copyOf(found);
        undone = List.copyOf(toUndo);
        missing = List.copyOf(notFound);
    }

    /**
     * Makes a chain.
     *
     * @param entries the channel's attribute {@code filters}; sorted by stage here
     * @param known the filters of the survey
     * @param unitsStored the channel's attribute {@code units}
     * @return the chain
     */
    public static FilterChain of(List<AppliedFilter> entries, Collection<? extends ResponseFilter> known,
            String unitsStored) {
        return new FilterChain(entries, known, unitsStored);
    }

    /**
     * The channel's entries, sorted by stage.
     *
     * @return unmodifiable list
     */
    public List<AppliedFilter> entries() {
        return entries;
    }

    /**
     * The filters that were found, in the order of the entries.
     *
     * @return unmodifiable list
     */
    public List<ResponseFilter> filters() {
        return filters;
    }

    /**
     * Names in the channel's entries for which the survey has no filter.
     *
     * @return unmodifiable list
     */
    public List<String> missing() {
        return missing;
    }

    /**
     * Tells whether one factor undoes the chain.
     *
     * @return true when the response is the same at all frequencies, also for a chain without filters
     */
    public boolean isFlat() {
        return undone.stream().allMatch(ResponseFilter::isFlat);
    }

    /**
     * The factor from the physical quantity to the stored samples.
     *
     * @return product of the gains of the stages that are undone, 1 without stages
     */
    public double totalGain() {
        return undone.stream().mapToDouble(ResponseFilter::totalGain).reduce(1, (a, b) -> a * b);
    }

    /**
     * The response from the physical quantity to the stored samples.
     *
     * @param frequencyHz frequency in hertz
     * @return product of the responses of the stages that are undone
     */
    public Complex response(double frequencyHz) {
        Complex product = Complex.ONE;
        for (ResponseFilter filter : undone) {
            product = product.times(filter.response(frequencyHz));
        }
        return product;
    }

    /**
     * The unit of {@link #toPhysical}.
     *
     * @return the unit on the physical side of the first filter; the unit of the samples when there is nothing to undo
     */
    public String unitsPhysical() {
        return undone.isEmpty() || isPhysical() ? unitsStored : filters.getFirst().unitsIn();
    }

    /**
     * Checks that all filters are there and that each one takes the unit that the one before delivers.
     *
     * @throws Mth5Exception that names the filter, the unit expected and the unit found
     */
    public void check() throws Mth5Exception {
        if (!missing.isEmpty()) {
            throw new Mth5Exception("The channel names the filters " + missing + ", which the survey does not have; it "
                    + "has none of that name under Filters. Read counts, or add the filters.");
        }
        for (int i = 1; i < filters.size(); i++) {
            String previous = filters.get(i - 1).unitsOut();
            ResponseFilter filter = filters.get(i);
            if (!Units.same(previous, filter.unitsIn())) {
                throw new Mth5Exception("Unit consistency is incorrect. The input units for " + filter.name()
                        + " should be " + previous + " not " + filter.unitsIn() + ". Stages run from the physical "
                        + "quantity to the stored samples; correct the order or the units of the filters.");
            }
        }
    }

    /**
     * Brings samples to physical units. A flat chain divides by {@link #totalGain()}; other chains are deconvolved in
     * the frequency domain: the mean is taken off, the window is padded with zeros to a power of two, each spectral
     * line is divided by the response, and the mean divided by the response at zero frequency is put back where that is
     * known and not zero (a fluxgate); where it is not (a coil) the result has no offset. Lines on which the response
     * is not finite, or a 10<sup>-12</sup> of its greatest value, carry no signal and become zero. NaN counts as the
     * mean and stays NaN. Near the ends of a window the result is affected by what lies outside; read some more samples
     * on both sides where that matters. Samples whose unit is already that of the physical side are returned as they
     * are.
     *
     * @param samples the stored samples, shape {@code [n]}; not changed
     * @param sampleRateHz samples per second, greater than 0
     * @return samples in {@link #unitsPhysical()}, shape {@code [n]}; new
     * @throws Mth5Exception if {@link #check()} fails or the gain of a flat chain is zero or not finite
     */
    public double[] toPhysical(double[] samples, double sampleRateHz) throws Mth5Exception {
        if (!(sampleRateHz > 0)) {
            throw new IllegalArgumentException("sampleRateHz must be > 0: " + sampleRateHz);
        }
        check();
        double[] physical = samples.clone();
        if (undone.isEmpty() || isPhysical()) {
            return physical;
        }
        if (!isFlat()) {
            boolean knowsZero = undone.stream().allMatch(ResponseFilter::knowsZeroFrequency);
            return Deconvolution.apply(physical, sampleRateHz, this::response, knowsZero);
        }
        double gain = totalGain();
        if (gain == 0 || !Double.isFinite(gain)) {
            throw new Mth5Exception("The gain of the filters " + entries.stream().map(AppliedFilter::name).toList()
                    + " is " + gain + "; samples cannot be divided by it. Correct the filters, or read counts.");
        }
        for (int i = 0; i < physical.length; i++) {
            physical[i] /= gain;
        }
        return physical;
    }

    private boolean isPhysical() {
        return !filters.isEmpty() && Units.same(unitsStored, filters.getFirst().unitsIn())
                && !Units.same(unitsStored, filters.getLast().unitsOut());
    }
}
