/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import io.github.cameldiscogs.internal.monitoring.Budgets.Budget;
import java.util.List;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;
import javax.management.openmbean.TabularData;
import javax.management.openmbean.TabularDataSupport;
import javax.management.openmbean.TabularType;

/** Budgets as a table for JMX. A number that is not known is -1. */
public final class BudgetTable {

    private static final String[] COLUMNS = {
        "budget",
        "limiter",
        "limit",
        "used",
        "inFlight",
        "ofOtherClients",
        "waitingInteractive",
        "waitingBackground",
        "millisUntilNext"
    };

    private static final OpenType<?>[] TYPES = {
        SimpleType.STRING,
        SimpleType.STRING,
        SimpleType.INTEGER,
        SimpleType.INTEGER,
        SimpleType.INTEGER,
        SimpleType.INTEGER,
        SimpleType.INTEGER,
        SimpleType.INTEGER,
        SimpleType.LONG
    };

    private BudgetTable() {}

    public static TabularData of(List<Budget> budgets) {
        try {
            var row = new CompositeType("budget", "A request budget", COLUMNS, COLUMNS, TYPES);
            var table =
                    new TabularDataSupport(
                            new TabularType(
                                    "budgets", "Request budgets", row, new String[] {COLUMNS[0]}));
            for (var budget : budgets) {
                table.put(data(row, budget));
            }
            return table;
        } catch (OpenDataException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompositeData data(CompositeType row, Budget budget) throws OpenDataException {
        var status = budget.status();
        Object[] values =
                status == null
                        ? new Object[] {
                            budget.name(), budget.limiter(), -1, -1, -1, -1, -1, -1, -1L
                        }
                        : new Object[] {
                            budget.name(),
                            budget.limiter(),
                            status.limit(),
                            status.used(),
                            status.inFlight(),
                            status.ofOtherClients(),
                            status.waitingInteractive(),
                            status.waitingBackground(),
                            status.untilNext() == null ? -1L : status.untilNext().toMillis()
                        };
        return new CompositeDataSupport(row, COLUMNS, values);
    }
}
