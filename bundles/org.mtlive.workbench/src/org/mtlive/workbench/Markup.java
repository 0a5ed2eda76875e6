// SPDX-License-Identifier: EPL-2.0
package org.mtlive.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.Bullet;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GlyphMetrics;

/**
 * The markup of the help pages: a line that begins with {@code #} is a heading, one with {@code -} a point of a list,
 * what stands between two stars is bold, between two backquotes is typed. Paragraphs end with an empty line.
 */
final class Markup {
    private static final Pattern SPAN = Pattern.compile("\\*([^*]+)\\*|`([^`]+)`");

    private Markup() { }

    /** Shows a page. UI thread. */
    static void show(String page, StyledText widget) {
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), widget);
        Font heading = resources.create(FontDescriptor.createFrom(widget.getFont()).setStyle(SWT.BOLD).increaseHeight(3));
        Font typed = JFaceResources.getTextFont();
        StringBuilder text = new StringBuilder();
        List<StyleRange> styles = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (String line : joined(page)) {
            int lineStart = text.length();
            if (line.startsWith("# ")) {
                text.append(line.substring(2));
                styles.add(styled(lineStart, text.length(), heading, SWT.NORMAL));
            } else {
                boolean point = line.startsWith("- ");
                if (point) {
                    points.add(lines(text));
                }
                append(point ? line.substring(2) : line, text, styles, typed);
            }
            text.append('\n');
        }
        widget.setText(text.toString());
        styles.forEach(widget::setStyleRange);
        points.forEach(line -> widget.setLineBullet(line, 1, bullet()));
    }

    /** Lines that belong together, as one: a text file has its own line ends. */
    private static List<String> joined(String page) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String line : page.split("\n", -1)) {
            boolean alone = line.isBlank() || line.startsWith("# ") || line.startsWith("- ") || line.contains("\t");
            if (open && !alone) {
                joined.set(joined.size() - 1, joined.getLast() + " " + line.strip());
            } else {
                joined.add(line.strip());
            }
            open = !line.isBlank() && !line.startsWith("# ") && !line.contains("\t");
        }
        return joined;
    }

    private static void append(String line, StringBuilder text, List<StyleRange> styles, Font typed) {
        Matcher matcher = SPAN.matcher(line);
        int done = 0;
        while (matcher.find()) {
            text.append(line, done, matcher.start());
            int start = text.length();
            boolean bold = matcher.group(1) != null;
            text.append(bold ? matcher.group(1) : matcher.group(2));
            styles.add(styled(start, text.length(), bold ? null : typed, bold ? SWT.BOLD : SWT.NORMAL));
            done = matcher.end();
        }
        text.append(line.substring(done));
    }

    private static StyleRange styled(int start, int end, Font font, int style) {
        StyleRange range = new StyleRange(start, end - start, null, null, style);
        range.font = font;
        return range;
    }

    private static int lines(StringBuilder text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static Bullet bullet() {
        StyleRange style = new StyleRange();
        style.metrics = new GlyphMetrics(0, 0, 28);
        return new Bullet(ST.BULLET_DOT, style);
    }
}
