/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.examples.collectionetl.CollectionSummary.Share;
import java.util.List;
import java.util.Locale;

/** Writes a summary for people. */
final class SummaryText {

    private static final int LONGEST_BAR = 40;
    private static final int MOST_LEFT_OUT = 20;

    private final StringBuilder text = new StringBuilder();

    private SummaryText() {}

    /**
     * @param leftOut the items that the last run could not write
     */
    static String of(CollectionSummary summary, List<LeftOut> leftOut) {
        return new SummaryText().write(summary, leftOut);
    }

    private String write(CollectionSummary summary, List<LeftOut> leftOut) {
        line("");
        line("The collection of %s", summary.username());
        line("");
        line(
                "  %,d items: %,d releases by %,d artists on %,d labels",
                summary.items(), summary.releases(), summary.artists(), summary.labels());
        if (summary.firstYear() != null) {
            line("  collected from %d to %d", summary.firstYear(), summary.lastYear());
        }
        bars("Items by decade", summary.decades());
        bars("Formats", summary.formats());
        bars("Genres", summary.genres());
        bars("Styles", summary.styles());
        ranking("Artists with most items", summary.topArtists());
        ranking("Labels with most items", summary.topLabels());
        leftOut(leftOut);
        return text.toString();
    }

    private void leftOut(List<LeftOut> leftOut) {
        title("Left out (%,d in all)".formatted(leftOut.size()), leftOut);
        leftOut.stream().limit(MOST_LEFT_OUT).forEach(item -> line("  %s", item));
        if (leftOut.size() > MOST_LEFT_OUT) {
            line("  and more, which are in the log above");
        }
    }

    private void bars(String title, List<Share> shares) {
        title(title, shares);
        long most = shares.stream().mapToLong(Share::items).max().orElse(1);
        for (var share : shares) {
            var name = share.name() == null ? "unknown" : share.name();
            // At least one sign: a single item shows beside thousands
            int length = (int) Math.max(1, share.items() * LONGEST_BAR / most);
            line("  %,6d  %-22s %s", share.items(), name, "#".repeat(length));
        }
    }

    private void ranking(String title, List<Share> shares) {
        title(title, shares);
        shares.forEach(share -> line("  %,6d  %s", share.items(), share.name()));
    }

    private void title(String title, List<?> lines) {
        if (!lines.isEmpty()) {
            line("");
            line(title);
        }
    }

    /** The one place that writes, where names can do nothing to a terminal. */
    private void line(String format, Object... values) {
        var line = PrintedText.of(String.format(Locale.ROOT, format, values));
        text.append(line.stripTrailing()).append('\n');
    }
}
