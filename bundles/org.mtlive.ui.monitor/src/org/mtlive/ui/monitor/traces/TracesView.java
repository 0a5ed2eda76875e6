// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.traces;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.mtlive.mth5.ChannelSummaryRow;
import org.mtlive.reader.Scale;
import org.mtlive.ui.SelectedChannel;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.chart.ChartFrame;
import org.mtlive.ui.chart.ChartListener;
import org.mtlive.ui.chart.StripChart;
import org.mtlive.ui.chart.TimeTicks;
import org.mtlive.ui.chart.TimeWindow;
import org.mtlive.ui.monitor.follow.MonitorState;
import org.mtlive.ui.monitor.follow.MonitoredFile;
import org.mtlive.ui.monitor.follow.SummaryTimes;
import org.mtlive.ui.monitor.follow.TimeJump;
import org.mtlive.ui.monitor.lag.ScreenLag;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** Many channels above each other on one time axis, while they are recorded. UI thread. */
public final class TracesView implements ChartListener {
    private final MonitoredFile file;
    private final SelectedChannel selected;
    private final TimeJump jumps;
    private final ScreenLag lag;
    private final TraceModel model = new TraceModel(Clock.systemUTC());
    private StripChart chart;
    private TraceBar bar;
    private Optional<TraceFrame> unpainted = Optional.empty();
    private MonitoredFile.Attachment attachment;
    private List<AutoCloseable> listening = List.of();

    /** Made by the workbench. */
    @Inject
    public TracesView(@Service MonitoredFile file, @Service SelectedChannel selected, @Service TimeJump jumps,
            @Service ScreenLag lag) {
        this.file = file;
        this.selected = selected;
        this.jumps = jumps;
        this.lag = lag;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(1, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        bar = new TraceBar(area, model, this);
        chart = new StripChart(area, this, MonitorState.message(file.state()));
        chart.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        chart.setSelected(selected.channel());
        chart.onPainted(this::painted);
        UiThread<TraceFrame> frames = new UiThread<>(chart.control(), this::show);
        UiThread<MonitorState> states = new UiThread<>(chart.control(), this::show);
        attachment = file.attach((reader, facts) -> frames.post(model.frame(reader, facts)));
        listening = List.of(file.listen(states::post), selected.listen(chart::setSelected), jumps.listen(nanos -> {
            model.jump(nanos);
            changed();
        }));
        show(file.state());
    }

    private void show(TraceFrame next) {
        if (!(file.state() instanceof MonitorState.Open))
            return; // a picture of a file that is no longer shown
        if (next.ageNanos() >= 0 && next.settings().follow())
            unpainted = Optional.of(next);
        chart.show(next.chart());
        bar.show(next);
    }

    private void painted(long redrawNanos, long cpuNanos) {
        lag.redrawn(redrawNanos, cpuNanos, chart.rowsInView());
        unpainted.ifPresent(frame -> lag.add(frame.ageNanos(), System.nanoTime() - frame.readNanos()));
        unpainted = Optional.empty();
    }

    private void show(MonitorState state) {
        if (state instanceof MonitorState.Open)
            return;
        lag.clear();
        chart.show(ChartFrame.empty(MonitorState.message(state)));
    }

    /** Something else is wanted: the picture is made anew. */
    void changed() {
        bar.show(model.settings());
        attachment.again();
    }

    @Override
    public void resized(int columns) {
        model.change(s -> s.withColumns(columns));
        if (attachment != null)
            attachment.again();
    }

    @Override
    public void panned(double fraction) {
        model.pan(fraction);
        changed();
    }

    @Override
    public void zoomed(double factor, double place) {
        model.zoom(factor, place);
        changed();
    }

    @Override
    public void selected(String key) {
        selected.select(key);
    }

    @Override
    public void clicked(long nanos) {
        // a click only selects
    }

    @Override
    public boolean key(char character, int code, int modifiers) {
        if ((modifiers & (SWT.MOD1 | SWT.ALT)) != 0)
            return false;
        switch (Character.toLowerCase(character)) {
            case '[' -> model.stepScale(selected.channel(), false);
            case ']' -> model.stepScale(selected.channel(), true);
            case 'a' -> model.automaticScale(selected.channel());
            case 'd' -> model.change(s -> s.withDemean(!s.demean()));
            case 'u' -> model.change(s -> s.withScale(s.scale() == Scale.COUNTS ? Scale.PHYSICAL : Scale.COUNTS));
            case 'f', ' ' -> follow();
            case 'c' -> chooseChannels();
            default -> {
                if (code == SWT.END)
                    follow();
                else if (code == SWT.HOME)
                    first();
                else
                    return false;
            }
        }
        changed();
        return true;
    }

    /** Shows now, or stays where it is when it does already. */
    void follow() {
        TimeWindow window = chart.frame().window();
        model.change(s -> s.follow() ? s.withWindow(window) : s.following(window.lengthNanos()));
        changed();
    }

    private void first() {
        if (!(file.state() instanceof MonitorState.Open open))
            return;
        open.facts().channels().stream().map(ChannelSummaryRow::start).map(SummaryTimes::parse)
                .flatMap(Optional::stream).min(Instant::compareTo)
                .ifPresent(start -> model.jump(TimeTicks.nanos(start) + chart.frame().window().lengthNanos() / 2));
    }

    /** Asks which channels are to be shown. */
    void chooseChannels() {
        if (!(file.state() instanceof MonitorState.Open open))
            return;
        Set<String> all = new TreeSet<>();
        open.facts().channels().forEach(row -> all.add(TraceModel.hiddenName(row.channelId())));
        ChannelChooser chooser = new ChannelChooser(chart.control().getShell(), List.copyOf(all),
                model.settings().hidden());
        if (chooser.open() == Window.OK) {
            model.change(s -> s.withHidden(chooser.hidden()));
            changed();
        }
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
