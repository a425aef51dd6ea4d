/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.math.BigDecimal;
import java.util.List;

/** A picture of one number a day: columns beside each other. */
final class ColumnChart {

    private static final int WIDTH = 300;
    private static final int TOP = 18;
    private static final int FLOOR = 118;
    private static final int HEIGHT = 136;

    /**
     * A number with its name.
     *
     * @param mark what stands below the column
     * @param name what the column tells a pointer that rests on it
     */
    record Column(String mark, String name, BigDecimal number) {}

    private ColumnChart() {}

    /**
     * @param id of the chart in the page
     * @param summary the text for those who do not see the picture
     * @param unit such as EUR; empty for none
     */
    static String svg(String id, String summary, String unit, List<Column> columns) {
        var highest =
                columns.stream()
                        .map(Column::number)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        var drawn = new StringBuilder();
        double slot = (double) WIDTH / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            drawn.append(column(columns.get(i), i * slot, slot, highest));
        }
        return """
        <svg class="chart" id="%1$s" viewBox="0 0 %2$d %3$d" role="img" aria-label="%4$s">
        <line class="line" x1="0" y1="%5$d" x2="%2$d" y2="%5$d"/>
        <text class="small" x="0" y="%6$d">%7$s</text>
        <line class="line" x1="0" y1="%8$d" x2="%2$d" y2="%8$d"/>
        %9$s</svg>
        """
                .formatted(
                        id,
                        WIDTH,
                        HEIGHT,
                        Html.escape(summary),
                        TOP,
                        TOP - 5,
                        Html.escape(("up to " + highest.toPlainString() + " " + unit).strip()),
                        FLOOR,
                        drawn);
    }

    private static String column(Column column, double left, double slot, BigDecimal highest) {
        double share =
                highest.signum() == 0 ? 0 : column.number().doubleValue() / highest.doubleValue();
        // What is there can be seen
        long height =
                column.number().signum() == 0 ? 0 : Math.max(Math.round((FLOOR - TOP) * share), 2);
        return """
        <g><title>%1$s</title>
        <rect class="column" x="%2$d" y="%3$d" width="%4$d" height="%5$d" rx="2"/>
        <text class="small middle" x="%6$d" y="%7$d">%8$s</text></g>
        """
                .formatted(
                        Html.escape(column.name()),
                        Math.round(left + 3),
                        FLOOR - height,
                        Math.round(slot - 6),
                        height,
                        Math.round(left + slot / 2),
                        HEIGHT - 3,
                        Html.escape(column.mark()));
    }
}
