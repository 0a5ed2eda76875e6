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
    private FileSummary summary;
    private Composite facts;
    private ScrolledComposite scroll;
    private LiveTable<GapRow> gaps;
    private LiveTable<NoteRow> notes;
    private TabItem gapsTab;
    private TabItem notesTab;
    private AutoCloseable listening = () -> { };
    private List<String> names = List.of();

    /** Made by the workbench. */
    @Inject
    public FileView(@Service MonitoredFile file) {
        this.file = file;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.addListener(SWT.Paint, e -> keepColours());
        GridLayoutFactory.fillDefaults().margins(8, 6).applyTo(area);
        headline = new Label(area, SWT.NONE);
        Font large = FontDescriptor.createFrom(headline.getFont()).setHeight(HEADLINE_POINTS).setStyle(SWT.BOLD)
                .createFont(headline.getDisplay());
        headline.setFont(large);
        headline.addListener(SWT.Dispose, e -> large.dispose());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(headline);
        sentence = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(sentence);
        TabFolder tabs = new TabFolder(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        facts(tabs);
        tables(tabs);
        UiThread<MonitorState> hop = new UiThread<>(area, this::show);
        listening = file.listen(hop::post);
        show(file.state());
    }

    private void facts(TabFolder tabs) {
        scroll = new ScrolledComposite(tabs, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        facts = new Composite(scroll, SWT.NONE);
        scroll.setContent(facts);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 4).margins(4, 6).applyTo(facts);
        scroll.addListener(SWT.Resize, e -> fit());
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setText("Facts");
        item.setControl(scroll);
    }

    private void fit() {
        scroll.setMinSize(facts.computeSize(Math.max(100, scroll.getClientArea().width), SWT.DEFAULT));
    }

    private void tables(TabFolder tabs) {
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
        gapsTab = item(tabs, gaps);
        notesTab = item(tabs, notes);
    }

    private static TabItem item(TabFolder tabs, LiveTable<?> table) {
        TabItem item = new TabItem(tabs, SWT.NONE);
        item.setControl(table.control());
        return item;
    }

    private static void title(TabItem item, String name, int count) {
        String text = count == 0 ? name : name + " (" + count + ")";
        if (!item.getText().equals(text))
            item.setText(text);
    }

    private void show(MonitorState state) {
        summary = FileSummary.of(state);
        headline.setText(summary.headline());
        if (!sentence.getText().equals(summary.sentence())) {
            sentence.setText(summary.sentence());
            sentence.getParent().layout();
        }
        List<String> wanted = summary.lines().stream().map(FileSummary.Line::name).toList();
        if (!wanted.equals(names))
            rebuild(wanted);
        for (int i = 0; i < summary.lines().size(); i++) {
            FileSummary.Line line = summary.lines().get(i);
            Label value = (Label) facts.getChildren()[2 * i + 1];
            if (!value.getText().equals(line.value()))
                value.setText(line.value());
        }
        colour();
        List<GapRow> allGaps = state instanceof MonitorState.Open open ? open.facts().gaps().reversed() : List.of();
        List<NoteRow> allNotes = state instanceof MonitorState.Open open ? open.facts().notes().reversed() : List.of();
        gaps.setRows(allGaps);
        notes.setRows(allNotes);
        title(gapsTab, "Gaps", allGaps.size());
        title(notesTab, "Notes", allNotes.size());
    }

    private void colour() {
        Palette palette = Palette.of(headline); // the theme gives what is inside a folder of tabs no ground
        headline.setForeground(new Color(palette.of(summary.level())));
        sentence.setForeground(new Color(palette.foreground()));
        for (int i = 0; i < summary.lines().size(); i++) {
            facts.getChildren()[2 * i].setForeground(new Color(palette.muted()));
            facts.getChildren()[2 * i + 1].setForeground(new Color(palette.of(summary.lines().get(i).level())));
        }
    }

    /** Another theme has put its own colours in, and of a file that nobody writes no news comes. */
    private void keepColours() {
        if (!headline.getForeground().getRGB().equals(Palette.of(headline).of(summary.level())))
            colour();
    }

    private void rebuild(List<String> wanted) {
        for (var child : facts.getChildren())
            child.dispose();
        for (String name : wanted) {
            Label label = new Label(facts, SWT.NONE);
            label.setText(name);
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
            Label value = new Label(facts, SWT.WRAP);
            GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(value);
        }
        names = wanted;
        facts.layout();
        fit();
    }

    @Focus
    void focus() {
        scroll.setFocus();
    }

    @PreDestroy
    void dispose() throws Exception {
        listening.close();
    }
}
