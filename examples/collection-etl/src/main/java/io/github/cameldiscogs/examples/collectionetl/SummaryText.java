/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.examples.collectionetl.CollectionSummary.Share;
import java.util.List;
import java.util.Locale;

/** Writes a summary for people. */
final class SummaryText {

    private static final int LONGEST_BAR = 40;

    private final StringBuilder text = new StringBuilder();

    private SummaryText() {}

    static String of(CollectionSummary summary) {
        return new SummaryText().write(summary);
    }

    private String write(CollectionSummary summary) {
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
        return text.toString();
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

    private void title(String title, List<Share> shares) {
        if (!shares.isEmpty()) {
            line("");
            line(title);
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }
}
