/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.util.List;

/** A picture of some numbers: a bar for each, with its name above. */
final class BarChart {

    private static final int WIDTH = 300;
    private static final int ROW = 36;
    private static final int BAR = 12;

    /**
     * A number with its name.
     *
     * @param tone how it looks: plain, good, bad, or past for what is no more
     */
    record Bar(String name, long number, String tone) {}

    private BarChart() {}

    /**
     * @param id of the chart in the page
     */
    static String svg(String id, String title, List<Bar> bars) {
        long highest = bars.stream().mapToLong(Bar::number).max().orElse(0);
        var rows = new StringBuilder();
        for (int i = 0; i < bars.size(); i++) {
            rows.append(row(bars.get(i), i * ROW, highest));
        }
        return """
        <svg class="chart" id="%1$s" viewBox="0 0 %2$d %3$d" role="img" aria-label="%4$s">
        %5$s</svg>
        """
                .formatted(
                        id,
                        WIDTH,
                        bars.size() * ROW,
                        Html.escape(title + ": " + inWords(bars)),
                        rows);
    }

    private static String row(Bar bar, int top, long highest) {
        long length = highest == 0 ? 0 : Math.round((double) WIDTH * bar.number() / highest);
        // What is there can be seen
        long seen = bar.number() == 0 ? 0 : Math.max(length, 2);
        return """
        <g><text x="0" y="%1$d">%2$s</text><text class="number" x="%3$d" y="%1$d">%4$d</text>
        <rect class="ground" x="0" y="%5$d" width="%3$d" height="%6$d" rx="3"/>
        <rect class="bar-%7$s" x="0" y="%5$d" width="%8$d" height="%6$d" rx="3"/></g>
        """
                .formatted(
                        top + 13,
                        Html.escape(bar.name()),
                        WIDTH,
                        bar.number(),
                        top + 18,
                        BAR,
                        bar.tone(),
                        seen);
    }

    private static String inWords(List<Bar> bars) {
        return bars.isEmpty()
                ? "none"
                : String.join(
                        ", ", bars.stream().map(bar -> bar.name() + " " + bar.number()).toList());
    }
}
