// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.acquisition;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mtlive.acquisition.driver.ChannelDescription;
import org.mtlive.ui.Level;
import org.mtlive.ui.acquisition.desk.ProbeResult;
import org.mtlive.ui.acquisition.desk.Words;

/** What came of a test: what the instrument is, what it checked, its channels. UI thread. */
final class TestTable {

    /** One line. */
    private record Line(Level level, String title, String text) {
    }

    private final Columns<Line> table;

    TestTable(Composite parent) {
        table = new Columns<Line>(parent, SWT.BORDER)
                .add("Result", 2, 90, line -> switch (line.level()) {
                    case GOOD -> "\u2714 well";
                    case CAUTION -> "\u25b2 look";
                    case BAD -> "\u2716 not well";
                    case NONE -> "";
                }, Line::level)
                .add("What", 3, 130, Line::title)
                .add("Answer", 7, 260, Line::text);
    }

    Control control() {
        return table.viewer().getTable().getParent();
    }

    void hint(String text) {
        table.show(List.of(new Line(Level.NONE, "", text)));
    }

    void show(ProbeResult result) {
        List<Line> lines = new ArrayList<>();
        result.failure().ifPresent(text -> lines.add(new Line(Level.BAD, "Instrument", text)));
        result.description().ifPresent(found -> lines.add(new Line(Level.GOOD, "Instrument", found.title()
                + (found.serial().isEmpty() ? "" : ", serial number " + found.serial()))));
        result.items().forEach(item -> lines.add(new Line(item.passed() ? Level.GOOD : Level.BAD, item.title(),
                item.text())));
        result.description().ifPresent(found -> found.channels().forEach(channel -> lines.add(line(channel))));
        table.show(lines);
    }

    private static Line line(ChannelDescription channel) {
        return new Line(Level.NONE, "Channel " + channel.component(), Words.rate(channel.sampleRateHz()) + ", "
                + channel.units() + ", " + channel.sampleType().text());
    }
}
