// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.overview;

import java.time.Duration;
import java.util.List;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.mtlive.mth5.Mth5Exception;
import org.mtlive.reader.LiveReader;
import org.mtlive.ui.SelectedChannel;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.chart.ChartFrame;
import org.mtlive.ui.chart.ChartListener;
import org.mtlive.ui.chart.StripChart;
import org.mtlive.ui.monitor.follow.FileFacts;
import org.mtlive.ui.monitor.follow.MonitorState;
import org.mtlive.ui.monitor.follow.MonitoredFile;
import org.mtlive.ui.monitor.follow.TimeJump;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** The selected channel over hours and days; a click shows the traces there. UI thread. */
public final class OverviewView implements ChartListener {
    private static final long PERIOD_NANOS = 2_000_000_000L;
    private static final List<Duration> LINES = List.of(Duration.ZERO, Duration.ofMinutes(10), Duration.ofHours(1),
            Duration.ofDays(1));
    private static final String[] LINE_NAMES = {"lines that fit", "10-minute lines", "hour lines", "day lines"};
    private final MonitoredFile file;
    private final SelectedChannel selected;
    private final TimeJump jumps;
    private final OverviewModel model = new OverviewModel();
    private StripChart chart;
    private Combo lines;
    private volatile MonitoredFile.Attachment attachment;
    private List<AutoCloseable> listening = List.of();
    private volatile boolean wanted = true;
    private long madeNanos; // of the monitor thread

    /** Made by the workbench. */
    @Inject
    public OverviewView(@Service MonitoredFile file, @Service SelectedChannel selected, @Service TimeJump jumps) {
        this.file = file;
        this.selected = selected;
        this.jumps = jumps;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        lines = new Combo(area, SWT.READ_ONLY);
        lines.setItems(LINE_NAMES);
        lines.select(LINES.indexOf(model.settings().line()));
        lines.setToolTipText("How much time a line has. The channel is the one selected in the traces or the table.");
        lines.addListener(SWT.Selection, e -> setLine(LINES.get(lines.getSelectionIndex())));
        chart = new StripChart(area, this, MonitorState.message(file.state()));
        chart.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        model.change(s -> s.withChannel(selected.channel()));
        UiThread<OverviewModel.Picture> pictures = new UiThread<>(chart.control(), p -> chart.show(p.chart()));
        UiThread<MonitorState> states = new UiThread<>(chart.control(), this::show);
        attachment = file.attach((reader, facts) -> make(reader, facts, pictures));
        listening = List.of(file.listen(states::post), selected.listen(channel -> {
            if (!channel.isEmpty()) {
                model.change(s -> s.withChannel(channel));
                again();
            }
        }));
    }

    /** On the monitor thread: now and then, at once when something else is wanted, and until everything is read. */
    private void make(LiveReader reader, FileFacts facts, UiThread<OverviewModel.Picture> pictures)
            throws Mth5Exception {
        if (!wanted && System.nanoTime() - madeNanos < PERIOD_NANOS)
            return;
        wanted = false;
        OverviewModel.Picture picture = model.picture(reader, facts);
        madeNanos = System.nanoTime();
        pictures.post(picture);
        if (!picture.complete())
            again();
    }

    private void again() {
        wanted = true;
        if (attachment != null) // else the first picture is made while the view is: the next round goes on with it
            attachment.again();
    }

    private void show(MonitorState state) {
        if (!(state instanceof MonitorState.Open)) {
            wanted = true;
            chart.show(ChartFrame.empty(MonitorState.message(state)));
        }
    }

    private void setLine(Duration line) {
        model.change(s -> s.withLine(line));
        lines.select(LINES.indexOf(line));
        again();
    }

    @Override
    public void resized(int columns) {
        model.change(s -> s.withColumns(columns));
        again();
    }

    @Override
    public void panned(double fraction) {
        // lines have their place
    }

    @Override
    public void zoomed(double factor, double place) {
        int next = Math.clamp(LINES.indexOf(model.settings().line()) + (factor > 1 ? 1 : -1), 0, LINES.size() - 1);
        setLine(LINES.get(next));
    }

    @Override
    public void selected(String key) {
        // a line is no channel
    }

    @Override
    public void clicked(long nanos) {
        jumps.to(nanos);
    }

    @Override
    public boolean key(char character, int code, int modifiers) {
        return false;
    }

    @Focus
    void focus() {
        chart.control().setFocus();
    }

    @PreDestroy
    void dispose() throws Exception {
        attachment.close();
        for (AutoCloseable listener : listening)
            listener.close();
    }
}
