// SPDX-License-Identifier: EPL-2.0
package org.mtlive.acquisition.driver.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.mtlive.acquisition.driver.DriverState;
import org.mtlive.acquisition.driver.DriverStatus;
import org.mtlive.acquisition.driver.StatusDetail;

/**
 * Counts what is wrong with a source while it is recorded, and tells it in words: for the states of a driver, and for
 * {@link DeliveryWork#remark()}. What comes again is counted, not told again and again. Used by one thread.
 */
public final class Findings {

    private final String item;
    private final String gapUnit;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Long> drifts = new TreeMap<>();
    private long gaps;
    private long gapLength;
    private boolean news;

    /**
     * Nothing is found yet.
     *
     * @param item    what the source sends, in the singular: {@code packet}, {@code line}
     * @param gapUnit what the length of a gap counts: {@code samples}, {@code s}
     */
    public Findings(String item, String gapUnit) {
        this.item = Objects.requireNonNull(item, "item");
        this.gapUnit = Objects.requireNonNull(gapUnit, "gapUnit");
    }

    /**
     * An item that could not be read, and is left out.
     *
     * @param reason where it was and what is wrong with it
     */
    public void malformed(String reason) {
        found(1, "malformed " + item + "(s) left out", reason);
    }

    /**
     * An item that is sound but not what was described, and is left out.
     *
     * @param reason what it is, and what it was to be
     */
    public void unfit(String reason) {
        found(1, item + "(s) left out that do not fit", reason);
    }

    /** An item of a time that was there before, and is left out. */
    public void repeated() {
        found(1, item + "(s) of an earlier time left out", "");
    }

    /** An item whose time lies far ahead and was not confirmed, and is left out. */
    public void strayTime() {
        found(1, item + "(s) with a stray time left out", "");
    }

    /**
     * Anything else.
     *
     * @param count how often, or how many
     * @param what  the words that follow the number: {@code restart(s) of the device}
     * @param last  where it was this time; empty where there is nothing to say
     */
    public void found(long count, String what, String last) {
        if (count > 0) {
            tallies.merge(what, new Tally(count, last), Tally::and);
            news = true;
        }
    }

    /**
     * Missing samples. No news, since the gap itself is marked.
     *
     * @param length in the unit of gaps
     */
    public void gap(long length) {
        gaps++;
        gapLength += length;
    }

    /**
     * How far the clock of a channel has run away from its nominal rate; told at every whole sample.
     *
     * @param name    of the channel
     * @param samples see {@link TimeIndex#driftSamples()}
     */
    public void drift(String name, double samples) {
        long whole = (long) samples;
        if (whole != drifts.getOrDefault(name, 0L)) {
            drifts.put(name, whole);
            news = true;
        }
    }

    /**
     * Whether something was found since the last call.
     *
     * @return true once for each news
     */
    public boolean takeNews() {
        boolean was = news;
        news = false;
        return was;
    }

    /**
     * The state of a driver that delivers, but found something.
     *
     * @return {@code DEGRADED} with all findings
     */
    public DriverStatus degraded() {
        return new DriverStatus(DriverState.DEGRADED, StatusDetail.DATA_ERROR, text());
    }

    /**
     * The state of a driver that delivers good samples again; what was found before is still told.
     *
     * @return {@code RECORDING} with all findings
     */
    public DriverStatus recording() {
        return new DriverStatus(DriverState.RECORDING, StatusDetail.NONE, text());
    }

    /**
     * All findings in words.
     *
     * @return empty when there is none
     */
    public String text() {
        StringJoiner text = new StringJoiner("; ");
        tallies.forEach((what, tally) -> text.add(tally.count() + " " + what
                + (tally.last().isEmpty() ? "" : ", last: " + tally.last())));
        if (gaps > 0) {
            text.add(gaps + " gap(s), " + gapLength + " " + gapUnit + " together");
        }
        drifts.forEach((name, samples) -> text.add("the clock of " + name + " is " + samples
                + " samples off its nominal rate"));
        return text.toString();
    }

    private record Tally(long count, String last) {

        Tally and(Tally more) {
            return new Tally(count + more.count, more.last);
        }
    }
}
