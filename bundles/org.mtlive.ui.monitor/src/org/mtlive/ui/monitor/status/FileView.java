// SPDX-License-Identifier: EPL-2.0
package org.mtlive.ui.monitor.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.mtlive.mth5.store.GapRow;
import org.mtlive.mth5.store.NoteRow;
import org.mtlive.ui.Palette;
import org.mtlive.ui.UiThread;
import org.mtlive.ui.monitor.follow.MonitorState;
import org.mtlive.ui.monitor.follow.MonitoredFile;
import org.mtlive.ui.table.LiveColumn;
import org.mtlive.ui.table.LiveTable;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What is the case with the shown file, in large letters; its facts, gaps and notes. UI thread. */
public final class FileView {
    private static final int HEADLINE_POINTS = 22;
    private final MonitoredFile file;
    private Label headline;
    private Label sentence;
    private Composite facts;
    private ScrolledComposite scroll;
    private LiveTable<GapRow> gaps;
    private LiveTable<NoteRow> notes;
    private AutoCloseable listening = () -> { };
    private List<String> names = List.of();

    /** Made by the workbench. */
    @Inject
    public FileView(@Service MonitoredFile file) {
        this.file = file;
    }

    @PostConstruct
    void create(Composite parent) {
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        scroll = new ScrolledComposite(halves, SWT.V_SCROLL);
        Composite top = new Composite(scroll, SWT.NONE);
        scroll.setContent(top);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridLayoutFactory.fillDefaults().margins(10, 8).applyTo(top);
        headline = new Label(top, SWT.NONE);
        Font large = FontDescriptor.createFrom(headline.getFont()).setHeight(HEADLINE_POINTS).setStyle(SWT.BOLD)
                .createFont(headline.getDisplay());
        headline.setFont(large);
        headline.addListener(SWT.Dispose, e -> large.dispose());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
        sentence = new Label(top, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(sentence);
        facts = new Composite(top, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).extendedMargins(0, 0, 8, 0).applyTo(facts);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(facts);
        tabs(halves);
        halves.setWeights(60, 40);
        UiThread<MonitorState> hop = new UiThread<>(halves, this::show);
        listening = file.listen(hop::post);
        show(file.state());
    }

    private void tabs(Composite parent) {
        TabFolder tabs = new TabFolder(parent, SWT.NONE);
        gaps = new LiveTable<>(tabs, List.of(
                LiveColumn.time("Noticed (UTC)", "When the writer noticed it.", 150, g -> Optional.of(g.time())),
                LiveColumn.text("Channel", "The channel.", 180, g -> g.channel().toString()),
                LiveColumn.text("Kind", "Gap: samples were missing. Overlap, duplicate: samples came twice.", 80,
                        g -> g.kind().name().toLowerCase(Locale.ROOT)),
                LiveColumn.count("First sample", "Index of the first sample concerned.", 100, GapRow::firstSample),
                LiveColumn.count("Samples", "How many samples are concerned.", 80, GapRow::samples),
                LiveColumn.text("Detail", "What is known about it.", 300, GapRow::detail)),
                g -> g.channel() + "@" + g.firstSample() + g.kind());
        gaps.setEmptyText("No gaps were noted.");
        notes = new LiveTable<>(tabs, List.of(
                LiveColumn.time("Time (UTC)", "When it was written.", 150, n -> Optional.of(n.time())),
                LiveColumn.text("Author", "Who wrote it.", 120, NoteRow::author),
                LiveColumn.text("Note", "What was written.", 500, NoteRow::text)),
                n -> n.time() + n.author() + n.text());
        notes.setEmptyText("No notes were written.");
        item(tabs, "Gaps", gaps);
        item(tabs, "Notes", notes);
    }

    private static void item(TabFolder tabs, String title, LiveTable<?> table) {
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(table.control());
    }

    private void show(MonitorState state) {
        FileSummary summary = FileSummary.of(state);
        Palette palette = Palette.of(facts);
        headline.setText(summary.headline());
        headline.setForeground(new Color(palette.of(summary.level())));
        sentence.setForeground(new Color(palette.foreground()));
        boolean changed = !sentence.getText().equals(summary.sentence());
        if (changed)
            sentence.setText(summary.sentence());
        List<String> wanted = summary.lines().stream().map(FileSummary.Line::name).toList();
        if (!wanted.equals(names)) {
            rebuild(wanted);
            changed = true;
        }
        for (int i = 0; i < summary.lines().size(); i++) {
            FileSummary.Line line = summary.lines().get(i);
            Label value = (Label) facts.getChildren()[2 * i + 1];
            if (!value.getText().equals(line.value()))
                value.setText(line.value());
            value.setForeground(new Color(palette.of(line.level())));
            facts.getChildren()[2 * i].setForeground(new Color(palette.muted()));
        }
        if (changed)
            scroll.setMinSize(scroll.getContent().computeSize(Math.max(200, scroll.getClientArea().width), SWT.DEFAULT));
        gaps.setRows(state instanceof MonitorState.Open open ? open.facts().gaps().reversed() : List.of());
        notes.setRows(state instanceof MonitorState.Open open ? open.facts().notes().reversed() : List.of());
    }

    private void rebuild(List<String> wanted) {
        for (var child : facts.getChildren())
            child.dispose();
        for (String name : wanted) {
            new Label(facts, SWT.NONE).setText(name);
            Label value = new Label(facts, SWT.WRAP);
            GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(value);
        }
        names = wanted;
        facts.layout();
    }

    @Focus
    void focus() {
        gaps.setFocus();
    }

    @PreDestroy
    void dispose() throws Exception {
        listening.close();
    }
}
